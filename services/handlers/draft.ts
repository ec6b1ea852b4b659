import type { Handlers, ParsedInput } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import { isDraftOpen } from "../../core/learning/reduce-drafts.ts";
import { bankOf, type Context, lessonOf, placeOf, recordIn, stateOf } from "./context.ts";
import { handInIfOver } from "./exam-sitting.ts";
import { metricOf } from "./metric.ts";
import { cardOf, type Desk } from "./review-desk.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<Handlers, "draft.keep">;
type Place = ParsedInput<"draft.keep">["place"];

/** Whether the question of a place is still asked there. AppError("not-found") where the course has no such place. */
async function isAsked(context: Context, desk: Desk, learner: string, place: Place): Promise<boolean> {
	if (place.in === "review") {
		const card = cardOf(desk.reviews(learner), place.card);
		if (card === undefined) throw new AppError("not-found", `There is no card ${place.card}.`);
		return (card.memory?.reps ?? 0) === place.reps;
	}
	if (place.in === "exam") await handInIfOver(context, learner, place.exam);
	else if (place.in === "case") metricOf(context, place.metric);
	else {
		lessonOf(context, place.lesson);
		const { questions } = bankOf(context, place.lesson);
		if (questions.every(({ id }) => id !== place.question)) {
			throw new AppError("not-found", `Lesson ${place.lesson} has no question ${place.question}.`);
		}
	}
	return isDraftOpen(recordIn(context, stateOf(context, learner)), place);
}

export function draftHandlers(context: Context, desk: Desk): Subject {
	return {
		"draft.keep": ({ learner, place, draft, locale }) =>
			context.turns(learner, async () => {
				stateOf(context, learner);
				if (!(await isAsked(context, desk, learner, place))) {
					throw new AppError("superseded", `What the draft in ${place.in} is for has been answered, or is over.`);
				}
				const fact = { type: "draft-kept", ...placeOf(context), place, draft, locale } as const;
				return savedAs(await context.learners.append(learner, fact));
			}),
	};
}
