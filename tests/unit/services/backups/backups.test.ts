import { mkdir, readdir, readFile, rename, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createBackups, eventsOnShelf } from "../../../../services/backups/index.ts";
import { realDisk } from "../../../../services/learners/disk.ts";
import { at, failingDisk, named } from "../learners/helpers.ts";
import { day, later, shelf } from "./shelf.ts";

const collect = async <T>(all: AsyncIterable<T>) => {
	const list: T[] = [];
	for await (const one of all) list.push(one);
	return list;
};

describe("a backup", () => {
	test("holds the whole record, is listed with what it holds, and is read back", async () => {
		const { learners, backups, folder, ana } = await shelf();
		const made = await backups.create(ana, "by-hand");
		expect(made).toMatchObject({
			id: "2026-11-20T10-00-00-000Z-by-hand.aprendiz",
			kind: "by-hand",
			at: "2026-11-20T10:00:00.000Z",
			holds: { events: 2, lessonsOpened: 1 },
		});
		expect(await readdir(folder)).toEqual([made.id]);
		expect((await readFile(join(folder, made.id))).length).toBe(made.bytes);
		expect(await backups.list(ana)).toEqual([made]);
		expect((await backups.read(ana, made.id)).events).toEqual(await learners.events(ana));
	});

	test("made at a time that has one already has a name of its own", async () => {
		const { learners, backups, ana } = await shelf();
		for (const section of ["una", "dos", "tres"]) {
			await learners.append(ana, at(section));
			await backups.create(ana, "by-hand");
		}
		await backups.settled();
		expect((await backups.list(ana)).map(({ id }) => id)).toEqual([
			"2026-11-20T10-00-00-002Z-by-hand.aprendiz",
			"2026-11-20T10-00-00-001Z-by-hand.aprendiz",
			"2026-11-20T10-00-00-000Z-by-hand.aprendiz",
		]);
	});

	test("that cannot be read is listed without what it holds, and gives nothing", async () => {
		const { backups, folder, ana } = await shelf();
		const { id } = await backups.create(ana, "by-hand");
		await truncate(join(folder, id), 300);
		expect(await backups.list(ana)).toEqual([{ id, kind: "by-hand", at: "2026-11-20T10:00:00.000Z", bytes: 300 }]);
		await expect(backups.read(ana, id)).rejects.toMatchObject({ code: "not-found" });
	});

	test("with a bit turned over inside a month is found to be unreadable at the next start", async () => {
		const { learners, backups, folder, ana, clock } = await shelf();
		const { id } = await backups.create(ana, "by-hand");
		const bytes = await readFile(join(folder, id));
		const place = bytes.indexOf("events/2026-11.jsonl") + "events/2026-11.jsonl".length + 20;
		bytes[place] = (bytes[place] ?? 0) ^ 1;
		await writeFile(join(folder, id), bytes);
		const again = createBackups({ learners, disk: realDisk, now: () => clock.time, version: "0.1.0" });
		expect((await again.list(ana))[0]?.holds).toBeUndefined();
	});

	test.each([
		"../../lock.json",
		"nada.aprendiz",
		"",
		"2026-11-20T10-00-00-000Z-by-hand.aprendiz/../x",
		"2026-99-99T99-99-99-999Z-by-hand.aprendiz",
	])("called %j is none", async (id) => {
		const { backups, ana } = await shelf();
		await expect(backups.read(ana, id)).rejects.toMatchObject({ code: "not-found" });
	});

	test("is not made of what is in the folder for other reasons, and does not touch it", async () => {
		const { backups, folder, ana } = await shelf();
		await mkdir(folder);
		await writeFile(join(folder, "leeme.txt"), "mío");
		await writeFile(join(folder, "x.aprendiz.1234.tmp"), "a medias");
		await symlink("/nowhere", join(folder, "2026-11-19T10-00-00-000Z-automatic.aprendiz"));
		const made = await backups.create(ana, "by-hand");
		const listed = await backups.list(ana);
		expect(listed.map(({ id, holds }) => [id, holds === undefined])).toEqual([
			[made.id, false],
			["2026-11-19T10-00-00-000Z-automatic.aprendiz", true],
		]);
		// What a crash left half-written is gone.
		expect((await readdir(folder)).sort()).toEqual([
			"2026-11-19T10-00-00-000Z-automatic.aprendiz",
			made.id,
			"leeme.txt",
		]);
	});

	test("finds its folder even if something else has the name", async () => {
		const { learners, backups, folder, ana } = await shelf();
		await writeFile(folder, "no es una carpeta");
		expect(await backups.list(ana)).toEqual([]);
		await backups.create(ana, "by-hand");
		expect((await backups.list(ana)).length).toBe(1);
		const aside = (await readdir(learners.folder(ana))).filter((name) => name.startsWith("backups.damaged"));
		expect(aside.length).toBe(1);
	});
});

