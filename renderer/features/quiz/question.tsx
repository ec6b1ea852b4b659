import { type FormEvent, type ReactNode, useCallback, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Feedback } from "../../../core/api/views.ts";
import type { DraftPlace } from "../../../core/learning/draft.ts";
import type { Answer, PublicQuestion } from "../../../core/quiz/schema.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { AnswerFields, isOneField, saysItself } from "./answer-fields.tsx";
import { answerOf, type Draft, type Missing } from "./draft.ts";
import { Hints } from "./hints.tsx";
import { MarkedAnswer } from "./marked-answer.tsx";
import css from "./question.module.css";
import { outcomeOf } from "./run-progress.ts";
import { canBeSentAgain, type SendingFailure, sendingFailure } from "./sending-failure.ts";
import { type Chosen, hasLetters, withChosen } from "./shortcuts.ts";
import { useDraft } from "./use-draft.ts";
import { useLetterKeys } from "./use-letter-keys.ts";
import { usePoints } from "./use-points.ts";

type Props = {
	question: PublicQuestion;
	/** What followed the answer; absent while there is none. */
	feedback: Feedback | undefined;
	/** Where the answer came from that the feedback is on, if it is not the one just sent. */
	overtaken?: "window" | "sent" | undefined;
	/** Where the question is asked: there what is chosen or typed is found again. */
	place: DraftPlace;
	/** Takes a hint, counted from 1; rejects where it did not come. Absent where none can be taken. */
	onHint?: (number: number) => Promise<void>;
	/** Sends an answer; rejects where it was not saved. */
	onAnswer: (answer: Answer) => Promise<void>;
	heading: "h1" | "h3";
	/** Whether letter keys and Enter work wherever the focus is on the page, or only inside the question. */
	keys: "page" | "inside";
	/** What there is to do once answered. */
	next: ReactNode;
};

/** A question: asked, then marked in the same place. */
export function QuestionView(props: Props) {
	const { question, feedback, heading } = props;
	const { t } = useTranslation("quiz");
	const id = useId();
	const pointsOf = usePoints();
	const said =
		feedback === undefined ? "" : `${t(`said.${outcomeOf(feedback.mark)}`)} ${pointsOf(feedback) ?? ""}`.trim();
	return (
		<div className={css["question"]} data-heading={heading}>
			<p className={css["unseen"]} role="status">
				{props.overtaken === undefined ? said : `${t(`overtaken.${props.overtaken}`)} ${said}`}
			</p>
			<p className={css["kicker"]} id={`${id}-kind`}>
				{t(`kind.${question.kind}`)}
			</p>
			<RichText as={heading} id={`${id}-prompt`} className={css["prompt"]} html={question.prompt} tabIndex={-1} />
			{feedback === undefined && props.onHint !== undefined && question.hints.length > 0 && (
				<Hints hints={question.hints} onTake={props.onHint} />
			)}
			{feedback === undefined ? (
				<AnswerForm {...props} id={id} />
			) : (
				<>
					{props.overtaken !== undefined && (
						// Said above already, together with how it went.
						<p className={css["overtaken"]} aria-hidden="true">
							{t(`overtaken.${props.overtaken}`)}
						</p>
					)}
					<MarkedAnswer question={question} feedback={feedback} labelledBy={`${id}-prompt`} />
					<div className={css["foot"]}>{props.next}</div>
				</>
			)}
		</div>
	);
}

function AnswerForm(props: Props & { id: string }) {
	const { question, onAnswer, id } = props;
	const { t } = useTranslation(["quiz", "common"]);
	const { locale } = useSession();
	const { draft, change: changeDraft, answerWith } = useDraft(question, props.place);
	const [missing, setMissing] = useState<Missing>();
	const [state, setState] = useState<"asking" | "sending" | SendingFailure>("asking");
	const form = useRef<HTMLFormElement>(null);

	const change = (next: Draft) => {
		changeDraft(() => next);
		setMissing(undefined);
	};
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (state === "sending") return;
		const drafted = answerOf(question, draft, locale);
		if (!drafted.ok) {
			setMissing(drafted.missing);
			focusPart(form.current, drafted.field);
			return;
		}
		setState("sending");
		try {
			await answerWith(() => onAnswer(drafted.answer));
		} catch (error) {
			setState(sendingFailure(error));
		}
	};

	const pick = useCallback(
		(chosen: Chosen) => {
			changeDraft((held) => withChosen(question.kind, held, chosen));
			setMissing(undefined);
		},
		[question.kind, changeDraft],
	);
	const sending = state === "sending";
	const failure = state === "asking" || state === "sending" ? undefined : state;
	const send = useCallback(() => form.current?.requestSubmit(), []);
	useLetterKeys(props.keys, form, question, sending ? undefined : pick, send);

	const lacks = missing === undefined || missing === "refused" ? undefined : t(`missing.${missing}`);
	return (
		<form ref={form} onSubmit={submit} noValidate>
			<Named is={isOneField(question.kind)} labelledBy={`${id}-kind ${id}-prompt`}>
				<AnswerFields
					question={question}
					draft={draft}
					onDraft={change}
					labelledBy={`${id}-kind ${id}-prompt`}
					lacks={lacks}
					lacksId={`${id}-missing`}
					disabled={sending}
					locale={locale}
				/>
			</Named>
			<div role="alert">
				{!saysItself(question.kind) && lacks !== undefined && (
					<p id={`${id}-missing`} className={css["problem"]}>
						{lacks}
					</p>
				)}
				{failure !== undefined && (
					<p className={css["problem"]}>
						{failure === "not-found"
							? `${t("notTaken")} ${t("changed.question")}`
							: canBeSentAgain(failure)
								? failure === "restarted"
									? `${t("notTaken")} ${t("common:failure.restarted.what")} ${t("common:failure.restarted.next")}`
									: t(failure === "unreachable" ? "noReply" : "notSaved")
								: `${t("notTaken")} ${t(`common:failure.${failure}.what`)} ${t(`common:failure.${failure}.next`)}`}
					</p>
				)}
			</div>
			<div className={css["foot"]}>
				<Button type="submit" kind={props.heading === "h1" ? "filled" : "quiet"} aria-disabled={sending}>
					{t(sending ? "sending" : failure !== undefined && canBeSentAgain(failure) ? "retry" : "answer")}
				</Button>
				{props.keys === "page" && hasLetters(question) && <p className={css["keys"]}>{t("keys")}</p>}
			</div>
		</form>
	);
}

/** A lone field is only called "Your answer"; the group around it says to which question. */
function Named(props: { is: boolean; labelledBy: string; children: ReactNode }) {
	if (!props.is) return props.children;
	return (
		<fieldset className={css["named"]} aria-labelledby={props.labelledBy}>
			{props.children}
		</fieldset>
	);
}

/** Puts the focus where something is missing: the part of that id (`data-field`), else the first thing to operate. */
function focusPart(form: HTMLFormElement | null, part: string | undefined): void {
	const named = part === undefined ? undefined : form?.querySelector<HTMLElement>(`[data-field="${CSS.escape(part)}"]`);
	const operated = "input, select, textarea, button";
	// What is named may be the field itself or what holds it.
	const field = named?.matches(operated) === false ? named.querySelector<HTMLElement>(operated) : named;
	(field ?? form?.querySelector<HTMLElement>(operated))?.focus();
}
