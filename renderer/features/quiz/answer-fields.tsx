import { Suspense } from "react";
import type { Locale } from "../../../core/locale.ts";
import type { PublicQuestion } from "../../../core/quiz/schema.ts";
import { choose, type Draft } from "./draft.ts";
import { Calculation, Case, Cloze, Placing } from "./later-kinds.ts";
import { NumberAnswer } from "./number-answer.tsx";
import { Options } from "./options.tsx";
import { ShortTextAnswer } from "./short-text-answer.tsx";
import { TrueFalseAnswer } from "./true-false-answer.tsx";

/** What every kind of question is handed to be answered with. */
export interface FieldsProps<Q extends PublicQuestion = PublicQuestion> {
	question: Q;
	draft: Draft;
	onDraft: (draft: Draft) => void;
	/** The id of the question's text. */
	labelledBy: string;
	/** What is missing to answer, in words, and the id of the element that says it (for kinds that do not say it in a field). */
	lacks: string | undefined;
	lacksId: string;
	disabled: boolean;
	locale: Locale;
}

/** The kinds that say themselves, inside a field, what is missing. */
export function saysItself(kind: PublicQuestion["kind"]): boolean {
	return kind === "number" || kind === "short-text" || kind === "calculation";
}

/** The kinds that are answered in a field that does not name the question. */
export function isOneField(kind: PublicQuestion["kind"]): boolean {
	return kind === "number" || kind === "short-text";
}

/** Where a question is answered: fields, options, things to place. */
export function AnswerFields(props: FieldsProps) {
	const { question, draft, onDraft, disabled, lacks } = props;
	switch (question.kind) {
		case "one-choice":
		case "several-choices":
			return (
				<Options
					question={question}
					labelledBy={props.labelledBy}
					describedBy={lacks === undefined ? undefined : props.lacksId}
					chosen={draft.options}
					onChoose={(option) => !disabled && onDraft(choose(question.kind, draft, option))}
				/>
			);
		case "matching":
		case "ordering":
		case "sorting":
			return (
				<Suspense>
					<Placing fields={{ ...props, question }} />
				</Suspense>
			);
		case "true-false":
			return (
				<TrueFalseAnswer
					question={question}
					draft={draft}
					labelledBy={props.labelledBy}
					describedBy={lacks === undefined ? undefined : props.lacksId}
					onPart={(part, value) => !disabled && onDraft({ ...draft, fields: { ...draft.fields, [part]: value } })}
				/>
			);
		case "short-text":
			return (
				<ShortTextAnswer
					typed={draft.typed}
					missing={lacks}
					disabled={disabled}
					onType={(typed) => onDraft({ ...draft, typed })}
				/>
			);
		case "number":
			return (
				<NumberAnswer
					question={question}
					draft={draft}
					locale={props.locale}
					missing={lacks}
					disabled={disabled}
					onDraft={onDraft}
				/>
			);
		case "cloze":
			return (
				<Suspense>
					<Cloze fields={{ ...props, question }} />
				</Suspense>
			);
		case "calculation":
			return (
				<Suspense>
					<Calculation fields={{ ...props, question }} />
				</Suspense>
			);
		case "case":
			return (
				<Suspense>
					<Case fields={{ ...props, question }} />
				</Suspense>
			);
	}
}
