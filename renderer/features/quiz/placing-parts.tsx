import type { Mark } from "../../../core/quiz/schema.ts";
import { MarkedOrder } from "./marked-order.tsx";
import { MarkedPlacing } from "./marked-placing.tsx";
import { PlacingFields, type PlacingFieldsProps, type PlacingQuestion } from "./placing-fields.tsx";

export interface MarkedProps {
	question: PlacingQuestion;
	mark: Mark;
	/** The id of the question's text. */
	labelledBy: string;
}

/** A question whose parts are matched, put in order or sorted: its fields, or how it was answered. */
export function Placing(props: { fields: PlacingFieldsProps } | { marked: MarkedProps }) {
	if ("fields" in props) return <PlacingFields {...props.fields} />;
	const { question, mark, labelledBy } = props.marked;
	// An answer is only ever marked by a question of its kind.
	if (question.kind === "matching" && mark.kind === "matching") {
		return <MarkedPlacing question={question} mark={mark} labelledBy={labelledBy} />;
	}
	if (question.kind === "sorting" && mark.kind === "sorting") {
		return <MarkedPlacing question={question} mark={mark} labelledBy={labelledBy} />;
	}
	if (question.kind === "ordering" && mark.kind === "ordering") return <MarkedOrder question={question} mark={mark} />;
	return null;
}
