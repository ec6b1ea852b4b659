import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LearnerSummary, LearnerView } from "../../../core/api/views.ts";
import { pinPattern } from "../../../core/learning/pin.ts";
import { client } from "../../api/client.ts";
import { everyoneLeft } from "../../api/leaving.ts";
import { useSwitching } from "../../switching.tsx";
import { Button } from "../../ui/button.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { ForgottenPin } from "./forgotten-pin.tsx";
import { PinField } from "./pin-field.tsx";
import css from "./profiles.module.css";
import { type Told, usePinTold, useWaitOver } from "./told.ts";
import { useWords } from "./use-words.ts";

/** Asks for the PIN of a learner and opens them. Who knows it hears of someone who asked for it to be taken away. */
export function PinForm(props: { learner: LearnerSummary; onCancel: () => void; onChanged: () => void }) {
	const { learner, onCancel } = props;
	const { t } = useTranslation("profiles");
	const { enter } = useSwitching();
	const words = useWords();
	const told = usePinTold();
	const [pin, setPin] = useState("");
	const [problem, setProblem] = useState<Told>();
	useWaitOver(problem?.until, (text) => setProblem({ text }));
	const [sending, setSending] = useState(false);
	const [forgotten, setForgotten] = useState(false);
	const [opened, setOpened] = useState<LearnerView>();
	const field = useRef<HTMLInputElement>(null);
	const goOn = useRef<HTMLParagraphElement>(null);
	useEffect(() => field.current?.focus(), []);
	useEffect(() => {
		if (opened !== undefined) goOn.current?.focus();
	}, [opened]);

	const cancelOnEscape = (event: KeyboardEvent) => {
		if (event.key === "Escape") onCancel();
	};
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (sending) return;
		if (!pinPattern.test(pin)) {
			setProblem({ text: t("pin.shape") });
			field.current?.focus();
			return;
		}
		setSending(true);
		try {
			await everyoneLeft();
			const view = await client["learner.unlock"]({ learner: learner.id, pin });
			// A guest who is here may choose to stay after all: then everything is as if nothing had been typed.
			setSending(false);
			setPin("");
			setProblem(undefined);
			if (view.pinResetAskedAt === undefined) enter(view);
			else setOpened(view);
		} catch (error) {
			setProblem(await told(error, learner.id));
			setSending(false);
			setPin("");
			field.current?.focus();
		}
	};

	if (opened !== undefined) {
		const goOnAs = () => {
			setOpened(undefined);
			enter(opened);
		};
		return (
			<div className={css["form"]}>
				<p ref={goOn} tabIndex={-1}>
					{t("pin.someoneAsked", { time: words.time(opened.pinResetAskedAt ?? "") })}
				</p>
				<div className={css["actions"]}>
					<Button onClick={goOnAs}>{t("pin.goOn")}</Button>
				</div>
			</div>
		);
	}
	return (
		<div className={css["form"]}>
			<form onSubmit={submit} onKeyDown={cancelOnEscape} noValidate className={css["fields"]}>
				<PinField
					ref={field}
					label={t("pin.of", { name: words.name(learner) })}
					problem={problem?.text}
					value={pin}
					onChange={setPin}
				/>
				<div className={css["actions"]}>
					<Button type="submit">{t("enter")}</Button>
					<Button kind="quiet" onClick={onCancel}>
						{t("cancel")}
					</Button>
					<button
						type="button"
						className={css["plain"]}
						aria-expanded={forgotten}
						onClick={() => setForgotten(!forgotten)}
					>
						{t("pin.forgot")}
					</button>
					<span role="alert">
						<VisuallyHidden>{problem?.text}</VisuallyHidden>
					</span>
				</div>
			</form>
			{forgotten && <ForgottenPin learner={learner} onChanged={props.onChanged} />}
		</div>
	);
}
