import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	checkInstalled,
	chooseVersion,
	type InstallStep,
	installPack,
	listInstalled,
	tidyCourses,
	versionFolders,
} from "../../../../services/courses/index.ts";
import { openLibrary } from "../../../../services/library/index.ts";
import { buildProgram } from "../../../support/build-program.ts";
import { type Bench, bench, coursesIn, makeBench, stagedIn, versionOf } from "./helpers.ts";

const id = "curso-modelo";
let folder = "";
let program = "";
/** Versions 1.0.0 and 1.1.0 of the course, both by one author. */
let first = "";
let update = "";

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "profundiza-"));
	program = await buildProgram(new URL("installing-process.ts", import.meta.url), folder);
	const packs = await makeBench(join(folder, "packs"), join(folder, "no-home"));
	const keys = await packs.author("Ana Pérez");
	first = await packs.pack(versionOf("1.0.0"), keys);
	update = await packs.pack(versionOf("1.1.0"), keys);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

function start(...args: string[]): ChildProcess {
	return spawn(process.execPath, [program, ...args], {
		stdio: ["pipe", "pipe", "inherit"],
	});
}

/** A data folder with version 1.0.0 of the course. */
async function withFirst(): Promise<Bench & { before: Map<string, string> }> {
	const made = await bench();
	await installPack(first, made.options());
	return { ...made, before: await coursesIn(made.home) };
}

/** Whatever happened: what is listed is whole, the old version is as it was, and one of the two is in use. */
async function expectSound(home: string, before: ReadonlyMap<string, string>): Promise<string | undefined> {
	const [course] = await listInstalled(home);
	for (const { version, damage } of course?.versions ?? []) {
		expect(damage, version).toBeUndefined();
		expect(await checkInstalled(home, id, version)).toBeUndefined();
	}
	const now = await coursesIn(home);
	for (const [path, text] of before) if (!path.endsWith("chosen.json")) expect(now.get(path), path).toBe(text);
	const inUse = course?.inUse ?? "";
	expect((await openLibrary(versionFolders(home, id, inUse))).course.version).toBe(inUse);
	await openLibrary(versionFolders(home, id, "1.0.0"));
	return inUse;
}

/** Installing again succeeds, and leaves what installing without a hitch leaves. */
async function expectRetry({ home, options }: Bench): Promise<void> {
	await installPack(update, options());
	expect((await listInstalled(home))[0]).toMatchObject({ inUse: "1.1.0", chosen: "1.1.0" });
	expect(await checkInstalled(home, id, "1.1.0")).toBeUndefined();
	await chooseVersion(home, id, "1.0.0", options());
	expect((await listInstalled(home))[0]).toMatchObject({ inUse: "1.0.0" });
}

/** The steps, and which version is in use if the installation ends there. */
const steps: [InstallStep, string][] = [
	["examined", "1.0.0"],
	["staged", "1.0.0"],
	["unpacked", "1.0.0"],
	["placed", "1.0.0"],
	["trusted", "1.0.0"],
	["chosen", "1.1.0"],
];

describe("an installation that fails", () => {
	it.each(steps)(
		"once it is %s leaves the old version, nothing half done, and can be tried again",
		async (when, inUse) => {
			const made = await withFirst();
			const { home, options, before } = made;
			const onStep = (step: InstallStep) => {
				if (step === when) throw new Error("The stick was pulled.");
			};
			await expect(installPack(update, options({ onStep }))).rejects.toThrow("The stick was pulled.");
			expect(await expectSound(home, before)).toBe(inUse);
			expect(await stagedIn(home)).toEqual([]);
			await expectRetry(made);
		},
	);
});

describe("an installation whose process is killed", () => {
	const moments: [string, string][] = [...steps, ["1", "1.0.0"], ["4000", "1.0.0"]];

	it.each(moments)("at %s leaves the old version, and what it had begun is removed", async (when, inUse) => {
		const made = await withFirst();
		const { home, before } = made;
		const child = start(update, home, "kill", when);
		const [, signal] = await once(child, "exit");
		expect(signal).toBe("SIGKILL");
		expect(await expectSound(home, before)).toBe(inUse);
		const left = await stagedIn(home);
		expect(left).toHaveLength(when === "examined" ? 0 : 2);
		expect(await tidyCourses(home)).toBe(left.length / 2);
		expect(await stagedIn(home)).toEqual([]);
		expect(await expectSound(home, before)).toBe(inUse);
		await expectRetry(made);
	});

	it("is begun anew also where nothing was tidied before", async () => {
		const made = await withFirst();
		await once(start(update, made.home, "kill", "unpacked"), "exit");
		await expectRetry(made);
		expect(await tidyCourses(made.home)).toBe(1);
	});

	it("does not lose the installation of a first course", async () => {
		const { home, options } = await bench();
		await once(start(first, home, "kill", "4000"), "exit");
		expect(await listInstalled(home)).toEqual([]);
		expect(await installPack(first, options())).toMatchObject({ outcome: "installed" });
	});
});

describe("tidying", () => {
	it("leaves what a process is at work on, be it this one or another", async () => {
		const { home, options } = await withFirst();
		const onStep = async (step: InstallStep) => {
			if (step === "unpacked") expect(await tidyCourses(home)).toBe(0);
		};
		const child = start(update, home, "wait", "unpacked");
		if (child.stdout === null || child.stdin === null) throw new Error("The process says nothing.");
		const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
		expect((await lines.next()).value).toBe("unpacked");
		expect(await tidyCourses(home)).toBe(0);
		expect(await installPack(update, options({ onStep }))).toMatchObject({ outcome: "installed" });
		child.stdin.write("on\n");
		expect((await lines.next()).value).toBe("already");
		await once(child, "exit");
		expect(await readdir(join(home, "courses", ".staging"))).toEqual([]);
	});
});
