import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { at, failingDisk, freshHome, named, open } from "./helpers.ts";

const logOf = (home: string, id: string) => join(home, "learners", id, "log");
const stored = (home: string, id: string) => readFile(join(logOf(home, id), "2026-11.jsonl"), "utf8");

describe("the record of a learner", () => {
	it("is there again after closing and opening", async () => {
		const home = await freshHome();
		const first = await open(home);
		const id = await first.create();
		await first.append(id, named("Ana"), at("uno"));
		const before = first.state(id);
		await first.close();
		const second = await open(home);
		expect(second.state(id)).toEqual(before);
		expect(second.state(id)).toMatchObject({ seq: 2, name: "Ana" });
		expect(second.list()).toEqual([
			{
				...{ id, name: "Ana", lastAt: "2026-11-20T10:00:00.000Z", hasPin: false, guest: false },
				picture: { kind: "initials", hue: 1 },
			},
		]);
		expect(second.takeRepairs()).toEqual([]);
	});

	it("is one line an event, each with a sum of all that stands before it, in a file for the month", async () => {
		const home = await freshHome();
		const learners = await open(home);
		const id = await learners.create();
		const { events, saved } = await learners.append(id, named("Ana"), at("uno"));
		expect(saved).toBe(true);
		const lines = (await stored(home, id)).split("\n");
		expect(lines.pop()).toBe("");
		expect(lines.map((line) => JSON.parse(line).event)).toEqual(events);
		for (const line of lines) {
			const [, before = "", sum] = /^(\{"v":3,"event":.*),"sum":"([0-9a-f]{16})"\}$/.exec(line) ?? [];
			expect(sum).toBe(createHash("sha256").update(`${id}\n${before}`).digest("hex").slice(0, 16));
		}
	});

	it("goes on in another file when the month changes, and in the latest one when the clock is set back", async () => {
		const home = await freshHome();
		let now = "2026-11-30T23:59:59.000Z";
		const clock = () => new Date(now);
		const learners = await open(home, { now: clock });
		const id = await learners.create();
		await learners.append(id, named("Ana"));
		now = "2026-12-01T00:00:01.000Z";
		await learners.append(id, at("uno"));
		now = "2026-11-01T00:00:00.000Z";
		await learners.append(id, at("dos"));
		await learners.close();
		expect((await readdir(logOf(home, id))).sort()).toEqual(["2026-11.jsonl", "2026-12.jsonl"]);
		await rm(join(home, "learners", id, "snapshot.json"));
		expect((await open(home)).state(id)).toMatchObject({ seq: 3, name: "Ana" });
	});

	it("has ids that say nothing of the learner and fit the contract", async () => {
		const learners = await open(await freshHome());
		expect(await learners.create()).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
	});

	it("takes many appends at once and keeps them all, in the order of asking", async () => {
		const home = await freshHome();
		const learners = await open(home);
		const [one, other] = [await learners.create(), await learners.create()];
		const facts = Array.from({ length: 40 }, (_, index) => at(`s-${index}`));
		const appended = await Promise.all(
			facts.flatMap((fact) => [learners.append(one, fact), learners.append(other, fact)]),
		);
		expect(appended.filter((_, index) => index % 2 === 0).map(({ events: [event] }) => event?.seq)).toEqual(
			facts.map((_, index) => index + 1),
		);
		await learners.close();
		const reopened = await open(home);
		for (const id of [one, other]) {
			expect(reopened.state(id)?.courses["curso"]?.lessons["leccion"]?.reached).toEqual(facts.map((_, i) => `s-${i}`));
		}
	});

	it("lists the most recent first, and nobody who has done nothing", async () => {
		let minute = 0;
		const learners = await open(await freshHome(), { now: () => new Date(Date.UTC(2026, 10, 20, 10, minute++)) });
		const ana = await learners.create();
		await learners.append(ana, named("Ana"));
		const luis = await learners.create();
		await learners.append(luis, named("Luis"));
		await learners.create();
		expect(learners.list().map(({ name }) => name)).toEqual(["Luis", "Ana"]);
		await learners.append(ana, at("uno"));
		expect(learners.list().map(({ name }) => name)).toEqual(["Ana", "Luis"]);
	});

	it("refuses a learner who is not there", async () => {
		const learners = await open(await freshHome());
		await expect(learners.append("nadie", named("Ana"))).rejects.toMatchObject({ code: "not-found" });
	});
});

