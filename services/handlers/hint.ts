import type { Handlers, ParsedInput } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import { own } from "../../core/learning/own.ts";
import type { PublicQuestion } from "../../core/quiz/schema.ts";
import { bankOf, type Context, placeOf, recordIn, stateOf } from "./context.ts";
import { hintsTaken, practiceOf, showPractice } from "./practice.ts";
import { questionsLeft, showInRun } from "./run.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<Handlers, "hint.take">;
type Asked = ParsedInput<"hint.take">;

/** A question that hints can be taken for: how many are, and how it is shown with those taken by now. */
interface Hinted {
	taken: number;
	hints: number;
	show: () => PublicQuestion;
}

function inRun(context: Context, { learner, lesson, question: id }: Asked, runId: string): Hinted {
	const run = () => own(recordIn(context, stateOf(context, learner)).lessons, lesson)?.run;
	const now = run();
	if (now === undefined || now.id !== runId) {
		throw new AppError("superseded", `The quiz of ${lesson} goes on in another run than ${runId}.`);
	}
	const question = questionsLeft(now, bankOf(context, lesson)).find((one) => one.id === id);
	if (question === undefined) throw new AppError("not-found", `Run ${runId} does not ask ${id}.`);
	const taken = own(now.hints ?? {}, id) ?? 0;
	// After the answer nothing more can be taken; what was taken before can be told again.
	const hints = own(now.answers, id) === undefined ? question.hints.length : taken;
	return { taken, hints, show: () => showInRun(context, run() ?? now, question) };
}

function inLesson(context: Context, { learner, lesson, question: id }: Asked, seed: number): Hinted {
	stateOf(context, learner);
	const question = practiceOf(context, lesson, id);
	const taken = () => hintsTaken(context, learner, lesson, id);
	return {
		taken: taken(),
		hints: question.hints.length,
		show: () => showPractice(context, question, seed, taken()),
	};
}

export function hintHandlers(context: Context): Subject {
	const { learners, turns } = context;
	return {
		"hint.take": (asked) =>
			turns(asked.learner, async () => {
				const { learner, lesson, question, number, place } = asked;
				const hinted = place.in === "run" ? inRun(context, asked, place.run) : inLesson(context, asked, place.seed);
				if (number > hinted.hints || number > hinted.taken + 1) {
					throw new AppError("bad-input", `Hint ${number} of ${question} cannot be taken now.`);
				}
				const told = () => hinted.show().hints.flatMap(({ text }) => text ?? []);
				if (number <= hinted.taken) return { told: told() };
				const where = place.in === "run" ? { run: place.run } : place.seed === 0 ? {} : { seed: place.seed };
				const fact = { type: "hint-taken", ...placeOf(context), lesson, question, number, ...where } as const;
				const { saved } = savedAs(await learners.append(learner, fact));
				return { told: told(), saved };
			}),
	};
}
