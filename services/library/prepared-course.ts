import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { CourseFile, CourseFiles } from "../../core/course/read-course.ts";
import { realDisk } from "../learners/disk.ts";
import { isOnItsWay, replaceFile } from "../learners/replace.ts";
import type { SoundCourse } from "./sound-course.ts";

/** Where prepared copies of courses lie, and whose they are. */
export interface PreparedCopies {
	/** Tells the code that makes copies, and reads them, from every other that may make something else of the same files. */
	maker: string;
	/** Files that may hold one, in the order in which they are looked at. */
	read: readonly string[];
	/** The file to write one to; the folder that it is in is made, those above it are not. */
	write?: string;
}

function sumOf(data: string | Uint8Array): string {
	return createHash("sha256").update(data).digest("hex");
}

/**
 * What a copy of these files goes by: another byte in any of them, another name, another maker makes another key. Without
 * the folder that they lie in, because what is made of them does not depend on it.
 */
export function keyOf(files: CourseFiles, maker: string): string {
	const texts = (named: ReadonlyMap<string, CourseFile>) => [...named].map(([name, { text }]) => [name, text]);
	const {
		course,
		metrics,
		glossary,
		figures,
		lessons,
		banks,
		media,
		sizes = new Map(),
		worksheets = new Map(),
	} = files;
	const top = [course, metrics, glossary, figures].map((file) => file?.text ?? null);
	return sumOf(JSON.stringify([maker, top, texts(lessons), texts(banks), media, [...sizes], texts(worksheets)]));
}

/** What a course of a few hundred lessons does not come near: a file that is longer is none of ours. */
const longest = 256 * 1024 * 1024;

// A line of the key and a sum, and the course as JSON. The sum is that of the bytes behind the line.
const headOf = (key: string, body: string | Uint8Array): string => `${key} ${sumOf(body)}\n`;

/** The course of a copy with that key; `undefined` where there is none, or anything is the matter with it. */
async function readCopy(path: string, key: string): Promise<SoundCourse | undefined> {
	try {
		const { size } = await realDisk.stat(path);
		if (size > longest) return undefined;
		const bytes = Buffer.from(await realDisk.readFile(path));
		const at = bytes.indexOf("\n") + 1;
		const head = bytes.toString("utf8", 0, at);
		const body = bytes.subarray(at);
		if (!head.startsWith(`${key} `) || head !== headOf(key, body)) return undefined;
		// As it was checked when it was written: not a byte has changed since.
		return JSON.parse(body.toString("utf8")) as SoundCourse;
	} catch {
		return undefined;
	}
}

/** The course that somebody has made of the same files already. */
export async function preparedCourse(paths: readonly string[], key: string): Promise<SoundCourse | undefined> {
	for (const path of paths) {
		const found = await readCopy(path, key);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** A copy of a course, as it is written; `undefined` where it would not say the same. */
export function copyOf(key: string, course: SoundCourse): Buffer | undefined {
	const text = JSON.stringify(course);
	// JSON has no word for some values that YAML has.
	return isDeepStrictEqual(JSON.parse(text), course) ? Buffer.from(headOf(key, text) + text) : undefined;
}

/** Writes a copy of a course, as `writeCopy` does. One that would not say the same is done without. */
export async function writePrepared(path: string, key: string, course: SoundCourse): Promise<boolean> {
	const copy = copyOf(key, course);
	return copy !== undefined && (await writeCopy(path, copy));
}

/**
 * Writes a copy, all or nothing. Resolves to whether there is one now: it saves time and nothing else, so that one that cannot
 * be written is done without.
 */
export async function writeCopy(path: string, copy: Uint8Array): Promise<boolean> {
	try {
		const folder = dirname(path);
		await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
		for (const name of await realDisk.readFolder(folder)) {
			const isLeftover = name.startsWith(`${basename(path)}.`) && isOnItsWay(name);
			if (isLeftover) await realDisk.remove(join(folder, name)).catch(() => undefined);
		}
		await replaceFile(realDisk, path, copy);
		return true;
	} catch {
		return false;
	}
}