describe("the snapshot", () => {
	async function recorded(): Promise<{ home: string; id: string; path: string }> {
		const home = await freshHome();
		const learners = await open(home);
		const id = await learners.create();
		await learners.append(id, named("Ana"), at("uno"), at("dos"));
		await learners.close();
		return { home, id, path: join(home, "learners", id, "snapshot.json") };
	}

	it("carries a format, the state and the number of its last event", async () => {
		const { path } = await recorded();
		expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ format: 3, state: { seq: 3, name: "Ana" } });
	});

	it.each([
		["missing", undefined],
		["empty", ""],
		["null", "null"],
		["no JSON", "{"],
		["of another format", '{"format":99,"anything":true}'],
		["without what it should hold", '{"format":3,"sum":"","state":{"seq":3}}'],
	])("is made again of the log where it is %s", async (_, content) => {
		const { home, id, path } = await recorded();
		await rm(path);
		if (content !== undefined) await writeFile(path, content);
		const learners = await open(home);
		expect(learners.state(id)).toMatchObject({ seq: 3, name: "Ana" });
		await learners.append(id, at("tres"));
		await learners.close();
		expect(JSON.parse(await readFile(path, "utf8")).state.seq).toBe(4);
	});

	it("is not believed where a letter in it changed, but kept aside and reported", async () => {
		const { home, id, path } = await recorded();
		await writeFile(path, (await readFile(path, "utf8")).replace("Ana", "Eva"));
		const learners = await open(home);
		expect(learners.state(id)?.name).toBe("Ana");
		const [repair] = learners.takeRepairs();
		expect(repair).toMatchObject({ learner: id, kind: "healed" });
		const [aside] = repair?.files ?? [];
		expect(aside).toMatch(/^snapshot\.json\.damaged-/);
		expect(await readdir(join(home, "learners", id))).toContain(aside);
		expect(learners.takeRepairs()).toEqual([]);
	});

	it("that is stale is brought up to date from the log", async () => {
		const { home, id, path } = await recorded();
		const old = await readFile(path);
		const learners = await open(home);
		await learners.append(id, named("Ana María"));
		await learners.close();
		await writeFile(path, old);
		expect((await open(home)).state(id)).toMatchObject({ seq: 4, name: "Ana María" });
	});

	it("is written while many events come, without anyone waiting for it to close", async () => {
		const home = await freshHome();
		const learners = await open(home);
		const id = await learners.create();
		for (let count = 0; count < 210; count++) await learners.append(id, at(`s-${count}`));
		const path = join(home, "learners", id, "snapshot.json");
		await expect.poll(async () => JSON.parse(await readFile(path, "utf8")).state.seq).toBeGreaterThanOrEqual(200);
	});

	it("spares reading the months before it", async () => {
		const { home, id } = await recorded();
		const learners = await open(home, { now: () => new Date("2026-12-05T00:00:00.000Z") });
		await learners.append(id, at("tres"));
		await learners.close();
		// Unreadable as it is now, the month before would be set aside if anyone looked into it.
		const month = join(logOf(home, id), "2026-11.jsonl");
		await writeFile(month, (await readFile(month, "utf8")).replaceAll("e", "x"));
		const reopened = await open(home);
		expect(reopened.state(id)).toMatchObject({ seq: 4, name: "Ana" });
		expect(reopened.takeRepairs()).toEqual([]);
	});
});

