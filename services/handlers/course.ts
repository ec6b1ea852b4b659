import type { Handlers } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import { type Context, lessonOf, placeOf, stateOf } from "./context.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<
	Handlers,
	| "course.lesson"
	| "course.metrics"
	| "course.glossary"
	| "course.figures"
	| "course.worksheets"
	| "course.worksheet"
	| "position.set"
>;

export function courseHandlers(context: Context): Subject {
	const { library, learners } = context;
	return {
		"course.lesson": async ({ lesson }) => lessonOf(context, lesson),
		"course.metrics": async () => ({ areas: [...library.areas], metrics: library.metrics() }),
		"course.glossary": async () => ({ terms: library.glossary() }),
		"course.figures": async () => ({ figures: library.figures(), sources: library.course.sources }),
		"course.worksheets": async () => ({ worksheets: library.worksheets() }),
		"course.worksheet": async ({ worksheet }) => {
			const view = library.worksheet(worksheet);
			if (view === undefined) throw new AppError("not-found", `There is no worksheet ${worksheet}.`);
			return view;
		},
		"position.set": async ({ learner, lesson, section }) => {
			stateOf(context, learner);
			const { sections } = lessonOf(context, lesson);
			if (section !== null && !sections.some(({ id }) => id === section)) {
				throw new AppError("not-found", `Lesson ${lesson} has no section ${section}.`);
			}
			const place = placeOf(context);
			return savedAs(await learners.append(learner, { type: "position-set", ...place, lesson, section }));
		},
	};
}
