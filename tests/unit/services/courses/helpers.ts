import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { onTestFinished } from "vitest";
import type { InstallOptions } from "../../../../services/courses/index.ts";
import { makeKeys, signPack } from "../../../../services/packs/sign.ts";
import { writePack } from "../../../../services/packs/write-pack.ts";
import { firstCourse } from "../../../support/packs/edits.ts";
import { type ModelCourse, writtenCourse } from "../../../support/packs/model-course.ts";
import { type PackFiles, writeCourse } from "../../../support/packs/small-course.ts";

/** A data folder, and beside it a place for packs; both removed when the test is over. */
export interface Bench {
	home: string;
	folder: string;
	/** Packs the files of a course, signed with the keys in a folder that `author` made. */
	pack(files: PackFiles, keys?: string): Promise<string>;
	/** The file of a new key of an author's. */
	author(name: string): Promise<string>;
	options(more?: Partial<InstallOptions>): InstallOptions;
}

export async function bench(at?: string): Promise<Bench> {
	const folder = await mkdtemp(join(tmpdir(), "profundiza-courses-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return makeBench(folder, at ?? join(folder, "home"));
}

/** The same in folders that somebody else removes. */
export async function makeBench(folder: string, home: string): Promise<Bench> {
	for (const path of [folder, home]) await mkdir(path, { recursive: true });
	let made = 0;
	let minute = 0;
	return {
		home,
		folder,
		pack: async (files, keys) => {
			made += 1;
			const out = join(folder, `${made}.curso`);
			await writePack(await writeCourse(join(folder, `source-${made}`), files), out);
			if (keys !== undefined) await signPack(out, keys);
			return out;
		},
		author: async (name) => {
			made += 1;
			return (await makeKeys(join(folder, `keys-${made}`), name)).secretFile;
		},
		options: (more) => ({ home, now: () => new Date(Date.UTC(2026, 10, 20, 10, minute++)), ...more }),
	};
}

/** The small model course in a version; a version of its own says something of its own. */
export function versionOf(
	version: string,
	change: (model: ModelCourse) => void = () => undefined,
): Map<string, Buffer> {
	const model = { ...firstCourse(), version };
	for (const term of model.terms.slice(0, 1)) term.says = `lo de la versión ${version}`;
	change(model);
	return writtenCourse(model);
}

/** Every file below a folder, by its path in it, with its content. */
export async function filesBelow(folder: string): Promise<Map<string, string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const read = files.sort().map(async (path) => [relative(folder, path), await readFile(path, "latin1")] as const);
	return new Map(await Promise.all(read));
}

/** What of the data folder's courses is a course: all but what is staged. */
export async function coursesIn(home: string): Promise<Map<string, string>> {
	const files = await filesBelow(home);
	return new Map([...files].filter(([path]) => !path.startsWith(join("courses", ".staging"))));
}

export async function stagedIn(home: string): Promise<string[]> {
	return readdir(join(home, "courses", ".staging")).catch(() => []);
}