describe("a disk that refuses", () => {
	const kinds = [
		["write"],
		["sync"],
		["write", "truncate"],
		["sync", "truncate"],
		["sync", "truncate", "close"],
	] as const;

	it.each(kinds.map((kind) => [kind.join(" and "), kind] as const))(
		"at %s has what was done held in memory, and the next append brings it to the disk, once",
		async (_, calls) => {
			const home = await freshHome();
			const disk = failingDisk();
			const learners = await open(home, { disk });
			const id = await learners.create();
			await learners.append(id, named("Ana"));
			disk.failNext(...calls);
			const failed = await learners.append(id, at("uno"));
			expect(failed).toMatchObject({ saved: false, events: [{ seq: 2, fact: at("uno") }] });
			expect(learners.state(id)).toMatchObject({ seq: 2, courses: { curso: { lastLesson: "leccion" } } });
			expect(learners.status(id)).toEqual({ unsaved: 1, reason: "no-room" });
			disk.heal();
			expect(await learners.append(id, named("A"))).toMatchObject({ saved: true, events: [{ seq: 3 }] });
			expect(learners.status(id)).toEqual({ unsaved: 0 });
			const lines = (await stored(home, id)).trimEnd().split("\n");
			expect(lines.map((line) => JSON.parse(line).event.fact)).toEqual([named("Ana"), at("uno"), named("A")]);
			expect(lines.map((line) => JSON.parse(line).event.seq)).toEqual([1, 2, 3]);
			await learners.close();
			const reopened = await open(home);
			expect(reopened.state(id)).toMatchObject({ seq: 3, name: "A" });
			expect(reopened.takeRepairs()).toEqual([]);
		},
	);

	it("cuts the file back at once where it can", async () => {
		const home = await freshHome();
		const disk = failingDisk();
		const learners = await open(home, { disk });
		const id = await learners.create();
		await learners.append(id, named("Ana"));
		const before = await stored(home, id);
		disk.failNext("write");
		expect(await learners.append(id, at("uno"))).toMatchObject({ saved: false });
		expect(await stored(home, id)).toBe(before);
	});

	it("for the whole time keeps everything in memory, a new learner too, and takes it all afterwards", async () => {
		const home = await freshHome();
		const disk = failingDisk();
		disk.failAll("write", "truncate", "open", "sync", "syncFolder", "makeFolder");
		const learners = await open(home, { disk });
		const id = await learners.create();
		for (const section of ["uno", "dos", "tres"]) {
			expect(await learners.append(id, named("Ana"), at(section))).toMatchObject({ saved: false });
		}
		expect(learners.status(id)).toEqual({ unsaved: 6, reason: "no-room" });
		expect(learners.list()).toMatchObject([{ id, name: "Ana" }]);
		disk.heal();
		expect(await learners.retry(id)).toEqual({ unsaved: 0 });
		await learners.close();
		const reopened = await open(home);
		expect(reopened.state(id)).toMatchObject({ seq: 6, name: "Ana" });
		expect(reopened.takeRepairs()).toEqual([]);
	});

	it("loses nothing and leaves nothing lying about where the snapshot cannot be written", async () => {
		const home = await freshHome();
		const disk = failingDisk();
		const learners = await open(home, { disk });
		const id = await learners.create();
		await learners.append(id, named("Ana"));
		disk.failNext("rename");
		await learners.close();
		expect(await readdir(join(home, "learners", id))).toEqual(["copy", "log"]);
		expect((await open(home)).state(id)).toMatchObject({ seq: 1, name: "Ana" });
	});

	it("makes sure of the bytes before saying that they are saved, and of the name of a new file", async () => {
		const disk = failingDisk();
		const learners = await open(await freshHome(), { disk });
		const id = await learners.create();
		disk.calls.length = 0;
		await learners.append(id, named("Ana"));
		// The names of the folders above, then the file as a whole, then its name.
		expect(disk.calls).toEqual([
			...["makeFolder", "syncFolder", "syncFolder", "syncFolder", "syncFolder"],
			...["open", "write", "sync", "close", "rename", "syncFolder"],
		]);
		await learners.append(id, at("uno"));
		disk.calls.length = 0;
		await learners.append(id, at("uno"));
		expect(disk.calls).toEqual(["stat", "write", "sync"]);
	});
});
