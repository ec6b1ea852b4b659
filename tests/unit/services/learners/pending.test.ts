import { cp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { at, failingDisk, freshHome, named, open } from "./helpers.ts";

const logOf = (home: string, id: string) => join(home, "learners", id, "log", "2026-11.jsonl");

/** The sections in the log, in order, and the numbers of their events. */
async function sections(home: string, id: string): Promise<{ sections: string[]; numbers: number[] }> {
	const lines = (await readFile(logOf(home, id), "utf8")).trimEnd().split("\n");
	const events = lines.map((line) => JSON.parse(line).event);
	return { sections: events.map(({ fact }) => fact.section ?? fact.type), numbers: events.map(({ seq }) => seq) };
}

describe("what the disk refuses", () => {
	it.each([
		["ENOSPC", "no-room"],
		["EDQUOT", "no-room"],
		["EROFS", "no-rights"],
		["EACCES", "no-rights"],
		["EPERM", "no-rights"],
		["EIO", "other"],
	])("with %s is unsaved for the reason %s", async (code, reason) => {
		const disk = failingDisk();
		const learners = await open(await freshHome(), { disk });
		const id = await learners.create();
		await learners.append(id, at("uno"));
		disk.failAllWith(code, "write");
		await learners.append(id, at("dos"), at("tres"));
		expect(learners.status(id)).toEqual({ unsaved: 2, reason });
	});

	it("is not what is only being written while somebody asks", async () => {
		const learners = await open(await freshHome());
		const id = await learners.create();
		let isWritten = false;
		const writing = learners.append(id, at("uno")).then((appended) => {
			isWritten = true;
			return appended;
		});
		const told: unknown[] = [];
		while (!isWritten) {
			told.push(learners.status(id));
			await new Promise(setImmediate);
		}
		expect(told).toEqual(told.map(() => ({ unsaved: 0 })));
		expect(await writing).toMatchObject({ saved: true });
		await learners.close();
	});

	it("is tried again without being asked, and written at once and in order", async () => {
		const home = await freshHome();
		const disk = failingDisk();
		const learners = await open(home, { disk });
		const id = await learners.create();
		await learners.append(id, at("uno"));
		disk.failAll("write");
		for (const section of ["dos", "tres", "cuatro"]) await learners.append(id, at(section));
		disk.heal();
		disk.calls.length = 0;
		await expect.poll(() => learners.status(id)).toEqual({ unsaved: 0 });
		// One for the log; the other, if it has come already, is for the copy.
		expect(disk.calls.filter((call) => call === "write").length).toBeLessThanOrEqual(2);
		expect(await sections(home, id)).toEqual({ sections: ["uno", "dos", "tres", "cuatro"], numbers: [1, 2, 3, 4] });
	});

	it("is tried once more on closing", async () => {
		const home = await freshHome();
		const disk = failingDisk();
		const learners = await open(home, { disk });
		const id = await learners.create();
		disk.failAll("write", "open");
		await learners.append(id, at("uno"));
		disk.heal();
		await learners.close();
		expect((await open(home)).state(id)?.seq).toBe(1);
	});

	it("and still got through is not there twice", async () => {
		const home = await freshHome();
		const disk = failingDisk();
		const learners = await open(home, { disk });
		const id = await learners.create();
		await learners.append(id, at("uno"));
		// The bytes are in the file, but nobody can say whether they are on the disk, and they cannot be cut away.
		disk.failAll("sync", "truncate");
		expect(await learners.append(id, at("dos"))).toMatchObject({ saved: false });
		expect((await sections(home, id)).sections).toEqual(["uno", "dos"]);
		expect(await learners.append(id, at("tres"))).toMatchObject({ saved: false });
		disk.heal();
		expect(await learners.append(id, at("cuatro"))).toMatchObject({ saved: true });
		expect(await sections(home, id)).toEqual({ sections: ["uno", "dos", "tres", "cuatro"], numbers: [1, 2, 3, 4] });
	});

	it("in the very first write, after the file has its name, is not there twice either", async () => {
		const home = await freshHome();
		const disk = failingDisk();
		const learners = await open(home, { disk });
		const id = await learners.create();
		// Four folders above, then that of the new file.
		disk.failCall("syncFolder", 5);
		expect(await learners.append(id, at("uno"))).toMatchObject({ saved: false });
		expect((await sections(home, id)).sections).toEqual(["uno"]);
		expect(await learners.append(id, at("dos"))).toMatchObject({ saved: true });
		expect(await sections(home, id)).toEqual({ sections: ["uno", "dos"], numbers: [1, 2] });
	});
});

describe("a data folder that vanishes", () => {
	it("is not made anew; when it is back, everything goes on in it", async () => {
		const home = await freshHome();
		const learners = await open(home);
		const id = await learners.create();
		await learners.append(id, at("uno"));
		await rename(home, `${home}-away`);
		try {
			expect(await learners.append(id, at("dos"))).toMatchObject({ saved: false });
			expect(await learners.append(id, at("tres"))).toMatchObject({ saved: false });
			expect(learners.status(id)).toEqual({ unsaved: 2, reason: "no-folder" });
			await expect(readdir(home)).rejects.toMatchObject({ code: "ENOENT" });
			await expect(learners.replace(id, [])).rejects.toMatchObject({ code: "not-saved" });
		} finally {
			await rename(`${home}-away`, home);
		}
		expect(await learners.retry(id)).toEqual({ unsaved: 0 });
		expect(await sections(home, id)).toEqual({ sections: ["uno", "dos", "tres"], numbers: [1, 2, 3] });
		expect(learners.takeRepairs()).toEqual([]);
	});

	it("and comes back with an older log gets back all that it lacks", async () => {
		const home = await freshHome();
		const first = await open(home);
		const id = await first.create();
		await first.append(id, named("Ana"), at("uno"));
		await first.close();
		const folder = join(home, "learners", id);
		const older = `${folder}.old`;
		await cp(folder, older, { recursive: true });
		const second = await open(home);
		await second.append(id, named("Ana María"), at("dos"));
		await second.append(id, at("tres"));
		const before = second.state(id);
		await rm(folder, { recursive: true });
		await rename(older, folder);
		expect(await second.append(id, at("cuatro"))).toMatchObject({ saved: true });
		expect(await sections(home, id)).toEqual({
			sections: ["profile-set", "uno", "profile-set", "dos", "tres", "cuatro"],
			numbers: [1, 2, 3, 4, 5, 6],
		});
		expect(second.state(id)).toMatchObject({ name: before?.name, seq: 6 });
		await second.close();
		const third = await open(home);
		expect(third.state(id)).toMatchObject({ name: "Ana María", seq: 6 });
		expect(third.takeRepairs()).toEqual([]);
	});

	it("and comes back with a log that others went on with keeps theirs and ours", async () => {
		const home = await freshHome();
		const learners = await open(home);
		const id = await learners.create();
		await learners.append(id, at("uno"));
		const elsewhere = await freshHome();
		await cp(join(home, "learners"), join(elsewhere, "learners"), { recursive: true });
		const others = await open(elsewhere);
		await others.append(id, at("suya"));
		await others.append(id, at("suya-tambien"));
		await others.close();
		await rm(join(home, "learners"), { recursive: true });
		await cp(join(elsewhere, "learners"), join(home, "learners"), { recursive: true });
		expect(await learners.append(id, at("nuestra"))).toMatchObject({
			saved: true,
			events: [{ seq: 4, origin: { seq: 2 } }],
		});
		expect(await sections(home, id)).toEqual({
			sections: ["uno", "suya", "suya-tambien", "nuestra"],
			numbers: [1, 2, 3, 4],
		});
		expect(learners.state(id)?.courses["curso"]?.lessons["leccion"]?.reached).toEqual([
			...["uno", "suya", "suya-tambien", "nuestra"],
		]);
	});

	it("with the learner's folder alone is made again of what is known", async () => {
		const home = await freshHome();
		const first = await open(home);
		const id = await first.create();
		await first.append(id, named("Ana"), at("uno"));
		await first.close();
		const second = await open(home);
		await second.append(id, at("dos"));
		await rm(join(home, "learners", id), { recursive: true });
		expect(await second.append(id, at("tres"))).toMatchObject({ saved: true });
		const { name, courses } = second.state(id) ?? {};
		expect(courses?.["curso"]?.lessons["leccion"]?.reached).toEqual(["uno", "dos", "tres"]);
		await second.close();
		expect((await open(home)).state(id)).toMatchObject({ name, courses });
		expect(name).toBe("Ana");
	});
});
