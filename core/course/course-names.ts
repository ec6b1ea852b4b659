import type { Metric } from "../metrics/schema.ts";
import type { Finding } from "./finding.ts";
import { meantOf } from "./nearest.ts";
import type { ReadCourse, ReadFile } from "./read-course.ts";

/** The places of ids that stood in the list before. */
export function duplicates(ids: readonly string[]): number[] {
	const seen = new Set<string>();
	return [...ids.entries()].flatMap(([index, id]) => {
		if (seen.has(id)) return [index];
		seen.add(id);
		return [];
	});
}

/** What is wrong with where something leads: the code and parameters of a finding. */
type Fault = Pick<Finding, "code" | "params">;

/**
 * What the parts of a course may refer to. Where a file could not be read, what it might name is not known: `knows…`
 * then says yes, so that one mistake is not reported again wherever it is felt.
 */
export class CourseNames {
	readonly #read: ReadCourse;
	readonly #planned: ReadonlySet<string>;
	/** Lessons on the map that are to have a file. */
	readonly #listed: ReadonlySet<string>;

	constructor(read: ReadCourse) {
		this.#read = read;
		const entries = read.course?.value?.phases.flatMap((phase) => phase.lessons) ?? [];
		const planned = entries.filter(({ id, planned }) => planned !== undefined && !read.lessons.has(id));
		this.#planned = new Set(planned.map(({ id }) => id));
		this.#listed = new Set(entries.flatMap(({ id, planned }) => (planned === undefined ? [id] : [])));
	}

	knowsTerm(id: string): boolean {
		return this.#has(this.#read.glossary, "glossary.yaml", id);
	}

	knowsMetric(id: string): boolean {
		return this.#has(this.#read.metrics, "metrics.yaml", id);
	}

	/** The metric, where it is one without a mistake. */
	metric(id: string): Metric | undefined {
		return this.#read.metrics?.value?.metrics.find((metric) => metric.id === id);
	}

	knowsSource(id: string): boolean {
		const { course } = this.#read;
		if (course?.value === undefined || course.lost.length > 0) return true;
		return this.#sources().includes(id) || course.leftOut.some(({ list }) => list === "sources");
	}

	knowsQuestion(lesson: string, id: string): boolean {
		return this.#has(this.#read.banks.get(lesson), `quizzes/${lesson}.yaml`, id);
	}

	knowsWorksheet(id: string): boolean {
		return this.#read.worksheets.has(id) || this.#read.unread.has(`worksheets/${id}.yaml`);
	}

	/** Whether there is such a lesson; also where the map names it and its file is missing, which is told there. */
	hasLesson(id: string): boolean {
		if (this.#read.lessons.has(id) || this.#listed.has(id)) return true;
		return this.#read.unread.has(`lessons/${id}.md`) || (this.#read.course?.whole !== true && !this.isPlanned(id));
	}

	/** A lesson on the map that is not written yet. */
	isPlanned(id: string): boolean {
		return this.#planned.has(id);
	}

	hasSection(lesson: string, section: string): boolean {
		const text = this.#read.lessons.get(lesson)?.text;
		return text === undefined ? this.hasLesson(lesson) : !text.whole || text.sections.some(({ id }) => id === section);
	}

	hasImage(path: string): boolean {
		return this.#read.media.has(path);
	}

	/** What is to be said of a name that is not there, with the one that was most likely meant. */
	unknownTerm(id: string): Fault {
		return { code: "unknown-term", params: { id, ...meantOf(id, this.#read.glossary?.ids ?? []) } };
	}

	unknownMetric(id: string): Fault {
		return { code: "unknown-metric", params: { id, ...meantOf(id, this.#read.metrics?.ids ?? []) } };
	}

	unknownSource(id: string): Fault {
		return { code: "unknown-source", params: { id, ...meantOf(id, this.#sources()) } };
	}

	unknownQuestion(lesson: string, id: string): Fault {
		const meant = meantOf(id, this.#read.banks.get(lesson)?.ids ?? []);
		return { code: "unknown-question", params: { id, lesson, ...meant } };
	}

	unknownWorksheet(id: string): Fault {
		return { code: "unknown-worksheet", params: { id, ...meantOf(id, this.#read.worksheets.keys()) } };
	}

	unknownLesson(id: string): Fault {
		return { code: "unknown-lesson", params: { id, ...meantOf(id, [...this.#read.lessons.keys(), ...this.#planned]) } };
	}

	unknownSection(lesson: string, id: string): Fault {
		const sections = this.#read.lessons.get(lesson)?.text.sections ?? [];
		const meant = meantOf(
			id,
			sections.map((section) => section.id),
		);
		return { code: "unknown-section", params: { id, lesson, ...meant } };
	}

	unknownImage(path: string): Fault {
		return { code: "unknown-image", params: { path, ...meantOf(path, this.#read.media) } };
	}

	#sources(): string[] {
		return this.#read.course?.value?.sources.map(({ id }) => id) ?? [];
	}

	#has(file: ReadFile<unknown> | undefined, path: string, id: string): boolean {
		if (file === undefined) return this.#read.unread.has(path);
		return !file.allIds || file.ids.has(id);
	}
}
