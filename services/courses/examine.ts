import { statfs } from "node:fs/promises";
import { pathProblem } from "../../core/pack/pack-path.ts";
import { PackRefusal } from "../../core/pack/refusal.ts";
import { compareVersions } from "../../core/pack/version.ts";
import type { CourseFolders } from "../library/course-files.ts";
import { readPack } from "../packs/read-pack.ts";
import type { OpenPack } from "../packs/types.ts";
import { verifyOpenPack } from "../packs/verify.ts";
import { listAuthors } from "./authors.ts";
import { checkerOf, type PackChecker } from "./check-pack.ts";
import { readInstalled, readPapers } from "./installed.ts";
import { versionFolder } from "./places.ts";
import { trustOf } from "./trust.ts";
import type {
	BundledCourse,
	ExamineOptions,
	InstalledCourse,
	InstalledVersion,
	PackReport,
	PackTrust,
} from "./types.ts";

/** What stands in the data folder, and in the application, of the course that a pack brings. */
export interface Standing {
	trust: PackTrust;
	present: PackReport["present"];
	/** The same course, which came with the application and so need not be installed. */
	brought: BundledCourse | undefined;
	current: { version: string; folders: CourseFolders } | undefined;
	order: PackReport["order"];
}

/** For what the file system keeps of each file beside its content. */
const blockSize = 4096;

/** How much room the files of a pack take. */
export function roomFor(pack: OpenPack): number {
	return pack.entries.reduce((sum, { size }) => sum + Math.ceil(size / blockSize + 1) * blockSize, blockSize);
}

/** How much room there is where a folder lies, in bytes; `undefined` where the system does not say. */
export async function freeRoom(folder: string): Promise<number | undefined> {
	try {
		const { bavail, bsize } = await statfs(folder);
		return bavail * bsize;
	} catch {
		return undefined;
	}
}

function currentOf(installed: InstalledCourse | undefined, bundled: readonly BundledCourse[]): Standing["current"] {
	if (installed === undefined) return bundled[0];
	const whole = installed.versions.filter(({ damage }) => damage === undefined);
	return [...whole, ...bundled].find(({ version }) => version === installed.inUse);
}

function orderOf(version: string, current: string | undefined): PackReport["order"] {
	if (current === undefined) return undefined;
	const difference = compareVersions(version, current);
	return difference > 0 ? "newer" : difference < 0 ? "older" : "same";
}

async function presentInstalled(
	pack: OpenPack,
	home: string,
	{ version, damage }: InstalledVersion,
): Promise<PackReport["present"]> {
	const { id } = pack.manifest.course;
	try {
		const { manifestBytes } = await readPapers(versionFolder(home, id, version), id, version, undefined);
		if (!manifestBytes.equals(pack.manifestBytes)) return "other";
	} catch {
		return "damaged";
	}
	return damage === undefined ? "same" : "damaged";
}

async function presentAs(
	pack: OpenPack,
	home: string,
	there: InstalledCourse | undefined,
	bundled: readonly BundledCourse[],
): Promise<Pick<Standing, "present" | "brought">> {
	const { version } = pack.manifest.course;
	const found = there?.versions.find((one) => one.version === version);
	if (found === undefined) {
		const brought = bundled.find((one) => one.version === version);
		if (brought?.manifest === undefined) return { present: "no", brought: undefined };
		const isSame = Buffer.compare(brought.manifest, pack.manifestBytes) === 0;
		return isSame ? { present: "same", brought } : { present: "other", brought: undefined };
	}
	return { present: await presentInstalled(pack, home, found), brought: undefined };
}

/** Compares an open pack with what is there. Rejects with a `PackRefusal` where no folder can have the course's id. */
export async function standingOf(pack: OpenPack, options: ExamineOptions): Promise<Standing> {
	const { home, application } = options;
	const { id, version } = pack.manifest.course;
	// Windows has no folder "con".
	const problem = pathProblem(id);
	if (problem !== undefined) throw new PackRefusal(problem);
	const bundled = (options.bundled ?? []).filter((course) => course.id === id);
	const installed = await readInstalled(home, id, { application, bundled });
	const current = currentOf(installed, bundled);
	const earlier = [...(installed?.versions ?? []), ...bundled].map(({ signature }) => signature);
	const present = await presentAs(pack, home, installed, bundled);
	const own = bundled.length > 0 && present.brought === undefined;
	return {
		trust: trustOf(id, pack.signature, await listAuthors(home), earlier, own),
		...present,
		current,
		order: orderOf(version, current?.version),
	};
}

/**
 * Examines a pack whole, as installing it would, and says what it is, who made it, and what it would change. Writes nothing.
 * Rejects with a `PackRefusal` where no such pack is taken, with the signal's reason, or the data folder's system error.
 */
export async function examinePack(path: string, options: ExamineOptions): Promise<PackReport> {
	const pack = await readPack(path, options.application);
	let checker: PackChecker | undefined;
	try {
		const { trust, present, current, order } = await standingOf(pack, options);
		checker = checkerOf(pack, current?.folders, options);
		const { update } = await checker.check(await verifyOpenPack(pack, options));
		return {
			manifest: pack.manifest,
			size: pack.size,
			...{ trust, present, order, current: current?.version },
			update,
			space: { needed: roomFor(pack), free: await freeRoom(options.home) },
		};
	} finally {
		await checker?.end();
		await pack.close();
	}
}
