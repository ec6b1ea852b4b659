import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameLength, readName } from "../../../core/learning/person-name.ts";
import { useSession } from "../../session.tsx";
import type { LeftBecause } from "../../switching.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import css from "./guest-leaves.module.css";
import { useTold } from "./told.ts";

/** A guest who goes says what becomes of what they did: it gets a name, or it is deleted. Until then nothing happens to it. */
export function GuestLeaves(props: { onGo: (because?: LeftBecause) => void; onStay: () => void }) {
	const { t } = useTranslation("profiles");
	const { client, learner } = useSession();
	const told = useTold();
	const [name, setName] = useState("");
	const [nameless, setNameless] = useState(false);
	const [sending, setSending] = useState(false);
	const [problem, setProblem] = useState("");
	const id = useId();
	const dialog = useRef<HTMLDialogElement>(null);
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => {
		dialog.current?.showModal();
		field.current?.focus();
	}, []);

	const attempt = async (call: () => Promise<LeftBecause | undefined>) => {
		if (sending) return;
		setSending(true);
		setProblem("");
		try {
			props.onGo(await call());
		} catch (error) {
			setProblem(await told(error, learner.id));
			setSending(false);
		}
	};
	const keep = (event: FormEvent) => {
		event.preventDefault();
		const read = readName(name);
		setNameless(read === undefined);
		if (read === undefined) return field.current?.focus();
		void attempt(async () => {
			await client["learner.update"]({ learner: learner.id, name: read });
			return undefined;
		});
	};
	const remove = () =>
		attempt(async () => {
			const { until } = await client["learner.remove"]({ learner: learner.id });
			return { kind: "removed", until };
		});

	return (
		<dialog ref={dialog} className={css["dialog"]} aria-labelledby={id} data-phase="1" onClose={props.onStay}>
			<h2 id={id}>{t("guestLeaves.title")}</h2>
			<p>{t("guestLeaves.how")}</p>
			<form onSubmit={keep} noValidate className={css["fields"]}>
				<TextField
					ref={field}
					label={t("guestLeaves.name")}
					problem={nameless ? t("guestLeaves.missing") : undefined}
					value={name}
					onChange={setName}
					maxLength={nameLength}
					autoComplete="name"
					spellCheck={false}
				/>
				<div className={css["actions"]}>
					<Button type="submit">{t("guestLeaves.keep")}</Button>
					<Button kind="quiet" onClick={() => void remove()}>
						{t("guestLeaves.remove")}
					</Button>
					<Button kind="quiet" onClick={() => dialog.current?.close()}>
						{t("guestLeaves.stay")}
					</Button>
				</div>
			</form>
			<p className={css["soft"]}>{t("guestLeaves.grace")}</p>
			<p role="alert" className={css["problem"]}>
				{problem}
			</p>
		</dialog>
	);
}
