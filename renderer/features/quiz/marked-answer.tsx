import type { Feedback } from "../../../core/api/views.ts";
import type { PublicQuestion } from "../../../core/quiz/schema.ts";
import { useSession } from "../../session.tsx";
import { Explanation } from "./explanation.tsx";
import { MarkedNumber } from "./number-answer.tsx";
import { MarkedOptions } from "./options.tsx";

type Props = { question: PublicQuestion; feedback: Feedback; labelledBy: string };

/** What was answered, what was right, and why. `labelledBy`: the id of the question's text. */
export function MarkedAnswer(props: Props) {
	return (
		<>
			<MarkedFields {...props} />
			<Explanation feedback={props.feedback} />
		</>
	);
}

/** What was answered and what was right, as each kind of question shows it. */
function MarkedFields({ question, feedback: { answer, mark }, labelledBy }: Props) {
	const { locale } = useSession();
	switch (mark.kind) {
		case "one-choice":
		case "several-choices":
			// An answer is only ever marked by a question of its kind.
			if (question.kind !== mark.kind) return null;
			return <MarkedOptions question={question} mark={mark} labelledBy={labelledBy} />;
		case "number":
			return answer.kind === mark.kind && <MarkedNumber answer={answer} mark={mark} locale={locale} />;
	}
}
