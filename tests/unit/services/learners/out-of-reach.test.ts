import { execFileSync } from "node:child_process";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { Disk } from "../../../../services/learners/disk.ts";
import { realDisk } from "../../../../services/learners/disk.ts";
import { at, freshHome, named, open } from "./helpers.ts";

/** The real disk, on which some paths cannot be read until it heals. */
function disk(code: string, isHidden: (path: string) => boolean): Disk & { heal(): void } {
	let healed = false;
	const refuse = (path: string) => {
		if (!healed && isHidden(path)) throw Object.assign(new Error(`${code}: ${path}`), { code });
	};
	return {
		...realDisk,
		heal: () => {
			healed = true;
		},
		readFile: async (path, from) => {
			refuse(path);
			return realDisk.readFile(path, from);
		},
		readFolder: async (path) => {
			refuse(path);
			return realDisk.readFolder(path);
		},
	};
}

async function twoLearners(): Promise<{ home: string; folder: string; ana: string; bruno: string }> {
	const home = await freshHome();
	const learners = await open(home);
	const ana = await learners.create();
	await learners.append(ana, named("Ana"), at("uno"));
	const bruno = await learners.create();
	await learners.append(bruno, named("Bruno"), at("dos"));
	await learners.close();
	return { home, folder: join(home, "learners"), ana, bruno };
}

const unlessWindows = it.runIf(process.platform !== "win32");

describe("the folder of all learners", () => {
	it.each(["EACCES", "EIO", "EMFILE"])(
		"stays where it is while it cannot be read (%s), and is read again",
		async (code) => {
			const { home, folder } = await twoLearners();
			const failing = disk(code, (path) => path === folder);
			const learners = await open(home, { disk: failing, readAgainAfter: 10 });
			expect(learners.list()).toEqual([]);
			expect(learners.takeRepairs()).toEqual([{ learner: "", kind: "out-of-reach", files: ["learners"] }]);
			await expect(learners.create()).rejects.toMatchObject({ code: "not-saved" });
			expect((await readdir(home)).filter((name) => name.startsWith("learners"))).toEqual(["learners"]);
			expect(await readdir(folder)).toHaveLength(2);
			failing.heal();
			await vi.waitFor(() =>
				expect(
					learners
						.list()
						.map(({ name }) => name)
						.sort(),
				).toEqual(["Ana", "Bruno"]),
			);
			expect(learners.takeRepairs()).toEqual([]);
			const clara = await learners.create();
			await learners.append(clara, named("Clara"));
			await learners.close();
			expect((await open(home)).list()).toHaveLength(3);
		},
	);

	it("is moved out of the way where it is none", async () => {
		const home = await freshHome();
		await writeFile(join(home, "learners"), "algo");
		const learners = await open(home);
		const aside = expect.stringMatching(/^learners\.damaged-/);
		expect(learners.takeRepairs()).toEqual([{ learner: "", kind: "unreadable", files: [aside] }]);
		await learners.append(await learners.create(), named("Ana"));
		await learners.close();
		const again = await open(home);
		expect(again.list()).toHaveLength(1);
		expect(again.takeRepairs()).toEqual([]);
	});
});

describe("the folder of one learner", () => {
	it("stays where it is while it cannot be read, and keeps nobody else from theirs", async () => {
		const { home, folder, ana } = await twoLearners();
		const failing = disk("EACCES", (path) => path.includes(ana));
		const learners = await open(home, { disk: failing, readAgainAfter: 10 });
		expect(learners.list().map(({ name }) => name)).toEqual(["Bruno"]);
		expect(learners.takeRepairs()).toEqual([{ learner: ana, kind: "out-of-reach", files: [ana] }]);
		expect((await readdir(join(folder, ana))).sort()).toEqual(["copy", "log", "snapshot.json"]);
		failing.heal();
		await vi.waitFor(() => expect(learners.list()).toHaveLength(2));
		expect(learners.state(ana)?.name).toBe("Ana");
		expect(learners.takeRepairs()).toEqual([]);
		await expect(learners.createAs(ana)).rejects.toMatchObject({ code: "refused" });
	});

	it("is moved out of the way where it is a file, and told of once", async () => {
		const { home, folder, ana } = await twoLearners();
		await rm(join(folder, ana), { recursive: true });
		await writeFile(join(folder, ana), "algo");
		const learners = await open(home);
		const [repair] = learners.takeRepairs();
		expect(repair).toMatchObject({ learner: ana, kind: "unreadable" });
		expect(await readdir(folder)).toEqual(expect.arrayContaining(repair?.files ?? ["?"]));
		await learners.close();
		expect((await open(home)).takeRepairs()).toEqual([]);
	});

	it("keeps a log and a copy of which neither folder can be read now", async () => {
		const { home, folder, ana } = await twoLearners();
		const failing = disk("EIO", (path) => [join(folder, ana, "log"), join(folder, ana, "copy")].includes(path));
		const learners = await open(home, { disk: failing });
		expect(learners.takeRepairs()).toMatchObject([{ learner: ana, kind: "out-of-reach" }]);
		expect((await readdir(join(folder, ana))).sort()).toEqual(["copy", "log", "snapshot.json"]);
		await learners.close();
		expect((await open(home)).state(ana)?.name).toBe("Ana");
	});
});

describe("a snapshot that cannot be read now", () => {
	it("is neither moved nor told of where the log is whole", async () => {
		const { home, folder, ana } = await twoLearners();
		const learners = await open(home, { disk: disk("EACCES", (path) => path.endsWith("snapshot.json")) });
		expect(learners.list()).toHaveLength(2);
		expect(learners.takeRepairs()).toEqual([]);
		expect((await readdir(join(folder, ana))).sort()).toEqual(["copy", "log", "snapshot.json"]);
	});

	it("is not replaced where it may be all that is left", async () => {
		const { home, folder, ana } = await twoLearners();
		for (const name of ["log", "copy"]) await rm(join(folder, ana, name), { recursive: true });
		const learners = await open(home, { disk: disk("EACCES", (path) => path.endsWith("snapshot.json")) });
		expect(learners.takeRepairs()).toMatchObject([{ learner: ana, kind: "out-of-reach" }]);
		await learners.close();
		const again = await open(home);
		expect(again.state(ana)).toMatchObject({ name: "Ana" });
	});
});

describe("a pipe in the place of a file", () => {
	unlessWindows.each(["snapshot.json", "log/2026-11.jsonl", "copy/2026-11.jsonl"])("%s is damage", async (name) => {
		const { home, folder, ana } = await twoLearners();
		const path = join(folder, ana, name);
		await rm(path);
		execFileSync("mkfifo", [path]);
		const learners = await open(home);
		expect(await learners.events(ana)).toHaveLength(2);
		expect(learners.state(ana)).toMatchObject({ name: "Ana", seq: 2 });
		expect(learners.takeRepairs()).toMatchObject([{ learner: ana, kind: "healed" }]);
	});
});
