import { metricsNamedIn } from "./inherit-ways.ts";
import type { ReadCourse } from "./read-course.ts";
import { type LessonStats, statsOfLesson } from "./stats-lesson.ts";
import { type QuestionStats, statsOfQuestions } from "./stats-questions.ts";
import { numbersOf } from "./text-html.ts";

/** What there is in a course, as `profundiza stats` tells it. Its keys and their order are part of the command. */
export interface CourseStats {
	course: { id: string; version: string; language: string };
	/** `lessons`: those that are written; `planned`: those that are not. */
	phases: { id: string; title: string; lessons: string[]; planned: string[] }[];
	lessons: (LessonStats & { questions: QuestionStats })[];
	totals: { lessons: number; planned: number; words: number; minutes: number; equations: number };
	questions: QuestionStats;
	/** `used`: by a lesson's calculator or question, or listed at its end. */
	metrics: { total: number; used: string[]; unused: string[] };
	terms: { total: number; linked: { id: string; lessons: string[] }[]; unlinked: string[] };
	worksheets: { total: number; ids: string[] };
	/** `used`: by a lesson; `unused`: in `media/` and in none. */
	pictures: { used: string[]; unused: string[] };
	facts: { total: number; ids: string[] };
	exams: { id: string; kind: string; size: number }[];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort();

/** Counts what there is in a course, as far as its files could be read. Lessons come in the order of the map. */
export function statsOf(read: ReadCourse): CourseStats {
	const course = read.course?.value;
	const language = course?.language ?? "es";
	const numbers = numbersOf({ language });
	const phases = (course?.phases ?? []).map(({ id, title, lessons }) => {
		const written = lessons.filter((lesson) => read.lessons.has(lesson.id)).map((lesson) => lesson.id);
		const planned = lessons.filter((lesson) => !read.lessons.has(lesson.id)).map((lesson) => lesson.id);
		return { id, title, lessons: written, planned };
	});
	const lessons = phases.flatMap((phase) =>
		phase.lessons.flatMap((id) => {
			const lesson = read.lessons.get(id);
			if (lesson === undefined) return [];
			const questions = read.banks.get(id)?.value?.questions ?? [];
			const worked = questions.flatMap((question) => metricsNamedIn(question).map(([metric]) => metric));
			const stats = statsOfLesson(id, phase.id, lesson, { language, numbers, worked });
			return [{ ...stats, questions: statsOfQuestions(questions, numbers) }];
		}),
	);
	const questions = statsOfQuestions(
		[...read.banks.values()].flatMap(({ value }) => value?.questions ?? []),
		numbers,
	);
	const metrics = (read.metrics?.value?.metrics ?? []).map(({ id }) => id);
	const usedMetrics = new Set(lessons.flatMap(({ metrics, listed }) => [...metrics, ...listed]));
	const terms = (read.glossary?.value?.terms ?? []).map(({ id }) => ({
		id,
		lessons: lessons.filter((lesson) => lesson.terms.includes(id)).map((lesson) => lesson.id),
	}));
	const used = sorted(lessons.flatMap((lesson) => lesson.pictures));
	const facts = sorted(lessons.flatMap((lesson) => lesson.covers));
	return {
		course: { id: course?.id ?? "", version: course?.version ?? "", language },
		phases,
		lessons,
		totals: {
			lessons: lessons.length,
			planned: sum(phases.map(({ planned }) => planned.length)),
			words: sum(lessons.map(({ words }) => words)),
			minutes: sum(lessons.map(({ minutes }) => minutes)),
			equations: sum(lessons.map(({ equations }) => equations)) + questions.equations,
		},
		questions,
		metrics: {
			total: metrics.length,
			used: metrics.filter((id) => usedMetrics.has(id)),
			unused: metrics.filter((id) => !usedMetrics.has(id)),
		},
		terms: {
			total: terms.length,
			linked: terms.filter((term) => term.lessons.length > 0),
			unlinked: terms.filter((term) => term.lessons.length === 0).map(({ id }) => id),
		},
		worksheets: { total: read.worksheets.size, ids: sorted(read.worksheets.keys()) },
		pictures: { used, unused: sorted(read.media).filter((path) => !used.includes(path)) },
		facts: { total: facts.length, ids: facts },
		exams: (course?.exams ?? []).map(({ id, kind, size }) => ({ id, kind, size })),
	};
}
