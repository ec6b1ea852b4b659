import { randomInt, randomUUID } from "node:crypto";
import { join } from "node:path";
import type { ReportBug } from "../core/api/serve.ts";
import type { UnsavedReason } from "../core/api/views.ts";
import type { Locale } from "../core/locale.ts";
import { createBackups, eventsOnShelf } from "./backups/index.ts";
import { defaultSettings } from "./handlers/context.ts";
import { createCommon, createHandlers } from "./handlers/index.ts";
import { createNotices } from "./handlers/notices.ts";
import { type Join, makeFolder, type Owner } from "./home/index.ts";
import { realDisk } from "./learners/disk.ts";
import { type Learners, noticeOf, openLearners } from "./learners/index.ts";
import { type OpenedLibrary, openLibrary, type PreparedCopies } from "./library/index.ts";
import { sightsIn } from "./removal-sights.ts";
import { keepRemoving } from "./removals.ts";
import { type OpenShelf, openShelf } from "./shelf/open-shelf.ts";

export interface ServicesOptions {
	/** The data folder. */
	home: string;
	/** The course's folder. */
	content: string;
	/** The folder of its question banks. */
	quizzes: string;
	/** The course, where it is open already. */
	library?: OpenedLibrary;
	/** The bytes of its manifest, where it was installed as a pack is; a course that is being written has none. */
	manifest?: Uint8Array | undefined;
	/** Of the application. */
	version: string;
	/** A course that was checked before is taken as it is; without this it is checked anew at every start. */
	prepared?: {
		/** Tells this build of the application from all others. */
		build: string;
		/** The file with the course as it was checked when the application was built. */
		file: string;
	};
	now?: () => Date;
	/** Hears for whose sign of life is waited, because they may have the data folder open on another computer. */
	onWait?: (owner: Owner) => void;
	reportBug: ReportBug;
}

/** What the disk has not taken, of all learners together. */
export interface Unsaved {
	count: number;
	reason: UnsavedReason;
}

/** All that a door needs of what lies behind it. */
export interface Services extends Omit<OpenShelf, "close"> {
	/** Of the learner who was here last, else Spanish. */
	language(): Locale;
	/** Tells other starts on the same data folder how to join this one. Never rejects. */
	announce(join: Join): Promise<void>;
	/** Undefined where everything is on the disk; to be asked after `close` as well. */
	unsaved(): Unsaved | undefined;
	/** Writes what is left to write and lets go of the data folder. */
	close(): Promise<void>;
}

/** A course that was edited since the build is kept beside the record, so that nothing is written beside the program. */
function copiesFor(home: string, { build, file }: { build: string; file: string }): PreparedCopies {
	const own = join(home, "cache", "prepared-course");
	return { maker: build, read: [file, own], write: own };
}

/** What `randomInt` can reach, far below the 2⁵³ of a seed. */
const seeds = 2 ** 48 - 1;

/**
 * Opens course and data folder. Rejects with `CourseError` where the course has errors and with `HomeInUse` where another
 * process has the data folder.
 */
export async function openServices(options: ServicesOptions): Promise<Services> {
	const now = options.now ?? (() => new Date());
	const { content, quizzes } = options;
	const copies = options.prepared && copiesFor(options.home, options.prepared);
	const library = options.library ?? (await openLibrary({ content, quizzes }, copies));
	makeFolder(options.home);
	const notices = createNotices();
	// Repairs are heard of while the learners are still being opened, too.
	let opened: Learners | undefined;
	const tellRepairs = () => {
		for (const repair of opened?.takeRepairs() ?? []) notices.add(noticeOf(repair, opened?.state(repair.learner)));
	};
	const hold = options.onWait === undefined ? {} : { onWait: options.onWait };
	const learners = await openLearners({
		home: options.home,
		now,
		hold,
		fromBackups: (_id, folder) => eventsOnShelf(realDisk, folder),
		onRepair: tellRepairs,
	});
	opened = learners;
	tellRepairs();
	// Nobody else writes in the data folder now, and nobody waits for this.
	const preparing = library.prepare();
	const backups = createBackups({ learners, disk: realDisk, now, version: options.version });
	const random = { id: () => randomUUID(), seed: () => randomInt(seeds) };
	const shared = {
		learners: backups.learners,
		backups,
		notices,
		version: options.version,
		home: options.home,
		random,
		now,
	};
	const common = createCommon(now);
	const shelf = await openShelf({
		home: options.home,
		version: options.version,
		own: library,
		ownFolders: { content, quizzes },
		ownManifest: options.manifest,
		build: options.prepared?.build,
		handlersOf: (library) => createHandlers({ ...shared, library }, common),
		notices,
		id: random.id,
		now,
		reportBug: options.reportBug,
	});
	const stopRemoving = keepRemoving(backups.learners, sightsIn(options.home, realDisk), now);
	backups.start();
	return {
		serve: shelf.serve,
		receivePack: shelf.receivePack,
		receiveUpload: shelf.receiveUpload,
		language: () => {
			const [last] = learners.list();
			const state = last === undefined ? undefined : learners.state(last.id);
			return (state?.settings ?? defaultSettings).language;
		},
		mediaFolder: shelf.mediaFolder,
		unsaved: () => {
			// What is on its way to the disk was not refused.
			const refused = learners.list().flatMap(({ id }) => {
				const { unsaved, reason } = learners.status(id);
				return reason === undefined ? [] : [{ unsaved, reason }];
			});
			const [first] = refused;
			return first && { count: refused.reduce((sum, { unsaved }) => sum + unsaved, 0), reason: first.reason };
		},
		announce: (join) => learners.announce(join),
		close: async () => {
			await shelf.close();
			await stopRemoving();
			await preparing;
			await backups.close();
			await learners.close();
		},
	};
}
