import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import type { LeftBecause } from "../../switching.tsx";
import { Button } from "../../ui/button.tsx";
import dialogCss from "../../ui/dialog.module.css";
import { TextField } from "../../ui/text-field.tsx";
import { useNameField } from "../../ui/use-name-field.ts";
import css from "./guest-leaves.module.css";
import { useTold } from "./told.ts";

/** A guest who goes says what becomes of what they did: it gets a name, or it is erased for good. Until then nothing happens to it. */
export function GuestLeaves(props: { onGo: (because?: LeftBecause) => void; onStay: () => void }) {
	const { t } = useTranslation("profiles");
	const { client, learner } = useSession();
	const told = useTold();
	const [{ ref: field, ...nameField }, readName] = useNameField("", t("guestLeaves.missing"));
	const [erasing, setErasing] = useState(false);
	const [sending, setSending] = useState(false);
	const [problem, setProblem] = useState("");
	const id = useId();
	const dialog = useRef<HTMLDialogElement>(null);
	const question = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		dialog.current?.showModal();
	}, []);
	useEffect(() => {
		if (erasing) question.current?.focus();
		else field.current?.focus();
	}, [erasing, field]);

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
		const name = readName();
		if (name === undefined) return;
		void attempt(async () => {
			await client["learner.update"]({ learner: learner.id, name });
			return undefined;
		});
	};
	const remove = () =>
		attempt(async () => {
			const { until } = await client["learner.remove"]({ learner: learner.id });
			return { kind: "removed", until };
		});

	return (
		<dialog ref={dialog} className={dialogCss["dialog"]} aria-labelledby={id} data-phase="1" onClose={props.onStay}>
			<h2 id={id}>{t("guestLeaves.title")}</h2>
			{erasing ? (
				<div className={css["fields"]}>
					<p ref={question} tabIndex={-1}>
						{t("guestLeaves.ask")}
					</p>
					<div className={dialogCss["actions"]}>
						<Button onClick={() => void remove()}>{t("guestLeaves.yes")}</Button>
						<Button kind="quiet" onClick={() => setErasing(false)}>
							{t("guestLeaves.no")}
						</Button>
					</div>
				</div>
			) : (
				<>
					<p>{t("guestLeaves.how")}</p>
					<form onSubmit={keep} noValidate className={css["fields"]}>
						<TextField {...nameField} ref={field} label={t("guestLeaves.name")} />
						<div className={dialogCss["actions"]}>
							<Button type="submit">{t("guestLeaves.keep")}</Button>
							<Button kind="quiet" onClick={() => setErasing(true)}>
								{t("guestLeaves.remove")}
							</Button>
							<Button kind="quiet" onClick={() => dialog.current?.close()}>
								{t("guestLeaves.stay")}
							</Button>
						</div>
					</form>
				</>
			)}
			<p role="alert" className={css["problem"]}>
				{problem}
			</p>
		</dialog>
	);
}