describe("one more by hand", () => {
	test("while nothing has changed is the one that is there, and costs no other its place", async () => {
		const { learners, backups, ana, clock } = await shelf();
		for (const kind of ["automatic", "before-restore", "by-hand"] as const) {
			await backups.create(ana, kind);
			clock.time = later(clock.time, 60_000);
			await learners.append(ana, at(`tras-${kind}`));
		}
		const made = await backups.createByHand(ana);
		expect(made).toMatchObject({ kind: "by-hand", holds: { events: 5 } });
		expect(made.existed).toBeUndefined();
		for (let time = 0; time < 6; time++) {
			clock.time = later(clock.time, 60_000);
			expect(await backups.createByHand(ana)).toEqual({ ...made, existed: true });
		}
		await backups.settled();
		expect((await backups.list(ana)).map(({ kind }) => kind)).toEqual([
			"by-hand",
			"by-hand",
			"before-restore",
			"automatic",
		]);
	});

	test("is made once something has changed, and where the one that is there cannot be read", async () => {
		const { learners, backups, folder, ana, clock } = await shelf();
		const first = await backups.createByHand(ana);
		await truncate(join(folder, first.id), 100);
		clock.time = later(clock.time, 1000);
		const second = await backups.createByHand(ana);
		expect(second.existed).toBeUndefined();
		await learners.append(ana, at("dos"));
		clock.time = later(clock.time, 1000);
		expect(await backups.createByHand(ana)).toMatchObject({ holds: { events: 3 } });
		expect((await backups.list(ana)).length).toBe(3);
	});

	test("is made where as many events with the same last number are other ones", async () => {
		const { learners, backups, ana } = await shelf();
		await backups.createByHand(ana);
		const events = await learners.events(ana);
		const others = events.map((one) => ({ ...one, origin: { ...one.origin, writer: "otro" } }));
		const elsewhere = { ...learners, events: async () => others };
		const options = { learners: elsewhere, disk: realDisk, now: () => new Date("2026-11-21"), version: "0.1.0" };
		expect((await createBackups(options).createByHand(ana)).existed).toBeUndefined();
	});
});

describe("a disk that refuses", () => {
	test.each(["makeFolder", "open", "write", "sync", "readFile", "rename", "syncFolder"] as const)(
		"at %s: there is no backup, nothing is left lying about, and the next one succeeds",
		async (call) => {
			const disk = failingDisk();
			const { backups, folder, ana } = await shelf({ disk });
			disk.failNext(call);
			await expect(backups.create(ana, "by-hand")).rejects.toMatchObject({ code: "not-saved" });
			expect((await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".tmp"))).toEqual([]);
			disk.heal();
			const made = await backups.create(ana, "by-hand");
			expect((await backups.list(ana))[0]).toEqual(made);
		},
	);

	test("to make sure of the folder's name is asked for that again before the next backup counts", async () => {
		const disk = failingDisk();
		const { backups, ana } = await shelf({ disk });
		disk.failNext("syncFolder");
		await expect(backups.create(ana, "by-hand")).rejects.toMatchObject({ code: "not-saved" });
		disk.calls.length = 0;
		await backups.create(ana, "by-hand");
		expect(disk.calls.filter((call) => call === "syncFolder" || call === "open").slice(0, 2)).toEqual([
			"syncFolder",
			"open",
		]);
	});

	test("and gives back other bytes than it was given: there is no backup", async () => {
		let spoil = true;
		const disk = {
			...realDisk,
			readFile: async (path: string, from?: number) => {
				const bytes = await realDisk.readFile(path, from);
				if (spoil) bytes[200] = (bytes[200] ?? 0) ^ 4;
				return bytes;
			},
		};
		const { backups, folder, ana } = await shelf({ disk });
		await expect(backups.create(ana, "by-hand")).rejects.toMatchObject({ code: "not-saved" });
		expect(await readdir(folder)).toEqual([]);
		spoil = false;
		await backups.create(ana, "by-hand");
	});

	test("is asked in this order: the bytes are safe and were read back before the name is given, and then that is", async () => {
		const disk = failingDisk();
		const { backups, ana } = await shelf({ disk });
		await backups.create(ana, "by-hand");
		const calls = disk.calls.filter((call) => ["write", "sync", "readFile", "rename", "syncFolder"].includes(call));
		expect(calls.slice(0, 6)).toEqual(["syncFolder", "write", "sync", "readFile", "rename", "syncFolder"]);
	});
});

