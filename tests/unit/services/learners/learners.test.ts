import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../../core/api/errors.ts";
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
		expect(second.list()).toEqual([{ id, name: "Ana", lastAt: "2026-11-20T10:00:00.000Z" }]);
		expect(second.takeRepairs()).toEqual([]);
	});

	it("is one line an event, each with the sum of its JSON, in a file for the month", async () => {
		const home = await freshHome();
		const learners = await open(home);
		const id = await learners.create();
		const events = await learners.append(id, named("Ana"), at("uno"));
		const lines = (await stored(home, id)).split("\n");
		expect(lines.pop()).toBe("");
		expect(lines.map((line) => JSON.parse(line).event)).toEqual(events);
		for (const line of lines) {
			const { event, sum } = JSON.parse(line);
			expect(sum).toBe(createHash("sha256").update(JSON.stringify(event)).digest("hex").slice(0, 16));
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
		const events = await Promise.all(
			facts.flatMap((fact) => [learners.append(one, fact), learners.append(other, fact)]),
		);
		expect(events.filter((_, index) => index % 2 === 0).map(([event]) => event?.seq)).toEqual(
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
		expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ format: 1, state: { seq: 3, name: "Ana" } });
	});

	it.each([
		["missing", undefined],
		["empty", ""],
		["null", "null"],
		["no JSON", "{"],
		["of another format", '{"format":99,"anything":true}'],
		["without what it should hold", '{"format":1,"sum":"","state":{"seq":3}}'],
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
		const [aside] = learners.takeRepairs();
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
		await expect
			.poll(async () => JSON.parse(await readFile(path, "utf8")).state.seq, { timeout: 4000 })
			.toBeGreaterThanOrEqual(200);
	});

	it("spares reading the months before it", async () => {
		const { home, id } = await recorded();
		const learners = await open(home, { now: () => new Date("2026-12-05T00:00:00.000Z") });
		await learners.append(id, at("tres"));
		await learners.close();
		// Unreadable as it is now, the month before would be set aside if anyone looked at it.
		await writeFile(join(logOf(home, id), "2026-11.jsonl"), "nonsense\n");
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
		"at %s leaves the record as it was, and the next append works",
		async (_, calls) => {
			const home = await freshHome();
			const disk = failingDisk();
			const learners = await open(home, { disk });
			const id = await learners.create();
			await learners.append(id, named("Ana"));
			const before = { state: learners.state(id), log: await stored(home, id) };
			disk.failNext(...calls);
			const failed = learners.append(id, at("perdida"));
			await expect(failed).rejects.toBeInstanceOf(AppError);
			await expect(failed).rejects.toMatchObject({ code: "not-saved" });
			expect(learners.state(id)).toBe(before.state);
			disk.heal();
			// Shorter than the one that failed, so that a rest of it would show.
			await learners.append(id, named("A"));
			const lines = (await stored(home, id)).trimEnd().split("\n");
			expect(lines.map((line) => JSON.parse(line).event.fact.name)).toEqual(["Ana", "A"]);
			expect(lines.map((line) => JSON.parse(line).event.seq)).toEqual([1, 2]);
			await learners.close();
			const reopened = await open(home);
			expect(reopened.state(id)).toMatchObject({ seq: 2, name: "A" });
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
		await expect(learners.append(id, at("perdida"))).rejects.toMatchObject({ code: "not-saved" });
		expect(await stored(home, id)).toBe(before);
	});

	it("for the whole time refuses every append, and takes them again afterwards", async () => {
		const home = await freshHome();
		const disk = failingDisk();
		const learners = await open(home, { disk });
		const id = await learners.create();
		disk.failAll("write", "truncate", "open", "sync", "syncFolder", "makeFolder");
		for (let tries = 0; tries < 3; tries++) {
			await expect(learners.append(id, named("Ana"))).rejects.toMatchObject({ code: "not-saved" });
		}
		await expect(learners.create()).rejects.toMatchObject({ code: "not-saved" });
		disk.heal();
		await learners.append(id, named("Ana"));
		await learners.close();
		expect((await open(home)).list()).toMatchObject([{ name: "Ana" }]);
	});

	it("loses nothing and leaves nothing lying about where the snapshot cannot be written", async () => {
		const home = await freshHome();
		const disk = failingDisk();
		const learners = await open(home, { disk });
		const id = await learners.create();
		await learners.append(id, named("Ana"));
		disk.failNext("rename");
		await learners.close();
		expect(await readdir(join(home, "learners", id))).toEqual(["log"]);
		expect((await open(home)).state(id)).toMatchObject({ seq: 1, name: "Ana" });
	});

	it("makes sure of the bytes before saying that they are saved, and of the name of a new file", async () => {
		const disk = failingDisk();
		const learners = await open(await freshHome(), { disk });
		const id = await learners.create();
		disk.calls.length = 0;
		await learners.append(id, named("Ana"));
		expect(disk.calls).toEqual(["makeFolder", "open", "syncFolder", "write", "sync"]);
		disk.calls.length = 0;
		await learners.append(id, at("uno"));
		expect(disk.calls).toEqual(["write", "sync"]);
	});
});
