import { type ReactNode, Suspense } from "react";
import type { Feedback } from "../../../core/api/views.ts";
import type { PublicPart, PublicQuestion } from "../../../core/quiz/schema.ts";
import { useSession } from "../../session.tsx";
import { Explanation } from "./explanation.tsx";
import { Calculation, Case, Cloze, Placing } from "./later-kinds.ts";
import { MarkedNumber } from "./number-answer.tsx";
import { MarkedOptions } from "./options.tsx";
import css from "./question.module.css";
import { MarkedShortText } from "./short-text-answer.tsx";
import { MarkedTrueFalse } from "./true-false-answer.tsx";
import { usePoints } from "./use-points.ts";

type Props = {
	question: PublicQuestion;
	feedback: Feedback;
	labelledBy: string;
	/** What is shown of a question of a case that has no answer. */
	unanswered?: ((part: PublicPart) => ReactNode) | undefined;
};

/** What was answered, what was right, and why. `labelledBy`: the id of the question's text. */
export function MarkedAnswer(props: Props) {
	const points = usePoints()(props.feedback);
	return (
		<>
			<MarkedFields {...props} />
			{points !== undefined && <p className={css["points"]}>{points}</p>}
			<Explanation feedback={props.feedback} />
		</>
	);
}

/** What was answered and what was right, as each kind of question shows it. */
export function MarkedFields(props: Omit<Props, "feedback"> & { feedback: Pick<Feedback, "answer" | "mark"> }) {
	const { question, labelledBy } = props;
	const { answer, mark } = props.feedback;
	const { locale } = useSession();
	switch (mark.kind) {
		case "one-choice":
		case "several-choices":
			// An answer is only ever marked by a question of its kind.
			if (question.kind !== mark.kind) return null;
			return <MarkedOptions question={question} mark={mark} labelledBy={labelledBy} />;
		case "matching":
		case "ordering":
		case "sorting":
			if (question.kind !== mark.kind) return null;
			return (
				<Suspense>
					<Placing marked={{ question, mark, labelledBy }} />
				</Suspense>
			);
		case "true-false":
			return question.kind === mark.kind && <MarkedTrueFalse question={question} mark={mark} labelledBy={labelledBy} />;
		case "short-text":
			return answer.kind === mark.kind && <MarkedShortText answer={answer} mark={mark} labelledBy={labelledBy} />;
		case "number":
			if (question.kind !== mark.kind || answer.kind !== mark.kind) return null;
			return <MarkedNumber question={question} answer={answer} mark={mark} labelledBy={labelledBy} locale={locale} />;
		case "cloze":
			if (question.kind !== mark.kind) return null;
			return (
				<Suspense>
					<Cloze marked={{ question, mark, labelledBy, locale }} />
				</Suspense>
			);
		case "calculation":
			if (question.kind !== mark.kind) return null;
			return (
				<Suspense>
					<Calculation marked={{ question, mark, labelledBy, locale }} />
				</Suspense>
			);
		case "case":
			if (question.kind !== mark.kind || answer.kind !== mark.kind) return null;
			return (
				<Suspense>
					<Case marked={{ question, answer, mark, unanswered: props.unanswered }} />
				</Suspense>
			);
	}
}
