import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../../core/api/errors.ts";
import type { ShownCard } from "../../../core/api/review-views.ts";
import type { Answer } from "../../../core/quiz/schema.ts";
import type { Rating } from "../../../core/review/schema.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { useFormats } from "../../ui/formats.ts";
import { QuestionView } from "../quiz/question.tsx";
import { sameAnswer } from "../quiz/run-progress.ts";
import { intervalText } from "./intervals.ts";
import css from "./session.module.css";
import type { Reviewing } from "./use-review-session.ts";

/** A question of the course, asked and marked as everywhere; how well it was known follows from the mark. */
export function QuestionCard(props: { card: Extract<ShownCard, { kind: "question" }>; reviewing: Reviewing }) {
	const { card, reviewing } = props;
	const { answered } = reviewing.session;
	const [overtaken, setOvertaken] = useState<"window" | "sent">();
	/** An answer was sent without a reply: it may have arrived. */
	const [unreplied, setUnreplied] = useState(false);
	/** Texts of the hints taken, also before the page was opened. */
	const [hints, setHints] = useState<readonly string[]>(() => card.question.hints.flatMap(({ text }) => text ?? []));
	const question = {
		...card.question,
		hints: card.question.hints.map((hint, place) => ({ ...hint, text: hints[place] })),
	};
	const takeHint = async (number: number) => {
		setHints(await reviewing.hint(number));
	};
	const send = async (given: Answer) => {
		try {
			const reply = await reviewing.answer(given);
			if (reply !== undefined && !sameAnswer(reply.feedback.answer, given)) setOvertaken(unreplied ? "sent" : "window");
		} catch (error) {
			if (error instanceof AppError && error.code === "unreachable") setUnreplied(true);
			throw error;
		}
	};
	return (
		<QuestionView
			question={question}
			place={{ in: "review", card: card.card, reps: card.reps }}
			onHint={takeHint}
			feedback={answered?.feedback}
			overtaken={overtaken}
			onAnswer={send}
			heading="h1"
			keys="page"
			next={<AfterAnswer reviewing={reviewing} />}
		/>
	);
}

function AfterAnswer({ reviewing }: { reviewing: Reviewing }) {
	const { t } = useTranslation("review");
	const { fail, locale } = useSession();
	const { number } = useFormats(locale);
	const { answered } = reviewing.session;
	if (answered === undefined) return null;
	const { rating, choices, intervals, leech } = answered;
	const rate = (other: Rating) => {
		reviewing.rate(other).catch((error: unknown) => fail(error, () => rate(other)));
	};
	const when = (one: Rating) => intervalText(t, intervals[one], number);
	return (
		<>
			<Button data-next="" onClick={reviewing.goOn}>
				{t("next")}
			</Button>
			{choices
				.filter((choice) => choice !== rating)
				.map((choice) => (
					<Button key={choice} kind="quiet" onClick={() => rate(choice)}>
						<span>
							{t(`wasOtherwise.${choice}`)} <span className={css["interval"]}>{when(choice)}</span>
						</span>
					</Button>
				))}
			<p className={css["when"]}>{leech ? t("wasSetAside") : t("comesAgain", { when: when(rating) })}</p>
		</>
	);
}
