import { join } from "node:path";
import type { Handlers, Reply } from "../../core/api/contract.ts";
import type { ReportBug, Serve } from "../../core/api/serve.ts";
import { copiesOf, tidyCourses, versionToOpen } from "../courses/index.ts";
import { libraryHandlers } from "../handlers/library.ts";
import type { Notices } from "../handlers/notices.ts";
import type { CourseFolders } from "../library/course-files.ts";
import { type OpenedLibrary, openLibrary } from "../library/open-library.ts";
import { receivePack } from "../packs/receive.ts";
import { createInbox } from "./inbox.ts";
import { createPackWorks } from "./pack-works.ts";
import { createCourseRoom } from "./room.ts";
import { createShelf } from "./shelf.ts";

export interface OpenShelfOptions {
	/** The data folder. */
	home: string;
	/** Of the application. */
	version: string;
	/** The application's own course, and where it lies. */
	own: OpenedLibrary;
	ownFolders: CourseFolders;
	/** The bytes of its manifest, where it has one. */
	ownManifest: Uint8Array | undefined;
	/** Tells this build of the application from all others; without it no prepared copies are kept. */
	build: string | undefined;
	/** The calls of one course, but those of the library. */
	handlersOf(library: OpenedLibrary): Omit<Handlers, `library.${string}`>;
	notices: Notices;
	id(): string;
	now: () => Date;
	reportBug: ReportBug;
}

/** The courses of the data folder and the application, open for pages. */
export interface OpenShelf {
	readonly serve: Serve;
	mediaFolder(course: string | undefined): string | undefined;
	/** Looks at a course file that the operating system handed over; a page hears of it through `app.notices`. */
	receivePack(path: string): Promise<void>;
	/** Keeps a pack that a page sends; the reply has what it goes by. Never rejects. */
	receiveUpload(file: string, content: AsyncIterable<Uint8Array>): Promise<Reply>;
	close(): Promise<void>;
}

/**
 * Opens the courses of a data folder: the application's own at once, every other one when a page first asks for it, and the
 * packs that wait to be installed. What interrupted installations have left is cleared away beside that, and never fails it.
 * Rejects where the application's own course cannot be opened.
 */
export async function openShelf(options: OpenShelfOptions): Promise<OpenShelf> {
	const { home, version, own, ownFolders, ownManifest, build, handlersOf, notices, id, now, reportBug } = options;
	const bundled = {
		id: own.course.id,
		version: own.course.version,
		folders: ownFolders,
		signature: { state: "none" as const },
		manifest: ownManifest,
	};
	// Nobody waits for what interrupted work has left, nor for what opens a course faster the next time.
	const beside: Promise<unknown>[] = [tidyCourses(home)];
	const inbox = createInbox({ folder: join(home, "incoming"), id });
	const works = createPackWorks(id, (error) => reportBug("library", error));
	const room = createCourseRoom({ home, version, build, own, bundled, now });
	const shelf = createShelf({
		own,
		chosen: async (course) => {
			const brought = course === bundled.id ? [bundled] : [];
			const found = await versionToOpen(home, course, { application: version, bundled: brought });
			return found && { folders: found.folders, version: found.version, installedAt: found.installedAt };
		},
		open: async (course, { folders }) => {
			const library = await openLibrary(folders, copiesOf(home, build, course));
			beside.push(library.prepare());
			return library;
		},
		handlersOf: (library) => ({
			...handlersOf(library),
			...libraryHandlers({ room, inbox, works, onChanged: (course) => shelf.forget(course) }),
		}),
		onUnsound: (course, _version, error) => reportBug(`opening ${course}`, error),
		reportBug,
	});
	// Opened ahead, so that the first page need not wait for it.
	await shelf.library(undefined);

	return {
		serve: shelf.serve,
		mediaFolder: shelf.mediaFolder,
		receivePack: async (path) => {
			const notice = await receivePack(path);
			notices.add(notice.code === "pack-received" ? { ...notice, pack: inbox.put(path).id } : notice);
		},
		receiveUpload: async (file, content) => {
			try {
				return { ok: true, value: { pack: (await inbox.receive(file, content)).id } };
			} catch (error) {
				return { ok: false, code: "not-saved", message: `The file could not be kept: ${String(error)}` };
			}
		},
		close: async () => {
			// What is being examined or installed is read from the inbox.
			await works.close();
			await inbox.close();
			await Promise.all(beside);
		},
	};
}
