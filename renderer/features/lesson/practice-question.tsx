import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Feedback } from "../../../core/api/views.ts";
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
	recalled: Feedback | undefined;
}) {
	const { lesson, question, recalled } = props;
	const { client, learner, outdate } = useSession();
	const { t } = useTranslation("quiz");
	const { t: tLesson } = useTranslation("lesson");
	/** Null: being answered again. */
	const [newer, setNewer] = useState<Feedback | null>();
	const card = useRef<HTMLElement>(null);
	const feedback = newer === undefined ? recalled : (newer ?? undefined);

	const answer = async (given: Answer) => {
		const sent = { learner: learner.id, lesson, question: question.id, answer: given };
		setNewer(await client["practice.answer"](sent));
		outdate();
	};
	// What had the focus is gone: the answer's button, or the one to answer again.
	useEffect(() => {
		if (newer === undefined) return;
		const target = newer === null ? "input" : "[data-next]";
		card.current?.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
	}, [newer]);
	return (
		<article ref={card} className={css["card"]} aria-label={tLesson("practice")}>
			<QuestionView
				question={question}
				feedback={feedback}
				onAnswer={answer}
				heading="h3"
				keys="inside"
				next={
					<Button kind="quiet" data-next="" onClick={() => setNewer(null)}>
						{t("again")}
					</Button>
				}
			/>
		</article>
	);
}
