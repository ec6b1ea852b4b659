import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer, PublicQuestion } from "../../../core/quiz/schema.ts";
import type { Recalled } from "../../api/recalled.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { QuestionView } from "../quiz/question.tsx";
import { withTold } from "../quiz/told-hints.ts";
import css from "./practice-question.module.css";

/** Whether asking the question again asks it with other numbers. */
function drawsNumbers(question: PublicQuestion): boolean {
	return question.kind === "calculation" || (question.kind === "case" && question.parts.some(drawsNumbers));
}

/** A question in the middle of a lesson: answered here, as often as one likes. */
export function PracticeQuestion(props: {
	lesson: string;
	question: PublicQuestion;
	/** How it was left, once that has been asked for. */
	recalled: Recalled | undefined;
}) {
	const { lesson, recalled } = props;
	const { client, learner, outdate } = useSession();
	const { t } = useTranslation("quiz");
	const { t: tLesson } = useTranslation("lesson");
	/** What was answered here, or, without feedback, what is being asked again or was given a hint for. */
	const [newer, setNewer] = useState<Recalled>();
	/** Counts the answers and the askings again: each of them takes away what had the focus. */
	const [turn, setTurn] = useState(0);
	const card = useRef<HTMLElement>(null);
	const { question, feedback } = newer ?? recalled ?? { question: props.question, feedback: undefined };

	const answer = async (given: Answer) => {
		const sent = { learner: learner.id, lesson, question: question.id, seed: question.seed, answer: given };
		setNewer({ question, feedback: await client["practice.answer"](sent) });
		setTurn((held) => held + 1);
		outdate();
	};
	const again = async () => {
		const asked = { learner: learner.id, lesson, question: question.id };
		// Where nothing answers, the same question will do: its answer says what is wrong.
		setNewer({ question: await client["practice.again"](asked).catch(() => question) });
		setTurn((held) => held + 1);
	};
	const takeHint = async (number: number) => {
		const place = { in: "lesson", seed: question.seed } as const;
		const { told } = await client["hint.take"]({ learner: learner.id, lesson, place, question: question.id, number });
		setNewer((held) => ({ question: withTold(held?.question ?? question, told) }));
		outdate();
	};
	const answered = feedback !== undefined;
	// What had the focus is gone: the answer's button, or the one to answer again.
	useEffect(() => {
		if (turn === 0) return;
		const target = answered ? "[data-next]" : "form :is(input, select, textarea, button)";
		card.current?.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
	}, [turn, answered]);
	return (
		<article ref={card} className={css["card"]} aria-label={tLesson("practice")}>
			<QuestionView
				key={question.seed}
				question={question}
				feedback={feedback}
				place={{ in: "lesson", lesson, question: question.id, seed: question.seed }}
				onAnswer={answer}
				onHint={takeHint}
				heading="h3"
				keys="inside"
				next={
					<Button kind="quiet" data-next="" onClick={again}>
						{t(drawsNumbers(question) ? "similar" : "again")}
					</Button>
				}
			/>
		</article>
	);
}
