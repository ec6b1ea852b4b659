import { useEffect, useRef, useState } from "react";
import { AppError } from "../../../core/api/errors.ts";
import type { ExamRunView } from "../../../core/api/exam-views.ts";
import type { DraftPlace } from "../../../core/learning/draft.ts";
import { draftFor } from "../../../core/learning/reduce-drafts.ts";
import { tellLate } from "../../api/send-unsent.ts";
import { holdUnsent, releaseUnsent, unsentFor } from "../../api/unsent.ts";
import { useSession } from "../../session.tsx";
import { asksTheSame } from "../quiz/run-progress.ts";
import { AnswerKeeper, type FarSide } from "./answer-keeper.ts";

/** What a question of a sitting is known by. */
export const keyOf = (one: ExamRunView["questions"][number]) => `${one.lesson}/${one.question.id}`;

const isSuperseded = (error: unknown) => error instanceof AppError && error.code === "superseded";
/** Whether the sitting does not ask that, or not so: an update may have dropped the question, or made another of it. */
const isRefused = (error: unknown) => error instanceof AppError && ["not-found", "bad-input"].includes(error.code);

/**
 * The answers of a sitting, kept as long as the page is there; what is not recorded by then is found by the next one.
 * `onSent`: called when an answer has been recorded.
 */
export function useAnswerKeeper(run: ExamRunView, onReopen: () => Promise<void>, onSent: () => void): AnswerKeeper {
	const { client, learner, locale, outline, keep, outdate } = useSession();
	const [, redraw] = useState(0);
	const sitting = { learner: learner.id, exam: run.exam.id, run: run.id };
	const asked = new Map(run.questions.map((one) => [keyOf(one), one]));
	const placeOf = (key: string): DraftPlace | undefined => {
		const one = asked.get(key);
		return one && { in: "exam", exam: run.exam.id, run: run.id, lesson: one.lesson, question: one.question.id };
	};
	const far: FarSide = {
		now: () => new Date().toISOString(),
		send: async (key, answer, typed) => {
			const one = asked.get(key);
			if (one === undefined) return undefined;
			try {
				await client["exam.answer"]({ ...sitting, lesson: one.lesson, question: one.question.id, answer, typed });
				outdate();
				onSent();
				return undefined;
			} catch (error) {
				if (!isSuperseded(error) && !isRefused(error)) throw error;
				const newer = await client["exam.open"]({ learner: learner.id, exam: run.exam.id, fresh: false });
				if (newer.id === run.id && !newer.finished) {
					const now = newer.questions.find((other) => keyOf(other) === key);
					if (isSuperseded(error)) return { stands: now?.answer ?? null };
					if (asksTheSame(now?.question, one.question)) throw error;
					// Nothing will ever take what was given to the question as it was: the sitting goes on as it is now.
					far.release(key, typed.at);
					if (!over.current) await onReopen().catch(() => undefined);
					throw error;
				}
				tellLate(learner.id, run.exam.id);
				await onReopen().catch(() => undefined);
				throw error;
			}
		},
		keep: async (key, draft, language) => {
			const place = placeOf(key);
			if (place === undefined) return;
			const about = { place, draft, locale: language };
			const fact = { type: "draft-kept", course: outline.id, version: outline.version, ...about } as const;
			try {
				await keep(fact, () => client["draft.keep"]({ learner: learner.id, ...about }));
			} catch (error) {
				if (isSuperseded(error)) await onReopen().catch(() => undefined);
				throw error;
			}
		},
		hold: (key, waiting) => {
			const place = placeOf(key);
			if (place !== undefined) holdUnsent(learner.id, { place, ...waiting });
		},
		release: (key, at) => {
			const place = placeOf(key);
			if (place !== undefined) releaseUnsent(learner.id, place, at);
		},
	};
	/** The page is gone, and with it what it could show. */
	const over = useRef(false);
	const newest = useRef(far);
	newest.current = far;
	const [keeper] = useState(() => {
		const questions = run.questions.map((one) => {
			const key = keyOf(one);
			const place = placeOf(key);
			const begun = place && draftFor(learner.record, place);
			const waiting = place && unsentFor(learner.id, place);
			return { key, question: one.question, answer: one.answer, begun, waiting };
		});
		const current: FarSide = {
			now: () => newest.current.now(),
			send: (...given) => newest.current.send(...given),
			keep: (...given) => newest.current.keep(...given),
			hold: (...given) => newest.current.hold(...given),
			release: (...given) => newest.current.release(...given),
		};
		return new AnswerKeeper(questions, locale, current, () => redraw((count) => count + 1));
	});
	useEffect(() => {
		over.current = false;
		keeper.begin();
		return () => {
			over.current = true;
			keeper.end();
		};
	}, [keeper]);
	useEffect(() => keeper.speak(locale), [keeper, locale]);
	// What was typed just before the window goes is sent while it still can be.
	useEffect(() => {
		const leave = () => void keeper.flush();
		window.addEventListener("pagehide", leave);
		return () => {
			window.removeEventListener("pagehide", leave);
			leave();
		};
	}, [keeper]);
	return keeper;
}
