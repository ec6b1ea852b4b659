import { join } from "node:path";
import { z } from "zod";
import { idSchema, semverSchema } from "../../core/id.ts";
import { packLimits } from "../../core/pack/limits.ts";
import { type Manifest, manifestName, signatureName } from "../../core/pack/manifest.ts";
import { PackRefusal, type Refusal, refuse } from "../../core/pack/refusal.ts";
import { compareVersions } from "../../core/pack/version.ts";
import { codeOf } from "../home/system-error.ts";
import { realDisk } from "../learners/disk.ts";
import { jsonOf, readManifest } from "../packs/read-manifest.ts";
import { readSignature } from "../packs/read-pack.ts";
import type { PackSignature, PackWork } from "../packs/types.ts";
import { readChosen, versionInUse } from "./chosen.ts";
import { courseFolder, courseFoldersIn, coursesFolder, installedName, namesIn, versionFolder } from "./places.ts";
import { contentsProblem, sizesProblem } from "./soundness.ts";
import type { BundledCourse, InstalledCourse, InstalledVersion } from "./types.ts";

export interface ListOptions {
	/** The version of this application: a course may ask for a newer one. */
	application?: string | undefined;
	/** The courses that come with the application. */
	bundled?: readonly BundledCourse[] | undefined;
	/** `false`: damage is looked for in manifests and signatures alone, for a start that is to be quick; else in sizes too. */
	sizes?: boolean | undefined;
}

const noteSchema = z.object({ at: z.iso.datetime() });

/** A short file of ours; `undefined` where there is none. Throws a `PackRefusal` (`unreadable`). */
async function readOwn(path: string, largest: number): Promise<Buffer | undefined> {
	try {
		const { size } = await realDisk.stat(path);
		if (size > largest) throw refuse("unreadable", { reason: "EFBIG" });
		return Buffer.from(await realDisk.readFile(path));
	} catch (error) {
		const code = codeOf(error);
		if (code === "ENOENT" || code === "ENOTDIR") return undefined;
		if (error instanceof PackRefusal || code === undefined) throw error;
		throw refuse("unreadable", { reason: code }, { cause: error });
	}
}

/** What a version's folder says of itself. */
export interface Papers {
	manifest: Manifest;
	manifestBytes: Buffer;
	signatureBytes: Buffer | undefined;
	signature: PackSignature;
}

/** Reads the manifest and the signature of an installed version. Rejects with a `PackRefusal`. */
export async function readPapers(
	folder: string,
	id: string,
	version: string,
	application: string | undefined,
): Promise<Papers> {
	const manifestBytes = await readOwn(join(folder, manifestName), packLimits.manifest);
	if (manifestBytes === undefined) throw refuse("no-manifest", {});
	const manifest = readManifest(manifestBytes, application);
	if (manifest.course.id !== id) throw refuse("bad-manifest", { key: "course.id" });
	if (manifest.course.version !== version) throw refuse("bad-manifest", { key: "course.version" });
	const signatureBytes = await readOwn(join(folder, signatureName), packLimits.signature);
	const signature: PackSignature =
		signatureBytes === undefined ? { state: "none" } : readSignature(signatureBytes, manifestBytes);
	return { manifest, manifestBytes, signatureBytes, signature };
}

async function installedAt(folder: string): Promise<string | undefined> {
	const note = await readOwn(join(folder, installedName), packLimits.signature).catch(() => undefined);
	return note === undefined ? undefined : noteSchema.safeParse(jsonOf(note)).data?.at;
}

function asDamage(error: unknown): Refusal {
	if (!(error instanceof PackRefusal)) throw error;
	return { code: error.code, params: error.params };
}

async function readVersion(
	home: string,
	id: string,
	version: string,
	{ application, sizes = true }: ListOptions,
): Promise<InstalledVersion> {
	const folder = versionFolder(home, id, version);
	const common = { version, folders: courseFoldersIn(folder), installedAt: await installedAt(folder) };
	try {
		const { manifest, signature } = await readPapers(folder, id, version, application);
		const damage = sizes ? await sizesProblem(folder, manifest) : undefined;
		return { ...common, manifest, signature, damage };
	} catch (error) {
		return { ...common, manifest: undefined, signature: { state: "none" }, damage: asDamage(error) };
	}
}

/** The versions of a course that are there, the latest first; those of no name that a version can have are none. */
export async function versionsOf(home: string, id: string): Promise<string[]> {
	if (!idSchema.safeParse(id).success) return [];
	const names = await namesIn(courseFolder(home, id));
	return names.filter((name) => semverSchema.safeParse(name).success).sort((a, b) => compareVersions(b, a));
}

/** What is installed of a course; `undefined` where nothing is. Rejects with the system's error. */
export async function readInstalled(
	home: string,
	id: string,
	options: ListOptions = {},
): Promise<InstalledCourse | undefined> {
	const names = await versionsOf(home, id);
	if (names.length === 0) return undefined;
	const versions = await Promise.all(names.map((version) => readVersion(home, id, version, options)));
	const brought = (options.bundled ?? []).filter((course) => course.id === id);
	const asked = await readChosen(home, id);
	const chosen = [...versions, ...brought].find(({ version }) => version === asked)?.version;
	return { id, versions, chosen, inUse: versionInUse(chosen, [...versions, ...brought]) };
}

/**
 * The version of a course to open; `undefined` where none is installed that can be, or it is one that comes with the application.
 * Of the versions beside it no files are looked at, of which there may be many, unless it is damaged itself. Rejects with the
 * system's error.
 */
export async function versionToOpen(
	home: string,
	id: string,
	options: Omit<ListOptions, "sizes">,
): Promise<InstalledVersion | undefined> {
	const pick = (course: InstalledCourse | undefined) =>
		course?.versions.find(({ version, damage }) => damage === undefined && version === course.inUse);
	const found = pick(await readInstalled(home, id, { ...options, sizes: false }));
	if (found?.manifest === undefined) return undefined;
	const folder = versionFolder(home, id, found.version);
	if ((await sizesProblem(folder, found.manifest)) === undefined) return found;
	return pick(await readInstalled(home, id, options));
}

/**
 * All courses in the data folder, by id, damaged ones too. Reads the manifests, and of all else only names and sizes: see
 * `checkInstalled`. Rejects with the system's error.
 */
export async function listInstalled(home: string, options: ListOptions = {}): Promise<InstalledCourse[]> {
	const ids = (await namesIn(coursesFolder(home))).filter((name) => idSchema.safeParse(name).success).sort();
	const courses = await Promise.all(ids.map((id) => readInstalled(home, id, options)));
	return courses.filter((course) => course !== undefined);
}

/**
 * Reads an installed version whole and says what is the matter with it, `undefined` where every byte is as it was signed and
 * sealed. Rejects with an `InstallRefusal` (`not-installed`) only where nothing can have such names, and with the signal's reason.
 */
export async function checkInstalled(
	home: string,
	id: string,
	version: string,
	work: PackWork = {},
): Promise<Refusal | undefined> {
	const folder = versionFolder(home, id, version);
	try {
		const { manifest } = await readPapers(folder, id, version, undefined);
		return (await sizesProblem(folder, manifest)) ?? (await contentsProblem(folder, manifest, work));
	} catch (error) {
		return asDamage(error);
	}
}
