import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AppError } from "../../../core/api/errors.ts";
import type { ExamResults, ExamRunView } from "../../../core/api/exam-views.ts";
import { hearOtherWindows } from "../../api/other-windows.ts";
import { useSession } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { CourseText } from "../../ui/course-language.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { AnswerFields } from "../quiz/answer-fields.tsx";
import question from "../quiz/question.module.css";
import { type Chosen, hasLetters, withChosen } from "../quiz/shortcuts.ts";
import { useLetterKeys } from "../quiz/use-letter-keys.ts";
import type { AnswerKeeper, AnswerState } from "./answer-keeper.ts";
import css from "./exam.module.css";
import { ExamClock } from "./exam-clock.tsx";
import type { TypingAtEnd } from "./exam-results.tsx";
import { HandIn } from "./hand-in.tsx";
import { QuestionMap } from "./question-map.tsx";
import { rememberedQuestion, rememberQuestion } from "./sitting-place.ts";
import { keyOf, useAnswerKeeper } from "./use-answer-keeper.ts";
import { useFlags } from "./use-flags.ts";

/** A closed-book sitting: questions in any order, answers that save themselves, and handing in. */
export function ExamSitting(props: {
	run: ExamRunView;
	/** Whether an update of the course made another question of one that is still to be answered. */
	renewed: boolean;
	/** Whether it follows what was done in this very window: then its question takes the focus. */
	follows: boolean;
	/** The sitting is another one by now: handed in, because its time is over, say. */
	onReopen: () => Promise<void>;
	onResults: (results: ExamResults, typing?: TypingAtEnd) => void;
}) {
	const { run } = props;
	const { client, learner } = useSession();
	const { t } = useTranslation(["exam", "quiz"]);
	const id = useId();
	const own = { learner: learner.id, exam: run.exam.id, run: run.id };
	const flags = useFlags(() => flaggedIn(run));
	const [problem, setProblem] = useState<string>();
	const [handingIn, setHandingIn] = useState(false);
	const [mapOpen, setMapOpen] = useState(false);
	const page = useRef<HTMLDivElement>(null);
	const { onReopen } = props;

	/** Handed in from here, or no longer on the page. */
	const gone = useRef(false);
	const look = useRef<() => Promise<void>>(undefined);
	// Where nothing answers, what is here stays until something does.
	const lookAround = useCallback(() => void look.current?.().catch(() => undefined), []);
	const keeper = useAnswerKeeper(run, onReopen, lookAround);
	const [place, setPlace] = useState(() => lastShown(run) ?? firstOpen(run, keeper));
	/** What another window has answered or marked since. */
	const refresh = async () => {
		if (gone.current) return;
		const [moment, takeFlags] = [keeper.moment, flags.asking()];
		const newer = await client["exam.open"]({ learner: learner.id, exam: run.exam.id, fresh: false });
		// Handed in from here meanwhile: how it went is on its way.
		if (gone.current) return;
		if (newer.id !== run.id || newer.finished || !asksAlike(newer, run)) {
			await onReopen();
			return;
		}
		for (const one of newer.questions) keeper.takeOver(keyOf(one), one.answer ?? null, moment);
		takeFlags(flaggedIn(newer));
	};
	look.current = refresh;
	useEffect(() => {
		gone.current = false;
		const onVisible = () => {
			if (document.visibilityState === "visible") lookAround();
		};
		window.addEventListener("focus", lookAround);
		document.addEventListener("visibilitychange", onVisible);
		const deaf = hearOtherWindows((changed) => {
			if (changed === learner.id) lookAround();
		});
		return () => {
			gone.current = true;
			deaf();
			window.removeEventListener("focus", lookAround);
			document.removeEventListener("visibilitychange", onVisible);
		};
	}, [lookAround, learner.id]);

	/** The question that is shown; while one is asked whether to hand in, none is. */
	const asked = handingIn ? undefined : place;
	const shown = useRef(props.follows ? undefined : asked);
	useEffect(() => {
		if (shown.current === asked) return;
		shown.current = asked;
		if (asked !== undefined) focusPrompt(page.current);
	}, [asked]);

	const current = run.questions[place];
	useEffect(() => {
		if (current !== undefined) rememberQuestion(run.id, keyOf(current));
	}, [run.id, current]);
	const pick = useCallback(
		(chosen: Chosen) => {
			const asked = run.questions[place];
			if (asked === undefined) return;
			keeper.change(keyOf(asked), withChosen(asked.question.kind, keeper.draft(keyOf(asked)), chosen));
		},
		[run, place, keeper],
	);
	useLetterKeys("page", page, handingIn ? undefined : current?.question, pick);
	if (current === undefined) return null;
	const key = keyOf(current);
	const state = keeper.state(key);
	const total = run.questions.length;

	const go = (to: number) => {
		void keeper.flush();
		setProblem(undefined);
		setHandingIn(false);
		setMapOpen(false);
		setPlace(to);
		if (to === asked) focusPrompt(page.current);
	};
	const flag = async () => {
		setProblem(undefined);
		try {
			const place = { ...own, lesson: current.lesson, question: current.question.id };
			await flags.toggle(key, (flagged) => client["exam.flag"]({ ...place, flagged }));
		} catch {
			setProblem(t("sitting.flagFailed"));
		}
	};
	const handIn = async (outOfTime: boolean) => {
		gone.current = true;
		const before = keeper.state(key);
		const saved = await keeper.flush();
		// What could not be saved would be lost by handing in; once the time is over nothing else is left to do.
		try {
			if (!saved && !outOfTime) throw new AppError("not-saved", "Some answers have not been saved.");
			const results = await client["exam.finish"](own);
			const stood = { before, after: keeper.state(key), saved, counts: keeper.counts(key) };
			props.onResults(results, outOfTime ? typingAtEnd(stood) : undefined);
		} catch (error) {
			gone.current = false;
			throw error;
		}
	};
	/** What is still open is counted by what the far side has. */
	const askToHandIn = async () => {
		await keeper.flush();
		await refresh().catch(() => undefined);
		setHandingIn(true);
		// Which ones are still open is what one looks for now.
		setMapOpen(true);
	};
	/** Enter in a field goes on, as it does in a quiz. */
	const goOn = (event: FormEvent) => {
		event.preventDefault();
		if (place < total - 1) go(place + 1);
		else void askToHandIn();
	};
	const stations = run.questions.map((one) => ({
		state: keeper.state(keyOf(one)),
		flagged: flags.marked.has(keyOf(one)),
	}));
	return (
		<div
			ref={page}
			className={css["page"]}
			data-phase={run.exam.phase === undefined ? undefined : ((run.exam.phase.number - 1) % 4) + 1}
		>
			<div className={css["top"]}>
				<h1 tabIndex={-1}>
					<CourseText>{run.exam.title}</CourseText>
				</h1>
				<ExamClock left={run.left} onOver={() => handIn(true).catch(onReopen)} />
			</div>
			{run.gone !== undefined && <p className={css["changed"]}>{t("sitting.gone", { count: run.gone })}</p>}
			{props.renewed && <p className={css["changed"]}>{t("sitting.renewed")}</p>}
			<QuestionMap stations={stations} current={place} open={mapOpen} onOpen={setMapOpen} onGo={go} />
			{handingIn ? (
				<HandIn stations={stations} onConfirm={() => handIn(false)} onBack={() => go(place)} />
			) : (
				<form className={question["question"]} data-heading="h1" onSubmit={goOn} noValidate>
					<p className={question["kicker"]} id={`${id}-kind`}>
						{t("sitting.question", { current: place + 1, total })} · {t(`quiz:kind.${current.question.kind}`)}
					</p>
					<RichText
						as="h2"
						id={`${id}-prompt`}
						className={question["prompt"]}
						html={current.question.prompt}
						tabIndex={-1}
						data-prompt=""
					/>
					<AnswerFields
						key={key}
						question={current.question}
						draft={keeper.draft(key)}
						onDraft={(draft) => keeper.change(key, draft)}
						labelledBy={`${id}-kind ${id}-prompt`}
						lacks={undefined}
						lacksId={`${id}-missing`}
						disabled={false}
						locale={keeper.locale}
					/>
					{hasLetters(current.question) && <p className={question["keys"]}>{t("quiz:letterKeys")}</p>}
					<p className={css["told"]} data-state={state} role="status">
						{t(`sitting.told.${keeper.wasOvertaken(key) ? "overtaken" : toldOf(state, keeper.counts(key))}`)}
					</p>
					<div role="alert">{problem !== undefined && <p className={css["problem"]}>{problem}</p>}</div>
					<div className={css["actions"]}>
						{place > 0 && (
							<Button kind="quiet" onClick={() => go(place - 1)}>
								{t("sitting.previous")}
							</Button>
						)}
						{place < total - 1 ? (
							<Button type="submit">{t("sitting.next")}</Button>
						) : (
							<Button type="submit">{t("sitting.handIn")}</Button>
						)}
						<Button kind="quiet" aria-pressed={flags.marked.has(key)} onClick={flag}>
							{t("sitting.flag")}
						</Button>
						{place < total - 1 && (
							<Button kind="quiet" onClick={askToHandIn}>
								{t("sitting.handIn")}
							</Button>
						)}
					</div>
				</form>
			)}
		</div>
	);
}

