import type { Handlers } from "../../core/api/contract.ts";
import type { LessonView } from "../../core/api/views.ts";
import { own } from "../../core/learning/own.ts";
import { standingAnswers } from "../../core/learning/run-score.ts";
import type { LessonRecord } from "../../core/learning/state.ts";
import { type TopicLesson, topicsOf } from "../../core/learning/topics.ts";
import { strayIn } from "../../core/quiz/stray.ts";
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

/** The calculators that a lesson only lists are shown behind its end, and so belong to its last heading. */
function listedIn({ moreCalculators, sections }: LessonView): { id: string; section: string }[] {
	const section = sections.at(-1)?.id;
	return section === undefined ? [] : moreCalculators.map(({ id }) => ({ id, section }));
}

/**
 * The lessons of the course that have questions. A metric belongs to the first one in which its calculator stands; where
 * it stands in none, to the first that lists it.
 */
function topicLessons(library: Library): TopicLesson[] {
	const lessons = library.outline.phases.flatMap((phase) =>
		phase.lessons.flatMap(({ id }) => {
			const [lesson, bank] = [library.lesson(id), library.bank(id)];
			return lesson === undefined || bank === undefined ? [] : [{ lesson, bank, phase: phase.number }];
		}),
	);
	const placed = new Set<string>();
	const isFirst = ({ id }: { id: string }) => !placed.has(id) && placed.add(id) !== undefined;
	const standing = lessons.map(({ lesson }) => calculatorsIn(lesson).filter(isFirst));
	const listed = lessons.map(({ lesson }) => listedIn(lesson).filter(isFirst));
	return lessons.map(({ lesson: { id, number, title, sections }, bank, phase }, at) => {
		const metrics = [...(standing[at] ?? []), ...(listed[at] ?? [])];
		return { id, number, title, phase, sections, questions: bank.questions, metrics };
	});
}

/** How many of the answers that stand in a lesson are to questions that the course dropped, or made others of. */
function goneIn(library: Library, lesson: string, record: LessonRecord): number {
	const questions = new Map((library.bank(lesson)?.questions ?? []).map((question) => [question.id, question]));
	const standing = record.run === undefined ? {} : standingAnswers(record.run);
	const answers = [...Object.entries(standing), ...Object.entries(record.practice)];
	return answers.filter(([id, { answer }]) => {
		const question = questions.get(id);
		return question === undefined || strayIn(question, answer) !== undefined;
	}).length;
}

export function progressHandlers(context: Context): Subject {
	const { library, learners } = context;
	return {
		"progress.topics": async ({ learner }) => {
			const record = recordIn(context, stateOf(context, learner));
			const lessons = library.outline.phases.flatMap((phase) => phase.lessons);
			const gone = lessons.reduce((sum, { id }) => {
				const lesson = own(record.lessons, id);
				return sum + (lesson === undefined ? 0 : goneIn(library, id, lesson));
			}, 0);
			return { topics: topicsOf(topicLessons(library), record), ...(gone === 0 ? {} : { gone }) };
		},
		"time.add": async ({ learner, lesson, seconds }) => {
			stateOf(context, learner);
			if (lesson !== null) lessonOf(context, lesson);
			const fact = { type: "time-spent", ...placeOf(context), lesson, seconds } as const;
			return savedAs(await learners.append(learner, fact));
		},
	};
}
