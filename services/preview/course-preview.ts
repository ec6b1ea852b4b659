import { type FSWatcher, watch } from "node:fs";
import type { Serve } from "../../core/api/serve.ts";
import type { Finding } from "../../core/course/finding.ts";
import { findingText } from "../../core/course/finding-text.ts";
import { createRecall } from "../../core/course/recall.ts";
import type { Locale } from "../../core/locale.ts";
import { defaultSettings } from "../handlers/context.ts";
import type { CourseFolders } from "../library/course-files.ts";
import { inspectCourse, type OpenedLibrary, openInspected } from "../library/open-library.ts";
import { openServices, type Services } from "../open.ts";

/** How long after the last change of a burst the course is looked at, in milliseconds: editors write a file in steps. */
const quiet = 20;
/** How long a page waits for the next state before it asks again, in milliseconds. */
const patience = 25_000;

/** What the page beside the course is told. */
export interface PreviewState {
	/** Rises whenever the course was looked at. */
	state: number;
	/** Rises whenever a course without errors was opened anew: the page loads itself again. */
	opened: number;
	findings: { severity: Finding["severity"]; file: string; line: number; column: number; text: string; code: string }[];
}

/** A course that is being written, open as it is now; while it has errors, as it was last without any. */
export interface CoursePreview {
	readonly serve: Serve;
	mediaFolder(course: string | undefined): string | undefined;
	/** The state as soon as it is another one than `after`, else as it is after a while. */
	state(after: number, locale: Locale): Promise<PreviewState>;
	close(): Promise<void>;
}

export interface PreviewOptions extends CourseFolders {
	/** A data folder to be thrown away. */
	home: string;
	version: string;
	/** Who looks at the course in the preview, so that nobody has to say who they are first. */
	learner: { name: string; language: Locale };
	/** Hears what was found whenever the course was looked at. */
	onLooked(findings: readonly Finding[]): void;
	reportBug(method: string, error: unknown): void;
}

/** Opens a course and keeps up with its folders. */
export function previewCourse(options: PreviewOptions): CoursePreview {
	const { content, quizzes, home, version, learner, onLooked, reportBug } = options;
	let [state, opened] = [0, 0];
	let findings: readonly Finding[] = [];
	let current: Services | undefined;
	let first: (services: Services) => void = () => undefined;
	/** Calls wait while there is nothing to answer them. */
	let ready = new Promise<Services>((resolve) => {
		first = resolve;
	});
	let isReady = false;
	const waiting = new Set<() => void>();
	let timer: NodeJS.Timeout | undefined;
	let turn: Promise<void> = Promise.resolve();
	let closing: Promise<void> | undefined;

	const tell = () => {
		state += 1;
		onLooked(findings);
		for (const resume of waiting) resume();
	};

	const recall = createRecall();

	async function reopen(library: OpenedLibrary): Promise<void> {
		// Whoever asks meanwhile gets the answer of the course that comes.
		if (isReady) {
			ready = new Promise((resolve) => {
				first = resolve;
			});
			isReady = false;
			await current?.close();
		}
		current = await openServices({ home, content, quizzes, library, version, reportBug });
		if (opened === 0) {
			const settings = { ...defaultSettings, language: learner.language };
			await current.serve("learner.create", { name: learner.name, settings });
		}
		opened += 1;
		first(current);
		isReady = true;
	}

	async function look(): Promise<void> {
		if (closing !== undefined) return;
		const inspected = await inspectCourse({ content, quizzes }, "lint", recall);
		findings = inspected.findings;
		const library = openInspected({ content, quizzes }, inspected);
		if (library !== undefined) await reopen(library);
		tell();
	}

	const lookSoon = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			turn = turn.then(look).catch((error: unknown) => reportBug("preview", error));
		}, quiet);
	};

	const watchers: FSWatcher[] = [...new Set([content, quizzes])].flatMap((folder) => {
		try {
			return [watch(folder, { recursive: true }, lookSoon).on("error", () => undefined)];
		} catch {
			// A course without quizzes yet.
			return [];
		}
	});
	turn = look().catch((error: unknown) => reportBug("preview", error));

	async function end(): Promise<void> {
		clearTimeout(timer);
		for (const watcher of watchers) watcher.close();
		for (const resume of waiting) resume();
		await turn;
		if (isReady) await current?.close();
	}

	return {
		serve: async (method, input, course) => (await ready).serve(method, input, course),
		mediaFolder: (course) => current?.mediaFolder(course),
		state: async (after, locale) => {
			if (after === state && closing === undefined) {
				await new Promise<void>((resolve) => {
					const resume = () => {
						clearTimeout(late);
						waiting.delete(resume);
						resolve();
					};
					const late = setTimeout(resume, patience);
					waiting.add(resume);
				});
			}
			const told = findings.map((finding) => {
				const { severity, file, line, column, code } = finding;
				return { severity, file, line, column, code, text: findingText(finding, locale) };
			});
			return { state, opened, findings: told };
		},
		close: () => {
			closing ??= end();
			return closing;
		},
	};
}
