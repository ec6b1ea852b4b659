import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Fact } from "../../../../core/learning/events.ts";
import type { Disk, OpenFile } from "../../../../services/learners/disk.ts";
import { realDisk } from "../../../../services/learners/disk.ts";
import { type Learners, type LearnersOptions, openLearners } from "../../../../services/learners/index.ts";

/** A data folder of its own, removed when the test is over. */
export async function freshHome(): Promise<string> {
	const home = await mkdtemp(join(tmpdir(), "profundiza-"));
	onTestFinished(() => rm(home, { recursive: true, force: true }));
	return home;
}

/** Learners of a folder, closed when the test is over. The clock stands still unless told otherwise. */
export async function open(home: string, options: Partial<LearnersOptions> = {}): Promise<Learners> {
	const learners = await openLearners({ home, now: () => new Date("2026-11-20T10:00:00.000Z"), ...options });
	onTestFinished(() => learners.close());
	return learners;
}

export const named = (name: string): Fact => ({ type: "profile-set", name });

export const at = (section: string): Fact => ({
	type: "position-set",
	course: "curso",
	version: "1.0.0",
	lesson: "leccion",
	section,
});

export interface FailingDisk extends Disk {
	/** The next calls of these names fail, each once, in any order. */
	failNext(...calls: (keyof OpenFile | keyof Disk)[]): void;
	/** Every call of these names fails until `heal`. */
	failAll(...calls: (keyof OpenFile | keyof Disk)[]): void;
	/** The same with an error of another code than ENOSPC. */
	failAllWith(code: string, ...calls: (keyof OpenFile | keyof Disk)[]): void;
	/** The nth call of a name from now on fails, counted from 1. */
	failCall(call: keyof OpenFile | keyof Disk, nth: number): void;
	heal(): void;
	/** Names of the calls made, in order. */
	calls: string[];
}

/** The real disk, failing where told to. A failing write first writes half of its bytes, as a full disk would. */
export function failingDisk(): FailingDisk {
	let once: string[] = [];
	let always: string[] = [];
	let code = "ENOSPC";
	let counted: { call: string; left: number } | undefined;
	const calls: string[] = [];
	function fails(call: string): boolean {
		calls.push(call);
		if (counted?.call === call) {
			counted.left -= 1;
			if (counted.left === 0) return true;
		}
		if (always.includes(call)) return true;
		const index = once.indexOf(call);
		if (index !== -1) once.splice(index, 1);
		return index !== -1;
	}
	function refusal(call: string): Error {
		return Object.assign(new Error(`${code}: ${call}`), { code });
	}
	async function maybe<T>(call: string, work: () => Promise<T>): Promise<T> {
		if (fails(call)) throw refusal(call);
		return work();
	}
	return {
		calls,
		failNext: (...names) => {
			once.push(...names);
		},
		failAll: (...names) => {
			always = names;
		},
		failAllWith: (other, ...names) => {
			code = other;
			always = names;
		},
		failCall: (call, nth) => {
			counted = { call, left: nth };
		},
		heal: () => {
			once = [];
			always = [];
			counted = undefined;
			code = "ENOSPC";
		},
		readFile: (path, from) => maybe("readFile", () => realDisk.readFile(path, from)),
		stat: (path) => maybe("stat", () => realDisk.stat(path)),
		removeFolder: (path) => maybe("removeFolder", () => realDisk.removeFolder(path)),
		readFolder: (path) => maybe("readFolder", () => realDisk.readFolder(path)),
		makeFolder: (path) => maybe("makeFolder", () => realDisk.makeFolder(path)),
		rename: (from, to) => maybe("rename", () => realDisk.rename(from, to)),
		remove: (path) => maybe("remove", () => realDisk.remove(path)),
		syncFolder: (path) => maybe("syncFolder", () => realDisk.syncFolder(path)),
		open: (path, which) =>
			maybe("open", async () => {
				const file = await realDisk.open(path, which);
				return {
					identity: file.identity,
					write: async (bytes, position) => {
						if (!fails("write")) return file.write(bytes, position);
						await file.write(bytes.subarray(0, Math.floor(bytes.length / 2)), position);
						throw refusal("write");
					},
					sync: () => maybe("sync", () => file.sync()),
					truncate: (length) => maybe("truncate", () => file.truncate(length)),
					close: () => maybe("close", () => file.close()),
				};
			}),
	};
}
