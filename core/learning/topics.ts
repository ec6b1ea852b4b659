import type { Topic } from "../api/views.ts";
import { own } from "./own.ts";
import type { CourseRecord, QuestionTally } from "./state.ts";

/** What is to be known of a lesson to tell its topics. */
export interface TopicLesson {
	id: string;
	number: string;
	title: string;
	phase: number;
	/** Every heading in order: second level, and third level under it. */
	sections: readonly { id: string; title: string; level: number }[];
	/** Of its question bank, with the section that each is about. */
	questions: readonly { id: string; section: string }[];
	/** The metrics whose practice counts here, with the section in which their calculator stands; none where absent. */
	metrics?: readonly { id: string; section: string }[];
}

type Section = { id: string; title: string };

/**
 * The topic that a question is about: the second-level heading that its section stands under, else the section itself.
 * A finer cut would leave most topics with a single question, and nothing to tell luck from knowing.
 */
export function topicOf({ sections }: Pick<TopicLesson, "sections">, section: string): Section {
	const place = sections.findIndex(({ id }) => id === section);
	const above = sections.slice(0, place + 1).findLast(({ level }) => level === 2);
	return above ?? sections[place] ?? { id: section, title: section };
}

/** What a topic counts of a question, answered or not, or of a metric practised. */
type Tally = Pick<QuestionTally, "answered" | "correct" | "at">;

function topicFrom(lesson: TopicLesson, section: Section, tallies: readonly (Tally | undefined)[]): Topic {
	const answered = tallies.filter((tally) => tally !== undefined);
	const lastAt = answered.reduce<string | undefined>(
		(last, { at }) => (last === undefined || at > last ? at : last),
		undefined,
	);
	return {
		lesson: lesson.id,
		lessonNumber: lesson.number,
		lessonTitle: lesson.title,
		phase: lesson.phase,
		section: section.id,
		title: section.title,
		questions: tallies.length,
		answered: answered.length,
		right: answered.filter(({ correct }) => correct).length,
		answers: answered.reduce((sum, tally) => sum + tally.answered, 0),
		reviewed: answered.filter((tally) => tally.answered > 1).length,
		...(lastAt === undefined ? {} : { lastAt }),
	};
}

function topicsIn(lesson: TopicLesson, record: CourseRecord): Topic[] {
	// Exams ask about lessons that were never opened, too.
	const tallies = own(record.lessons, lesson.id)?.questions ?? own(record.unopened ?? {}, lesson.id) ?? {};
	const byTopic = new Map<string, { section: Section; tallies: (Tally | undefined)[] }>();
	const count = (place: string, tally: Tally | undefined) => {
		const section = topicOf(lesson, place);
		const topic = byTopic.get(section.id) ?? { section, tallies: [] };
		topic.tallies.push(tally);
		byTopic.set(section.id, topic);
	};
	for (const question of lesson.questions) count(question.section, own(tallies, question.id));
	for (const { id, section } of lesson.metrics ?? []) {
		const practice = own(record.practised ?? {}, id);
		// Who never practised it lacks nothing.
		if (practice !== undefined) count(section, { ...practice, answered: practice.worked });
	}
	const place = (id: string) => lesson.sections.findIndex((section) => section.id === id);
	return [...byTopic.values()]
		.sort((a, b) => place(a.section.id) - place(b.section.id))
		.map((topic) => topicFrom(lesson, topic.section, topic.tallies));
}

/**
 * How a learner stands with every topic of a course, in the order of the course. Only questions that the course has now
 * count: answers to one that it dropped stay in the record and say nothing here. A metric that was practised counts as one
 * question more, by its last case.
 */
export function topicsOf(lessons: readonly TopicLesson[], record: CourseRecord): Topic[] {
	return lessons.flatMap((lesson) => topicsIn(lesson, record));
}
