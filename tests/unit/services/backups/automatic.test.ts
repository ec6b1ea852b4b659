import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { createBackups } from "../../../../services/backups/index.ts";
import { realDisk } from "../../../../services/learners/disk.ts";
import { at, failingDisk } from "../learners/helpers.ts";
import { day, later, type Shelf, shelf } from "./shelf.ts";

const kinds = async ({ backups, ana }: Shelf) => {
	await backups.settled();
	return (await backups.list(ana)).map(({ kind, at, holds }) => `${kind} ${at.slice(0, 10)} ${holds?.events}`);
};

const answer = ({ backups, ana }: Shelf, section: string) => backups.learners.append(ana, at(section));

describe("a backup is made by itself", () => {
	test("when the day's first event arrives, and not at those that follow", async () => {
		const house = await shelf();
		await answer(house, "uno");
		expect(await kinds(house)).toEqual(["automatic 2026-11-20 3"]);
		await answer(house, "dos");
		expect(await kinds(house)).toEqual(["automatic 2026-11-20 3"]);
		house.clock.time = later(house.clock.time, day);
		await answer(house, "tres");
		expect(await kinds(house)).toEqual(["automatic 2026-11-21 5", "automatic 2026-11-20 3"]);
	});

	test("some time after the start, of those whose record has gone on", async () => {
		const house = await shelf();
		house.backups.start();
		await expect.poll(() => kinds(house)).toEqual(["automatic 2026-11-20 2"]);
	});

	test("not of a record that is as the newest backup has it, however old that is", async () => {
		const house = await shelf();
		await house.backups.create(house.ana, "automatic");
		house.clock.time = later(house.clock.time, 30 * day);
		const { learners, clock } = house;
		const options = { learners, disk: realDisk, now: () => clock.time, version: "0.1.0", delay: 1, startDelay: 1 };
		const next = createBackups(options);
		next.start();
		await new Promise((resolve) => setTimeout(resolve, 60));
		await next.settled();
		expect(await kinds(house)).toEqual(["automatic 2026-11-20 2"]);
		await next.close();
	});

	test("again on the same day after very many events, so that a clock that stands still does not end them", async () => {
		const house = await shelf();
		await answer(house, "uno");
		await kinds(house);
		const many = Array.from({ length: 499 }, (_, index) => at(`s-${index}`));
		await house.backups.learners.append(house.ana, ...many);
		expect(await kinds(house)).toEqual(["automatic 2026-11-20 3"]);
		await answer(house, "ultimo");
		await house.backups.settled();
		// Of one day the newest is enough.
		expect(await kinds(house)).toEqual(["automatic 2026-11-20 503"]);
	});

	test("though a clock that was years ahead left one behind", async () => {
		const house = await shelf();
		const today = house.clock.time;
		house.clock.time = later(today, 2000 * day);
		await answer(house, "uno");
		await kinds(house);
		house.clock.time = later(today, day);
		await answer(house, "dos");
		expect(await kinds(house)).toEqual(["automatic 2032-05-12 3", "automatic 2026-11-21 4"]);
	});

	test("not of someone who was deleted", async () => {
		const house = await shelf();
		await house.backups.learners.append(house.ana, { type: "removal-set", removed: true });
		expect(await kinds(house)).toEqual([]);
	});
});

test("nobody waits for it, and a full disk is not asked again at every event", async () => {
	const disk = failingDisk();
	const house = await shelf({ disk });
	disk.failAll("write");
	expect((await answer(house, "uno")).saved).toBe(true);
	await house.backups.settled();
	const tried = disk.calls.filter((call) => call === "write").length;
	expect(tried).toBe(1);
	await answer(house, "dos");
	await house.backups.settled();
	expect(disk.calls.filter((call) => call === "write").length).toBe(1);
});

test("closing waits for the one under way and begins no other", async () => {
	const house = await shelf({ delay: 0 });
	await answer(house, "uno");
	await new Promise((resolve) => setTimeout(resolve, 5));
	await house.backups.close();
	const left = await readdir(house.folder).catch(() => []);
	expect(left.filter((name) => name.endsWith(".tmp"))).toEqual([]);
	house.clock.time = later(house.clock.time, day);
	await answer(house, "dos");
	await new Promise((resolve) => setTimeout(resolve, 30));
	expect(await readdir(house.folder).catch(() => [])).toEqual(left);
});
