import type {
	FigureView,
	GlossaryEntry,
	LessonStop,
	LessonView,
	MetricView,
	Outline,
	TermView,
} from "../../core/api/views.ts";
import type { Phase } from "../../core/course/course-schema.ts";
import { inlineHtml } from "../../core/course/inline-text.ts";
import { passMarkOf, passMark as usualPassMark } from "../../core/learning/pass-mark.ts";
import type { Inline } from "../../core/quiz/common.ts";
import { runSizeOf } from "../../core/quiz/draw.ts";
import type { Bank } from "../../core/quiz/schema.ts";
import { showQuestion } from "../../core/quiz/show.ts";
import { shownWithHtml } from "../../core/quiz/texts.ts";
import type { SoundCourse, SoundLesson } from "./sound-course.ts";
import { createWorksheetViews } from "./worksheet-views.ts";

/** A lesson with its place in the course. */
interface PlacedLesson {
	id: string;
	number: string;
	phase: { id: string; number: number; title: string };
	text: SoundLesson;
	quizSize: number;
	passMark: number;
}

type Neighbour = { id: string; number: string; title: string };

function neighbour({ id, number, text }: PlacedLesson): Neighbour {
	return { id, number, title: text.front.title };
}

/** The entries under the ids that occur, each once. */
function pick<T>(ids: Iterable<string>, find: (id: string) => T | undefined): Record<string, T> {
	const found: Record<string, T> = {};
	for (const id of ids) {
		const value = find(id);
		if (value !== undefined) found[id] = value;
	}
	return found;
}

function placeLessons(
	course: SoundCourse["course"],
	texts: ReadonlyMap<string, SoundLesson>,
	banks: ReadonlyMap<string, Bank>,
): PlacedLesson[] {
	return course.phases.flatMap(({ id, title, lessons }, phaseIndex) =>
		lessons.flatMap((entry, index) => {
			const text = texts.get(entry.id);
			if (text === undefined) return [];
			const bank = banks.get(entry.id);
			return {
				id: entry.id,
				number: numberOf(phaseIndex, index),
				phase: { id, number: phaseIndex + 1, title },
				text,
				quizSize: bank === undefined ? 0 : runSizeOf(bank),
				passMark: bank === undefined ? usualPassMark : passMarkOf(bank),
			};
		}),
	);
}

function numberOf(phaseIndex: number, lessonIndex: number): string {
	return `${phaseIndex + 1}.${lessonIndex + 1}`;
}

function stopsOf(phase: Phase, phaseIndex: number, placed: ReadonlyMap<string, PlacedLesson>): LessonStop[] {
	return phase.lessons.map(({ id, short, planned }, index) => {
		const number = numberOf(phaseIndex, index);
		const lesson = placed.get(id);
		if (lesson === undefined) {
			const title = planned ?? short;
			return {
				id,
				number,
				title,
				short,
				available: false,
				sections: [],
				calculators: 0,
				quizSize: 0,
				passMark: usualPassMark,
			};
		}
		const { text, quizSize, passMark } = lesson;
		return {
			id,
			number,
			title: text.front.title,
			short,
			available: true,
			summary: text.front.summary,
			minutes: text.minutes,
			sections: text.sections.filter(({ level }) => level === 2).map(({ id, title }) => ({ id, title })),
			calculators: text.calculators.length,
			quizSize,
			passMark,
		};
	});
}

/**
 * What pages see of a sound course. The outline is made at once, everything else when it is first asked for.
 *
 * @param inline makes HTML of a text of a question bank
 */
export function createViews(sound: SoundCourse, inline: Inline) {
	const { course } = sound;
	const banks = new Map(sound.banks);
	const lessons = placeLessons(course, new Map(sound.lessons), banks);
	const placed = new Map(lessons.map((lesson) => [lesson.id, lesson]));
	const terms = new Map(sound.terms.map((term) => [term.id, term]));
	// Known wrong ways are part of the key of questions, so no page gets them before an answer.
	const shownMetrics = sound.metrics.map((metric) => ({
		...metric,
		misconceptions: [],
		variants: metric.variants.map((variant) => ({ ...variant, misconceptions: [] })),
	}));
	const metrics = new Map(shownMetrics.map((metric) => [metric.id, metric]));
	const lessonViews = new Map<string, LessonView>();
	let metricViews: MetricView[] | undefined;

	const outline: Outline = {
		id: course.id,
		version: course.version,
		language: course.language,
		title: course.title,
		summary: course.summary,
		authors: course.authors,
		licence: course.licence,
		phases: course.phases.map((phase, index) => ({
			id: phase.id,
			number: index + 1,
			title: phase.title,
			motto: phase.motto,
			lessons: stopsOf(phase, index, placed),
		})),
	};

	function termView(id: string): TermView | undefined {
		const term = terms.get(id);
		return term === undefined ? undefined : { ...term, definition: inlineHtml(term.definition) };
	}

	function makeLesson(lesson: PlacedLesson): LessonView {
		const { id, number, phase, text, quizSize } = lesson;
		const { front } = text;
		const place = lessons.indexOf(lesson);
		const [previous, next] = [lessons[place - 1], lessons[place + 1]];
		const bank = banks.get(id);
		return {
			id,
			number,
			phase,
			title: front.title,
			summary: front.summary,
			objectives: front.objectives,
			minutes: text.minutes,
			blocks: text.blocks,
			sections: text.sections,
			terms: pick(text.terms, termView),
			metrics: pick(text.calculators, (metric) => metrics.get(metric)),
			questions: pick(text.questions, (question) => {
				const found = bank?.questions.find((candidate) => candidate.id === question);
				return found === undefined ? undefined : shownWithHtml(showQuestion(found, 0), inline);
			}),
			moreCalculators: front.calculators.flatMap((listed) => {
				const metric = metrics.get(listed);
				return metric === undefined ? [] : [{ id: listed, name: metric.name, summary: metric.summary }];
			}),
			sources: course.sources.filter((source) => front.sources.includes(source.id)),
			quizSize,
			...(previous === undefined ? {} : { previous: neighbour(previous) }),
			...(next === undefined ? {} : { next: neighbour(next) }),
		};
	}

	return {
		outline,
		...createWorksheetViews(sound, outline, metrics),

		lesson(id: string): LessonView | undefined {
			const lesson = placed.get(id);
			if (lesson === undefined) return undefined;
			const view = lessonViews.get(id) ?? makeLesson(lesson);
			lessonViews.set(id, view);
			return view;
		},

		glossary(): GlossaryEntry[] {
			const { compare } = new Intl.Collator(course.language);
			return sound.terms
				.flatMap(({ id }) => {
					const view = termView(id);
					if (view === undefined) return [];
					return [{ ...view, lessons: lessons.filter(({ text }) => text.terms.includes(id)).map(neighbour) }];
				})
				.sort((a, b) => compare(a.term, b.term));
		},

		figures(): FigureView[] {
			return sound.figures.flatMap(({ source: id, lessons: used, ...figure }) => {
				const source = course.sources.find((one) => one.id === id);
				if (source === undefined) return [];
				return [{ ...figure, source, lessons: lessons.filter((one) => used.includes(one.id)).map(neighbour) }];
			});
		},

		metrics(): MetricView[] {
			metricViews ??= shownMetrics.map((metric) => ({
				metric,
				lessons: lessons
					.filter(({ text }) => [...text.calculators, ...text.front.calculators].includes(metric.id))
					.map(neighbour),
			}));
			return metricViews;
		},
	};
}
