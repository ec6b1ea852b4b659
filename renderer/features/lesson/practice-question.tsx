import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecalledAnswer } from "../../../core/api/views.ts";
import type { Answer, PublicQuestion } from "../../../core/quiz/schema.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { QuestionView } from "../quiz/question.tsx";
import css from "./practice-question.module.css";

/** A question in the middle of a lesson: answered here, as often as one likes. */
export function PracticeQuestion(props: {
	lesson: string;
	question: PublicQuestion;
	/** The answer given before, once it has been asked for. */
	recalled: RecalledAnswer | undefined;
}) {
	const { lesson, recalled } = props;
	const { client, learner, outdate } = useSession();
	const { t } = useTranslation("quiz");
	const { t: tLesson } = useTranslation("lesson");
	/** What was answered here, or, without feedback, what is being asked again. */
	const [newer, setNewer] = useState<{ question: PublicQuestion; feedback?: RecalledAnswer["feedback"] }>();
	const card = useRef<HTMLElement>(null);
	const { question, feedback } = newer ?? recalled ?? { question: props.question, feedback: undefined };

	const answer = async (given: Answer) => {
		const sent = { learner: learner.id, lesson, question: question.id, seed: question.seed, answer: given };
		setNewer({ question, feedback: await client["practice.answer"](sent) });
		outdate();
	};
	const again = async () => {
		const asked = { learner: learner.id, lesson, question: question.id };
		// Where nothing answers, the same question will do: its answer says what is wrong.
		setNewer({ question: await client["practice.again"](asked).catch(() => question) });
	};
	// What had the focus is gone: the answer's button, or the one to answer again.
	useEffect(() => {
		if (newer === undefined) return;
		const target = newer.feedback === undefined ? "form :is(input, select, textarea, button)" : "[data-next]";
		card.current?.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
	}, [newer]);
	return (
		<article ref={card} className={css["card"]} aria-label={tLesson("practice")}>
			<QuestionView
				key={question.seed}
				question={question}
				feedback={feedback}
				onAnswer={answer}
				heading="h3"
				keys="inside"
				next={
					<Button kind="quiet" data-next="" onClick={again}>
						{t("again")}
					</Button>
				}
			/>
		</article>
	);
}
