import type { Metric } from "../metrics/schema.ts";
import type { ReadCourse } from "./read-course.ts";

/** The places of ids that stood in the list before. */
export function duplicates(ids: readonly string[]): number[] {
	return [...ids.keys()].filter((index) => ids.indexOf(ids[index] ?? "") < index);
}

/**
 * What the parts of a course may refer to. Where a file could not be read, what it might name is not known: `knows…`
 * then says yes, so that one mistake is not reported again wherever it is felt.
 */
export class CourseNames {
	readonly #read: ReadCourse;
	readonly #planned: ReadonlySet<string>;

	constructor(read: ReadCourse) {
		this.#read = read;
		const entries = read.course?.value?.phases.flatMap((phase) => phase.lessons) ?? [];
		const planned = entries.filter(({ id, planned }) => planned !== undefined && !read.lessons.has(id));
		this.#planned = new Set(planned.map(({ id }) => id));
	}

	knowsTerm(id: string): boolean {
		return this.#read.glossary === undefined ? false : this.#has(this.#read.glossary, id);
	}

	knowsMetric(id: string): boolean {
		return this.#read.metrics === undefined ? false : this.#has(this.#read.metrics, id);
	}

	/** The metric, where it is one without a mistake. */
	metric(id: string): Metric | undefined {
		return this.#read.metrics?.value?.metrics.find((metric) => metric.id === id);
	}

	knowsSource(id: string): boolean {
		const course = this.#read.course?.value;
		return course === undefined || course.sources.some((source) => source.id === id);
	}

	knowsQuestion(lesson: string, id: string): boolean {
		const bank = this.#read.banks.get(lesson);
		return bank === undefined ? false : this.#has(bank, id);
	}

	hasLesson(id: string): boolean {
		return this.#read.lessons.has(id);
	}

	/** A lesson on the map that is not written yet. */
	isPlanned(id: string): boolean {
		return this.#planned.has(id);
	}

	hasSection(lesson: string, section: string): boolean {
		const text = this.#read.lessons.get(lesson)?.text;
		return text !== undefined && (!text.whole || text.sections.some(({ id }) => id === section));
	}

	hasImage(path: string): boolean {
		return this.#read.media.has(path);
	}

	#has(file: { raw: unknown; ids: ReadonlySet<string> }, id: string): boolean {
		return file.raw === undefined || file.ids.has(id);
	}
}
