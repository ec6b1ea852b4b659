import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createBackups } from "../../../../services/backups/index.ts";
import { createHandlers } from "../../../../services/handlers/index.ts";
import { createNotices } from "../../../../services/handlers/notices.ts";
import { readRecordFile } from "../../../../services/transfer/index.ts";
import { failingDisk, freshHome, open } from "../learners/helpers.ts";
import { courseLibrary } from "./course.ts";

const settings = { language: "es", theme: "system", textSize: "normal" } as const;

/** Ana's handlers on a disk that can be made to refuse everything. */
async function onFailingDisk() {
	const [home, disk] = [await freshHome(), failingDisk()];
	const now = () => new Date("2026-11-20T10:00:00.000Z");
	const learners = await open(home, { now, disk });
	const backups = createBackups({ learners, disk, now, version: "0.1.0", delay: 2 ** 30 });
	const said = { library: courseLibrary(), notices: createNotices(), version: "0.1.0", home, now };
	const random = { id: () => "id", seed: () => 1 };
	const handlers = createHandlers({ ...said, learners: backups.learners, backups, random });
	const { id: ana } = await handlers["learner.create"]({ name: "Ana", settings });
	return { home, disk, learners, handlers, ana };
}

const writing = ["open", "write", "sync", "truncate", "rename", "makeFolder", "remove", "syncFolder"] as const;

test("a record can be taken along while the disk refuses, with what is in memory only, and nothing is written", async () => {
	const { home, disk, handlers, ana } = await onFailingDisk();
	disk.failAll(...writing);
	const { saved } = await handlers["bookmark.set"]({ learner: ana, lesson: "leccion", marked: true });
	expect(saved).toBe(false);
	const before = await readdir(home, { recursive: true });
	const { data } = await handlers["transfer.export"]({ learner: ana });
	const { events } = await readRecordFile(Buffer.from(data, "base64"));
	expect(events.at(-1)?.fact).toMatchObject({ type: "bookmark-set", marked: true });
	expect(await readdir(home, { recursive: true })).toEqual(before);
});

test("nothing is restored or taken in where no backup of the present record can be made", async () => {
	const { home, disk, learners, handlers, ana } = await onFailingDisk();
	const { id } = await handlers["backup.create"]({ learner: ana });
	await handlers["bookmark.set"]({ learner: ana, lesson: "leccion", marked: true });
	const { data } = await handlers["transfer.export"]({ learner: ana });
	await handlers["bookmark.set"]({ learner: ana, lesson: "leccion", marked: false });
	await handlers["backup.restore"]({ learner: ana, backup: id });
	const before = learners.state(ana);
	const preview = await handlers["transfer.preview"]({ data });
	disk.failAll(...writing);
	await expect(handlers["backup.restore"]({ learner: ana, backup: id })).rejects.toMatchObject({ code: "not-saved" });
	const ticket = preview.kind === "ready" ? preview.ticket : "";
	await expect(handlers["transfer.import"]({ ticket })).rejects.toMatchObject({ code: "not-saved" });
	expect(learners.state(ana)).toEqual(before);
	disk.heal();
	// The ticket is still good once there is room.
	await handlers["transfer.import"]({ ticket });
	expect(learners.state(ana)?.courses["curso"]?.bookmarks).toEqual({ leccion: "2026-11-20T10:00:00.000Z" });
	expect((await readdir(join(home, "learners", ana, "backups"))).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("a new learner whose record the disk does not take is not there afterwards", async () => {
	const here = await onFailingDisk();
	const { data } = await here.handlers["transfer.export"]({ learner: here.ana });
	const there = await onFailingDisk();
	const preview = await there.handlers["transfer.preview"]({ data });
	const ticket = preview.kind === "ready" ? preview.ticket : "";
	there.disk.failAll("write");
	await expect(there.handlers["transfer.import"]({ ticket })).rejects.toMatchObject({ code: "not-saved" });
	expect(there.learners.list().map(({ id }) => id)).toEqual([there.ana]);
	there.disk.heal();
	expect((await there.handlers["transfer.import"]({ ticket })).learner.id).toBe(here.ana);
});
