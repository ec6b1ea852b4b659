import type { Block } from "../../core/course/blocks.ts";
import type { Course, Figure, FrontMatter, Glossary } from "../../core/course/course-schema.ts";
import type { ReadCourse } from "../../core/course/read-course.ts";
import type { Metric, MetricArea } from "../../core/metrics/schema.ts";
import type { PackContents } from "../../core/pack/manifest.ts";
import type { Bank } from "../../core/quiz/schema.ts";
import type { Worksheet } from "../../core/worksheets/schema.ts";

/** A lesson without the places of what is in it, which only the checks need. */
export interface SoundLesson {
	front: FrontMatter;
	blocks: Block[];
	sections: { id: string; title: string; level: 2 | 3 }[];
	minutes: number;
	/** The ids of the terms that the text names, of the metrics that it calculates, and of the questions that it asks. */
	terms: string[];
	calculators: string[];
	questions: string[];
}

/** A course without errors: every file is there and fits its schema. Plain data, so that it can be written as JSON. */
export interface SoundCourse {
	course: Course;
	areas: MetricArea[];
	metrics: Metric[];
	terms: Glossary["terms"];
	figures: Figure[];
	/** By the ids of the lessons that are written. */
	lessons: [id: string, SoundLesson][];
	/** By the ids of their lessons. */
	banks: [lesson: string, Bank][];
	worksheets: Worksheet[];
}

/** How much there is in a course with so many pictures. Lessons that are only planned do not count. */
export function contentsOf({ lessons, banks, terms, worksheets }: SoundCourse, pictures: number): PackContents {
	return {
		lessons: lessons.length,
		questions: banks.reduce((sum, [, { questions }]) => sum + questions.length, 0),
		terms: terms.length,
		worksheets: worksheets.length,
		pictures,
	};
}

/** What is kept of a course in which no error was found; `undefined` where its own file could not be read. */
export function soundCourse(read: ReadCourse): SoundCourse | undefined {
	const course = read.course?.value;
	if (course === undefined) return undefined;
	return {
		course,
		areas: read.metrics?.value?.areas ?? [],
		metrics: read.metrics?.value?.metrics ?? [],
		terms: read.glossary?.value?.terms ?? [],
		figures: read.figures?.value?.figures ?? [],
		lessons: [...read.lessons].flatMap(([id, { front, text }]): [string, SoundLesson][] => {
			if (front.value === undefined) return [];
			const lesson = {
				front: front.value,
				blocks: text.blocks,
				sections: text.sections.map(({ id, title, level }) => ({ id, title, level })),
				minutes: text.minutes,
				terms: text.references.flatMap((reference) => (reference.kind === "term" ? [reference.id] : [])),
				calculators: text.calculators.map(({ block }) => block.metric),
				questions: text.questions.map((question) => question.id),
			};
			return [[id, lesson]];
		}),
		banks: [...read.banks].flatMap(([lesson, { value }]): [string, Bank][] =>
			value === undefined ? [] : [[lesson, value]],
		),
		worksheets: [...read.worksheets.values()].flatMap(({ value }) => value ?? []),
	};
}
