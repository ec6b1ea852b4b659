import type { Block } from "../course/blocks.ts";
import type { Course, FrontMatter, GlossaryTerm } from "../course/course-schema.ts";
import type { Metric } from "../metrics/schema.ts";
import type { Bank } from "../quiz/schema.ts";
import type { Worksheet } from "../worksheets/schema.ts";
import { canonicalText, withEvenSpaces } from "./canonical-text.ts";

/** What a learner's record is kept by, and what an update is told of in. */
export const itemKinds = ["lesson", "question", "term", "worksheet", "metric", "exam"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** An item of a course. Its title is as its author wrote it: a question's prompt is inline Markdown. */
export interface CourseItem {
	id: string;
	title: string;
	/** Where it belongs: the lesson of a question or a worksheet, the phase of a lesson; null for all others. */
	home: string | null;
}

/** An item that belongs elsewhere now. */
export interface MovedItem extends CourseItem {
	/** Where it belonged. */
	from: string;
	/** Whether it also says something else. */
	changed: boolean;
}

/** What becomes of the items of a kind: each of them, before or after, counts in one of these. */
export interface KindChanges {
	/** How many are as they were. */
	stay: number;
	/** Each as it is now. */
	changed: CourseItem[];
	fresh: CourseItem[];
	moved: MovedItem[];
	/** Each as it was. What a record says of them stays in it. */
	gone: CourseItem[];
}

/** What an update of a course changes, or going back to an earlier version. */
export interface CourseChanges {
	from: { version: string; title: string };
	to: { version: string; title: string };
	kinds: Record<ItemKind, KindChanges>;
}

/** A course as far as it is compared. */
export interface ComparedCourse {
	course: Course;
	lessons: readonly (readonly [id: string, lesson: { front: FrontMatter; blocks: readonly Block[] }])[];
	banks: readonly (readonly [lesson: string, bank: Bank])[];
	terms: readonly GlossaryTerm[];
	worksheets: readonly Worksheet[];
	metrics: readonly Metric[];
}

/** An item with all that it says, apart from where it belongs. */
interface Compared extends CourseItem {
	text: string;
}

function compared(id: string, title: string, home: string | null, content: unknown): Compared {
	return { id, title, home, text: canonicalText(content) };
}

function block(written: Block): Block {
	return "html" in written ? { ...written, html: withEvenSpaces(written.html) } : written;
}

function lessonsOf({ course, lessons }: ComparedCourse): Compared[] {
	const written = new Map(lessons);
	return course.phases.flatMap((phase) =>
		phase.lessons.flatMap(({ id, short }) => {
			const lesson = written.get(id);
			if (lesson === undefined) return [];
			const content = { short, front: lesson.front, blocks: lesson.blocks.map(block) };
			return [compared(id, lesson.front.title, phase.id, content)];
		}),
	);
}

function questionsOf({ banks }: ComparedCourse): Compared[] {
	return banks.flatMap(([lesson, { questions }]) =>
		// The heading to read again is a place in the lesson, and goes where the question goes.
		questions.map(({ section: _, ...content }) => compared(content.id, content.prompt, lesson, content)),
	);
}

const itemsOf: Readonly<Record<ItemKind, (course: ComparedCourse) => Compared[]>> = {
	lesson: lessonsOf,
	question: questionsOf,
	term: ({ terms }) => terms.map((term) => compared(term.id, term.term, null, term)),
	worksheet: ({ worksheets }) =>
		worksheets.map(({ lesson, ...content }) => compared(content.id, content.title, lesson, content)),
	metric: ({ metrics }) => metrics.map((metric) => compared(metric.id, metric.name, null, metric)),
	exam: ({ course }) => course.exams.map((exam) => compared(exam.id, exam.title, null, exam)),
};

function shown({ id, title, home }: Compared): CourseItem {
	return { id, title, home };
}

function byId(items: readonly Compared[]): Map<string, Compared[]> {
	const found = new Map<string, Compared[]>();
	for (const item of items) {
		const same = found.get(item.id);
		if (same === undefined) found.set(item.id, [item]);
		else same.push(item);
	}
	return found;
}

/**
 * Pairs what is gone from one place with what is new in another, under the same id: what says the same has moved. What says
 * something else has, only where nothing else in either version has that id: "pregunta-1" of one lesson is not that of another.
 */
function pairMoved(
	gone: readonly Compared[],
	fresh: readonly Compared[],
	isOnly: boolean,
): [before: Compared, after: Compared][] {
	const left = new Set(gone);
	const pairs: [Compared, Compared][] = [];
	for (const after of fresh) {
		const before = [...left].find(({ text }) => isOnly || text === after.text);
		if (before === undefined) continue;
		left.delete(before);
		pairs.push([before, after]);
	}
	return pairs;
}

function compareKind(before: readonly Compared[], after: readonly Compared[]): KindChanges {
	const changes: KindChanges = { stay: 0, changed: [], fresh: [], moved: [], gone: [] };
	const [old, now] = [byId(before), byId(after)];
	for (const id of new Set([...old.keys(), ...now.keys()])) {
		const [was, is] = [old.get(id) ?? [], now.get(id) ?? []];
		for (const item of is) {
			const same = was.find(({ home }) => home === item.home);
			if (same?.text === item.text) changes.stay += 1;
			else if (same !== undefined) changes.changed.push(shown(item));
		}
		const gone = was.filter(({ home }) => is.every((item) => item.home !== home));
		const fresh = is.filter(({ home }) => was.every((item) => item.home !== home));
		const pairs = pairMoved(gone, fresh, was.length === 1 && is.length === 1);
		for (const [from, to] of pairs)
			changes.moved.push({ ...shown(to), from: from.home ?? "", changed: from.text !== to.text });
		changes.gone.push(...gone.filter((item) => pairs.every(([from]) => from !== item)).map(shown));
		changes.fresh.push(...fresh.filter((item) => pairs.every(([, to]) => to !== item)).map(shown));
	}
	return changes;
}

/**
 * What becomes of every item of a course when one version takes the place of another. What is compared is what was read: the
 * order of items, how a file is laid out and what it is called change nothing.
 */
export function courseChanges(from: ComparedCourse, to: ComparedCourse): CourseChanges {
	const kind = (name: ItemKind) => compareKind(itemsOf[name](from), itemsOf[name](to));
	return {
		from: { version: from.course.version, title: from.course.title },
		to: { version: to.course.version, title: to.course.title },
		kinds: {
			lesson: kind("lesson"),
			question: kind("question"),
			term: kind("term"),
			worksheet: kind("worksheet"),
			metric: kind("metric"),
			exam: kind("exam"),
		},
	};
}
