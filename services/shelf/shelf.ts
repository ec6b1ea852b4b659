import type { Handlers } from "../../core/api/contract.ts";
import { type ReportBug, type Serve, serve } from "../../core/api/serve.ts";
import type { CourseFolders } from "../library/course-files.ts";
import type { OpenedLibrary } from "../library/open-library.ts";

/** The version of an installed course that is used. */
export interface ChosenCourse {
	folders: CourseFolders;
	version: string;
	/** ISO time in UTC, where it is known: the same version can be removed and installed with other content. */
	installedAt?: string | undefined;
}

export interface ShelfOptions {
	/** The application's own course, as it came with it. */
	own: OpenedLibrary;
	/** The installed version of a course that is to be used, undefined where none is. It never rejects. */
	chosen(course: string): Promise<ChosenCourse | undefined>;
	/** Opens a course. Rejects where it cannot be read or has errors. */
	open(course: string, chosen: ChosenCourse): Promise<OpenedLibrary>;
	/** The calls of one course. */
	handlersOf(library: OpenedLibrary): Handlers;
	/** Hears of a version that is installed and could not be opened. */
	onUnsound(course: string, version: string, error: unknown): void;
	reportBug: ReportBug;
}

/** The courses that are open, each with handlers of its own: a course is opened when the first window asks for it. */
export interface Shelf {
	readonly serve: Serve;
	/** Where the pictures of a course lie that is open; of the application's own where none is named. */
	mediaFolder(course: string | undefined): string | undefined;
	/** The library of a course, undefined where it is not there or cannot be opened. */
	library(course: string | undefined): Promise<OpenedLibrary | undefined>;
	/** Another version of a course is to be used: the next call opens it. Calls under way end in the one they began in. */
	forget(course: string): void;
}

interface OpenCourse {
	library: OpenedLibrary;
	serve: Serve;
	/** What was chosen when it was opened. */
	from: ChosenCourse | undefined;
}

const ofNoCourse = ["app.notices", "learner.list", "learner.lock", "record.status", "record.retry"];

/** Whether a call is answered alike in every course: about the library, or who is here, and nothing that a course holds. */
function isOfNoCourse(method: string): boolean {
	return method.startsWith("library.") || ofNoCourse.includes(method);
}

function isSame(one: ChosenCourse | undefined, other: ChosenCourse | undefined): boolean {
	return one?.version === other?.version && one?.installedAt === other?.installedAt;
}

export function createShelf(options: ShelfOptions): Shelf {
	const { own, chosen, open, handlersOf, onUnsound, reportBug } = options;
	const asked = new Map<string, Promise<OpenCourse | undefined>>();
	const opened = new Map<string, OpenCourse>();

	const served = (library: OpenedLibrary, from: ChosenCourse | undefined): OpenCourse => ({
		library,
		serve: serve(handlersOf(library), reportBug),
		from,
	});

	async function openChosen(course: string): Promise<OpenCourse | undefined> {
		const found = await chosen(course);
		if (found !== undefined) {
			try {
				return served(await open(course, found), found);
			} catch (error) {
				onUnsound(course, found.version, error);
			}
		}
		// What came with the application is always there to fall back on.
		return course === own.course.id ? served(own, found) : undefined;
	}

	function courseOf(course: string): Promise<OpenCourse | undefined> {
		const known = asked.get(course);
		if (known !== undefined) return known;
		const coming = openChosen(course);
		asked.set(course, coming);
		coming.then(
			(open) => {
				if (asked.get(course) !== coming) return;
				if (open === undefined) asked.delete(course);
				else opened.set(course, open);
			},
			() => asked.delete(course),
		);
		return coming;
	}

	const forget = (course: string) => {
		asked.delete(course);
		opened.delete(course);
	};

	/** The command installs and removes while the application runs, and tells nobody. */
	async function lookAgain(course: string): Promise<void> {
		const open = opened.get(course);
		if (open === undefined) return;
		const found = await chosen(course);
		if (!isSame(found, open.from) && opened.get(course) === open) forget(course);
	}

	return {
		serve: async (method, input, course = own.course.id) => {
			// A page begins, and may as well begin with what is there now.
			if (method === "app.start") await lookAgain(course);
			const found = opened.get(course) ?? (await courseOf(course));
			// A window whose course was removed can still leave its learner, and have the course back.
			const open = found ?? (isOfNoCourse(method) ? await courseOf(own.course.id) : undefined);
			if (open !== undefined) return open.serve(method, input);
			const message = `There is no course ${JSON.stringify(course.slice(0, 80))} that could be opened.`;
			return { ok: false, code: "no-course", message };
		},
		mediaFolder: (course = own.course.id) => opened.get(course)?.library.mediaFolder,
		library: async (course = own.course.id) => (await courseOf(course))?.library,
		forget,
	};
}
