import type { Handlers } from "../../core/api/contract.ts";
import { type TopicLesson, topicsOf } from "../../core/learning/topics.ts";
import type { Library } from "../library/index.ts";
import { type Context, lessonOf, placeOf, recordIn, stateOf } from "./context.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<Handlers, "progress.topics" | "time.add">;

/** The lessons of the course that have questions. */
function topicLessons(library: Library): TopicLesson[] {
	return library.outline.phases.flatMap((phase) =>
		phase.lessons.flatMap(({ id }) => {
			const [lesson, bank] = [library.lesson(id), library.bank(id)];
			if (lesson === undefined || bank === undefined) return [];
			const { number, title, sections } = lesson;
			return { id, number, title, phase: phase.number, sections, questions: bank.questions };
		}),
	);
}

export function progressHandlers(context: Context): Subject {
	const { library, learners } = context;
	return {
		"progress.topics": async ({ learner }) => {
			const record = recordIn(context, stateOf(context, learner));
			return { topics: topicsOf(topicLessons(library), record) };
		},
		"time.add": async ({ learner, lesson, seconds }) => {
			stateOf(context, learner);
			if (lesson !== null) lessonOf(context, lesson);
			const fact = { type: "time-spent", ...placeOf(context), lesson, seconds } as const;
			return savedAs(await learners.append(learner, fact));
		},
	};
}
