import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	checkInstalled,
	chooseVersion,
	installPack,
	listInstalled,
	removeCourse,
	removeVersion,
	tidyCourses,
} from "../../../../services/courses/index.ts";
import { buildProgram } from "../../../support/build-program.ts";
import { full } from "../../../support/runs.ts";
import { makeBench, stagedIn, versionOf } from "./helpers.ts";

const id = "curso-modelo";
let folder = "";
let program = "";
/** The pack of version 1.1.0. */
let update = "";
/** A data folder with version 1.0.0, and one with 1.1.0 as well, which is in use. */
const [one, both] = ["one", "both"];

const options = { now: () => new Date(Date.UTC(2026, 10, 20, 10)) };

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "profundiza-"));
	program = await buildProgram(new URL("managing-process.ts", import.meta.url), join(folder, "built"));
	const packs = await makeBench(join(folder, "packs"), join(folder, both));
	await installPack(await packs.pack(versionOf("1.0.0")), packs.options());
	await cp(join(folder, both), join(folder, one), { recursive: true });
	update = await packs.pack(versionOf("1.1.0"));
	await installPack(update, packs.options());
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a person sees of the courses; each that is listed is whole. */
async function seen(home: string): Promise<{ inUse: string | undefined; versions: string[] }[]> {
	const courses = await listInstalled(home);
	for (const { versions } of courses) {
		for (const { version } of versions) expect(await checkInstalled(home, id, version), version).toBeUndefined();
	}
	return courses.map(({ inUse, versions }) => ({ inUse, versions: versions.map(({ version }) => version).sort() }));
}

const old = [{ inUse: "1.1.0", versions: ["1.0.0", "1.1.0"] }];
const first = [{ inUse: "1.0.0", versions: ["1.0.0"] }];

interface Case {
	what: string;
	does: string;
	from: string;
	version: string;
	before: typeof old;
	after: typeof old;
	again: (home: string) => Promise<void>;
}

const cases: readonly Case[] = [
	{
		what: "choosing an earlier version",
		does: "choose",
		from: both,
		version: "1.0.0",
		before: old,
		after: [{ inUse: "1.0.0", versions: ["1.0.0", "1.1.0"] }],
		again: (home) => chooseVersion(home, id, "1.0.0", options),
	},
	{
		what: "removing the version in use",
		does: "remove-version",
		from: both,
		version: "1.1.0",
		before: old,
		after: first,
		again: (home) => removeVersion(home, id, "1.1.0", options),
	},
	{
		what: "removing the only version",
		does: "remove-version",
		from: one,
		version: "1.0.0",
		before: first,
		after: [],
		again: (home) => removeVersion(home, id, "1.0.0", options),
	},
	{
		what: "removing a course",
		does: "remove-course",
		from: both,
		version: "",
		before: old,
		after: [],
		again: (home) => removeCourse(home, id, options),
	},
];

const run = promisify(execFile);

/** In a copy of a data folder. */
async function at(from: string, name: string): Promise<string> {
	const home = join(folder, name);
	await cp(join(folder, from), home, { recursive: true });
	return home;
}

describe("a process that is killed before any of its changes to the disk", () => {
	it.each(cases)("while $what leaves the old state or the new one, and it can be done again", async (one) => {
		const { does, from, version, before, after } = one;
		const whole = await at(from, `${does}-${from}`);
		const { stdout } = await run(process.execPath, [program, does, whole, id, version]);
		expect(await seen(whole)).toEqual(after);
		const changes: string[] = JSON.parse(stdout);
		expect(changes).toContain("rename");
		// Every day, the moment when the one rename has been that matters.
		const moments = full ? [...changes.keys()] : [changes.lastIndexOf("rename") + 1];
		const states: unknown[] = [];
		for (const moment of moments) {
			const home = await at(from, `${does}-${from}-${moment}`);
			const args = [program, does, home, id, version, String(moment)];
			await expect(run(process.execPath, args), `${moment}`).rejects.toMatchObject({ signal: "SIGKILL" });
			const state = await seen(home);
			expect([before, after], `${moment}`).toContainEqual(state);
			states.push(state);

			await tidyCourses(home);
			expect(await stagedIn(home)).toEqual([]);
			expect(await seen(home)).toEqual(state);

			// Where it is done already, that is said.
			const again = one.again(home);
			if (does !== "choose" && JSON.stringify(state) === JSON.stringify(after)) {
				await expect(again).rejects.toMatchObject({ code: "not-installed" });
			} else await again;
			expect(await seen(home)).toEqual(after);
			expect(await installPack(update, { home, ...options })).toBeDefined();
			if (does !== "choose") expect((await seen(home))[0]?.inUse).toBe("1.1.0");
		}
		expect(states).toContainEqual(after);
		if (full) expect(states).toContainEqual(before);
	});
});
