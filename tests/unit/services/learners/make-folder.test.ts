import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { realDisk } from "../../../../services/learners/disk.ts";

let place: string;
beforeEach(async () => {
	place = await mkdtemp(join(tmpdir(), "profundiza-make-"));
});
afterEach(() => rm(place, { recursive: true, force: true }));

describe("making a folder of a record", () => {
	it("makes those above it up to the data folder, and is content with one that is there", async () => {
		const log = join(place, "learners", "ana", "log");
		await realDisk.makeFolder(log);
		await realDisk.makeFolder(log);
		expect(await readdir(join(place, "learners", "ana"))).toEqual(["log"]);
	});

	it("does not make a data folder anew that is gone", async () => {
		const gone = join(place, "stick");
		for (const folder of ["log", "copy", "backups"]) {
			const made = realDisk.makeFolder(join(gone, "learners", "ana", folder));
			await expect(made).rejects.toMatchObject({ code: "ENOENT" });
		}
		expect(await readdir(place)).toEqual([]);
	});

	it("refuses a name that a file has", async () => {
		await writeFile(join(place, "copy"), "");
		await expect(realDisk.makeFolder(join(place, "copy"))).rejects.toMatchObject({ code: "EEXIST" });
	});
});