const flaggedIn = ({ questions }: ExamRunView) => questions.filter(({ flagged }) => flagged).map(keyOf);

/** Whether a sitting asks what it did when it was opened: an update of the course may drop questions of it. */
function asksAlike(a: ExamRunView, b: ExamRunView): boolean {
	const asked = ({ questions }: ExamRunView) => questions.map(keyOf).join();
	return asked(a) === asked(b);
}

/** What is told of an answer as it stands; half done, it counts as far as there is something to mark. */
function toldOf(state: AnswerState, counts: boolean): AnswerState | "begun" {
	return state === "partial" && !counts ? "begun" : state;
}

/** Takes the focus to the text of the question that is shown, and the window to its top. */
function focusPrompt(page: HTMLElement | null) {
	window.scrollTo(0, 0);
	page?.querySelector<HTMLElement>("[data-prompt]")?.focus({ preventScroll: true });
}

/** The question that was shown before the page was read anew; undefined where there is none, or it is not asked any more. */
function lastShown(run: ExamRunView): number | undefined {
	const last = rememberedQuestion(run.id);
	const place = run.questions.findIndex((one) => keyOf(one) === last);
	return place < 0 ? undefined : place;
}

/** The first question without a whole answer, where one goes on; the first of all where every one has one. */
function firstOpen(run: ExamRunView, keeper: AnswerKeeper): number {
	return Math.max(
		0,
		run.questions.findIndex((one) => keeper.state(keyOf(one)) !== "saved"),
	);
}

/**
 * What became of the answer on the page when the time was over, by how it stood before the last of it was sent and after.
 *
 * @param saved whether the far side took every answer
 * @param counts whether something of this one can be marked
 */
function typingAtEnd(stood: {
	before: AnswerState;
	after: AnswerState;
	saved: boolean;
	counts: boolean;
}): TypingAtEnd | undefined {
	const wasOnItsWay = stood.before === "saving" || stood.before === "failed";
	if (wasOnItsWay && !stood.saved) return "late";
	if (stood.after === "partial") return stood.counts ? "partial" : "none";
	return wasOnItsWay && stood.after === "saved" ? "counts" : undefined;
}
