import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../../core/api/errors.ts";
import type { RunView } from "../../../core/api/views.ts";
import type { Answer } from "../../../core/quiz/schema.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { useCourseLang } from "../../ui/course-language.tsx";
import { SessionTop, useFocusOnNext, useNextHeading } from "../../ui/session-frame.tsx";
import { QuestionView } from "./question.tsx";
import css from "./quiz.module.css";
import { QuizResults } from "./quiz-results.tsx";
import { changeIn, firstUnanswered, lastAnswered, type RunChange, sameAnswer, withFeedback } from "./run-progress.ts";
import { withToldIn } from "./told-hints.ts";

/** A run of a quiz: one question at a time from the first without an answer, then its results. */
export function QuizRun(props: {
	run: RunView;
	/** Whether it takes the place of another run: then its heading takes the focus. */
	follows: boolean;
	onRun: (run: RunView) => void;
}) {
	const { client, learner, outdate } = useSession();
	const { t } = useTranslation("quiz");
	const lang = useCourseLang();
	const [run, setRun] = useState(props.run);
	const [place, setPlace] = useState(() => firstUnanswered(props.run));
	/** The question whose answer, sent from here, came second, and where the first one came from. */
	const [overtaken, setOvertaken] = useState<{ question: string; by: "window" | "sent" }>();
	/** Questions to which an answer was sent without a reply: it may have arrived. */
	const [unreplied] = useState(() => new Set<string>());
	/** What an update of the course did to the run while it was on the page, and how often. */
	const [changed, setChanged] = useState<RunChange & { times: number }>({ gone: 0, others: false, times: 0 });
	const page = useRef<HTMLDivElement>(null);
	const question = place === undefined ? undefined : run.questions[place];
	const feedback = run.answered.find((one) => one.question === question?.id);
	const { onRun } = props;

	const reopen = async (fresh: boolean) => {
		const view = await client["quiz.open"]({ learner: learner.id, lesson: run.lesson.id, fresh });
		outdate();
		if (view.id !== run.id) {
			onRun(view);
			return undefined;
		}
		const { gone, others } = changeIn(run, view);
		if (gone > 0 || others) setChanged((held) => ({ gone: held.gone + gone, others, times: held.times + 1 }));
		setRun(view);
		return gone > 0 || others ? view : undefined;
	};

	/** Shows what an update made of the run, where it made something else of it; false where it did not. */
	const goOnWithUpdate = async (error: unknown) => {
		if (!(error instanceof AppError && ["not-found", "bad-input"].includes(error.code))) return false;
		const view = await reopen(false).catch(() => undefined);
		if (view === undefined) return false;
		setPlace(firstUnanswered(view));
		return true;
	};

	const retry = async () => {
		onRun(await client["quiz.retry"]({ learner: learner.id, lesson: run.lesson.id, run: run.id }));
		outdate();
	};

	const answer = async (given: Answer) => {
		if (question === undefined) return;
		try {
			const lesson = run.lesson.id;
			const sent = { learner: learner.id, lesson, run: run.id, question: question.id, answer: given };
			const marked = await client["quiz.answer"](sent);
			outdate();
			if (!sameAnswer(marked.answer, given))
				setOvertaken({ question: question.id, by: unreplied.has(question.id) ? "sent" : "window" });
			setRun((held) => withFeedback(held, marked));
		} catch (error) {
			if (error instanceof AppError && error.code === "unreachable") unreplied.add(question.id);
			// Another window has begun a run since: this one is over.
			if (error instanceof AppError && error.code === "superseded") await reopen(false);
			if (!(await goOnWithUpdate(error))) throw error;
		}
	};

	const takeHint = async (number: number) => {
		if (question === undefined) return;
		try {
			const place = { in: "run", run: run.id } as const;
			const asked = { learner: learner.id, lesson: run.lesson.id, place, question: question.id, number };
			const { told } = await client["hint.take"](asked);
			outdate();
			setRun((held) => withToldIn(held, question.id, told));
		} catch (error) {
			if (error instanceof AppError && error.code === "superseded") await reopen(false);
			if (!(await goOnWithUpdate(error))) throw error;
		}
	};

	// The next thing to do is where the focus is: "Siguiente" after an answer, the heading of what comes after it.
	const answered = feedback !== undefined;
	useFocusOnNext(page, answered);
	useNextHeading<number | "another run" | undefined>(page, place, props.follows ? "another run" : place);

	const before = answered ? undefined : lastAnswered(run);

	const goOn = async () => {
		const to = firstUnanswered(run);
		// The best score is the services' to say.
		if (to === undefined) await reopen(false).catch(() => undefined);
		setPlace(to);
	};

	const gone = changed.gone > 0 && t("changed.gone", { count: changed.gone });
	if (question === undefined || place === undefined) {
		return (
			<div ref={page} className={css["page"]} data-phase={run.lesson.phase}>
				{gone && <p className={css["changed"]}>{gone}</p>}
				<QuizResults run={run} onRepeat={async () => void (await reopen(true))} onRetry={retry} />
			</div>
		);
	}
	const total = run.questions.length;
	const current = place + 1;
	const last = firstUnanswered(run) === undefined;
	return (
		<div ref={page} className={css["page"]} data-phase={run.lesson.phase}>
			<div className={css["top"]}>
				<SessionTop
					count={t(run.retry === undefined ? "progress" : "retryProgress", { current, total })}
					share={current / total}
				>
					<a href={`#/leccion/${run.lesson.id}`} lang={lang}>
						{run.lesson.short}
					</a>
				</SessionTop>
			</div>
			{changed.times > 0 && (
				<p className={css["changed"]} role="status">
					{gone} {changed.others && t("changed.others")}
				</p>
			)}
			<QuestionView
				key={`${question.id} ${changed.times}`}
				question={question}
				feedback={feedback}
				overtaken={overtaken?.question === question.id ? overtaken.by : undefined}
				place={{ in: "quiz", lesson: run.lesson.id, run: run.id, question: question.id }}
				onAnswer={answer}
				onHint={takeHint}
				heading="h1"
				keys="page"
				next={
					<Button data-next="" onClick={goOn}>
						{t(last ? "seeResults" : "next")}
					</Button>
				}
			/>
			{before !== undefined && (
				<p className={css["back"]}>
					<Button kind="quiet" onClick={() => setPlace(before)}>
						{t("seeAnswerBefore")}
					</Button>
				</p>
			)}
		</div>
	);
}
