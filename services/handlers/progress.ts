import type { Handlers } from "../../core/api/contract.ts";
import type { LessonView } from "../../core/api/views.ts";
import { type TopicLesson, topicsOf } from "../../core/learning/topics.ts";
import type { Library } from "../library/index.ts";
import { type Context, lessonOf, placeOf, recordIn, stateOf } from "./context.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<Handlers, "progress.topics" | "time.add">;

/** The calculators of a lesson, each with the last heading before it; one above the first heading belongs to that. */
function calculatorsIn({ blocks, sections }: LessonView): { id: string; section: string }[] {
	let section = sections[0]?.id;
	const found: { id: string; section: string }[] = [];
	for (const block of blocks) {
		if (block.kind === "heading") section = block.id;
		else if (block.kind === "calculator" && section !== undefined) found.push({ id: block.metric, section });
	}
	return found;
}

/** The lessons of the course that have questions. A metric belongs to the first one in which its calculator stands. */
function topicLessons(library: Library): TopicLesson[] {
	const placed = new Set<string>();
	const isFirst = ({ id }: { id: string }) => !placed.has(id) && placed.add(id) !== undefined;
	return library.outline.phases.flatMap((phase) =>
		phase.lessons.flatMap(({ id }) => {
			const [lesson, bank] = [library.lesson(id), library.bank(id)];
			if (lesson === undefined || bank === undefined) return [];
			const { number, title, sections } = lesson;
			const metrics = calculatorsIn(lesson).filter(isFirst);
			return { id, number, title, phase: phase.number, sections, questions: bank.questions, metrics };
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
