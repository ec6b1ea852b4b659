import type { Feedback } from "../../../core/api/views.ts";
import type { PublicQuestion } from "../../../core/quiz/schema.ts";
import { useSession } from "../../session.tsx";
import { Explanation } from "./explanation.tsx";
import { MarkedNumber } from "./number-answer.tsx";
import { MarkedOptions } from "./options.tsx";

/** What was answered, what was right, and why. `labelledBy`: the id of the question's text. */
export function MarkedAnswer(props: { question: PublicQuestion; feedback: Feedback; labelledBy: string }) {
	const { question, feedback, labelledBy } = props;
	const { locale } = useSession();
	const { answer, mark } = feedback;
	return (
		<>
			{mark.kind === "number"
				? answer.kind === "number" && <MarkedNumber answer={answer} mark={mark} locale={locale} />
				: question.kind !== "number" && <MarkedOptions question={question} mark={mark} labelledBy={labelledBy} />}
			<Explanation feedback={feedback} />
		</>
	);
}