test("thirty are kept, and of those the newest", async () => {
	const { learners, backups, ana, clock } = await shelf();
	for (let index = 0; index < 45; index++) {
		clock.time = later(clock.time, 2 * day);
		await learners.append(ana, at(`seccion-${index}`));
		await backups.create(ana, index % 5 === 0 ? "by-hand" : "automatic");
	}
	await backups.settled();
	const listed = await backups.list(ana);
	expect(listed.length).toBeLessThanOrEqual(30);
	expect(listed[0]?.holds?.events).toBe(47);
	expect(listed.every(({ holds }) => holds !== undefined)).toBe(true);
});

describe("what damaged records are healed from", () => {
	test("is every event of every backup that can be read, once", async () => {
		const { learners, backups, folder, ana, clock } = await shelf();
		const first = await backups.create(ana, "by-hand");
		for (const section of ["dos", "tres"]) {
			await learners.append(ana, at(section));
			clock.time = later(clock.time, day);
			await backups.create(ana, "automatic");
		}
		await truncate(join(folder, first.id), 100);
		const found = await collect(eventsOnShelf(realDisk, learners.folder(ana)));
		expect(found.length).toBe(4);
		expect(new Set(found.map(({ seq }) => seq))).toEqual(new Set([1, 2, 3, 4]));
	});

	test("is nothing where there is no backup", async () => {
		const { learners, ana } = await shelf();
		expect(await collect(eventsOnShelf(realDisk, learners.folder(ana)))).toEqual([]);
		expect(await collect(eventsOnShelf(failingDisk(), "/nowhere"))).toEqual([]);
	});
});

describe("while a record is being replaced", () => {
	test("what is recorded through the backups' learners waits, and is neither lost nor in the way", async () => {
		const { backups, learners, ana } = await shelf();
		const order: string[] = [];
		let go = () => {};
		const gate = new Promise<void>((resolve) => {
			go = resolve;
		});
		let begin = () => {};
		const begun = new Promise<void>((resolve) => {
			begin = resolve;
		});
		const replaced = backups.alone(ana, async () => {
			begin();
			await gate;
			const events = await learners.events(ana);
			await learners.replace(ana, events.map(({ seq: _, ...event }) => event).slice(0, 1));
			order.push("replaced");
		});
		await begun;
		const appended = backups.learners.append(ana, named("Ana María")).then(() => order.push("appended"));
		go();
		await Promise.all([replaced, appended]);
		expect(order).toEqual(["replaced", "appended"]);
		expect((await learners.events(ana)).map(({ fact }) => fact)).toEqual([named("Ana"), named("Ana María")]);
	});

	test("what is being recorded already is waited for", async () => {
		const house = await shelf();
		let go = () => {};
		const disk = new Promise<void>((resolve) => {
			go = resolve;
		});
		const learners = {
			...house.learners,
			append: async (...parameters: Parameters<typeof house.learners.append>) => {
				await disk;
				return house.learners.append(...parameters);
			},
		};
		const options = { learners, disk: realDisk, now: () => house.clock.time, version: "0.1.0", delay: 2 ** 30 };
		const backups = createBackups(options);
		const appended = backups.learners.append(house.ana, named("Ana María"));
		const names = backups.alone(house.ana, async () => house.learners.state(house.ana)?.name);
		go();
		expect(await names).toBe("Ana María");
		await appended;
	});

	test("and where that fails, it goes on all the same; other learners never wait", async () => {
		const { backups, learners, ana } = await shelf();
		const eva = await learners.create();
		let go = () => {};
		const failed = backups.alone(ana, async () => {
			await new Promise<void>((resolve) => {
				go = resolve;
			});
			throw new Error("no");
		});
		const waiting = backups.learners.append(ana, named("Ana María"));
		await backups.learners.append(eva, named("Eva"));
		go();
		await expect(failed).rejects.toThrow("no");
		expect((await waiting).saved).toBe(true);
	});
});

test("a backup whose folder was moved away with the stick is no reason to fail", async () => {
	const { backups, learners, folder, ana } = await shelf();
	await backups.create(ana, "by-hand");
	await rename(folder, `${learners.folder(ana)}/otra`);
	expect(await backups.list(ana)).toEqual([]);
});
