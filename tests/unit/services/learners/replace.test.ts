import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LearnerEvent } from "../../../../core/learning/events.ts";
import type { Disk } from "../../../../services/learners/disk.ts";
import { realDisk } from "../../../../services/learners/disk.ts";
import { at, failingDisk, freshHome, named, open } from "./helpers.ts";

const unnumbered = ({ seq: _, ...event }: LearnerEvent) => event;

async function recorded(home: string): Promise<{ id: string; events: LearnerEvent[] }> {
	const learners = await open(home);
	const id = await learners.create();
	await learners.append(id, named("Ana"));
	await learners.append(id, at("uno"), at("dos"));
	const events = await learners.events(id);
	await learners.close();
	return { id, events };
}

const reached = (state: ReturnType<Awaited<ReturnType<typeof open>>["state"]>) =>
	state?.courses["curso"]?.lessons["leccion"]?.reached ?? [];

describe("replacing a record", () => {
	it("numbers on from the last event, and everything goes on in the new one", async () => {
		const home = await freshHome();
		const { id, events } = await recorded(home);
		const learners = await open(home);
		await learners.replace(id, events.slice(0, 2).map(unnumbered));
		expect(learners.state(id)).toMatchObject({ seq: 5, name: "Ana" });
		expect(reached(learners.state(id))).toEqual(["uno"]);
		expect(await learners.append(id, at("tres"))).toMatchObject({ saved: true, events: [{ seq: 6 }] });
		expect((await learners.events(id)).map(({ seq, origin }) => [seq, origin])).toMatchObject([
			[4, events[0]?.origin],
			[5, events[1]?.origin],
			[6, {}],
		]);
		await learners.close();
		expect((await readdir(join(home, "learners", id))).sort()).toEqual(["copy-4", "log-4", "snapshot.json"]);
		const again = await open(home);
		expect(reached(again.state(id))).toEqual(["uno", "tres"]);
		expect(again.takeRepairs()).toEqual([]);
		await again.replace(id, events.map(unnumbered));
		expect(again.state(id)?.seq).toBe(9);
	});

	it("makes a record of a learner who has none yet", async () => {
		const from = await freshHome();
		const { events } = await recorded(from);
		const home = await freshHome();
		const learners = await open(home);
		await learners.createAs("ana-de-otro-equipo");
		await learners.replace("ana-de-otro-equipo", events.map(unnumbered));
		await learners.close();
		expect((await open(home)).list()).toMatchObject([{ id: "ana-de-otro-equipo", name: "Ana" }]);
	});

	it("does not bring back, when the new record is damaged, what it was to replace", async () => {
		const home = await freshHome();
		const { id, events } = await recorded(home);
		const learners = await open(home);
		await learners.replace(id, events.slice(0, 2).map(unnumbered));
		await learners.close();
		const { writeFile, rm } = await import("node:fs/promises");
		const folder = join(home, "learners", id);
		await rm(join(folder, "copy-4"), { recursive: true });
		await rm(join(folder, "snapshot.json"));
		const log = join(folder, "log-4", "2026-11.jsonl");
		await writeFile(log, (await readFile(log, "utf8")).replace("Ana", "Eva"));
		const again = await open(home, { fromBackups: async () => events });
		expect(reached(again.state(id))).toEqual(["uno"]);
		expect(again.takeRepairs()).toMatchObject([{ kind: "damaged", lost: 1 }]);
	});

	it("leaves the old record or the new one, whole, wherever the application dies in it", {
		timeout: 60_000,
	}, async () => {
		const outcomes = new Set<string>();
		for (let step = 1; step < 60; step++) {
			const home = await freshHome();
			const { id, events } = await recorded(home);
			let left = Number.POSITIVE_INFINITY;
			/** From some call on, nothing reaches the disk any more. */
			const dying = new Proxy(realDisk, {
				get: (target, name: keyof Disk) => {
					const call = target[name] as (...args: unknown[]) => Promise<unknown>;
					return (...args: unknown[]) => (left-- > 0 ? call(...args) : Promise.reject(new Error("dead")));
				},
			});
			const learners = await open(home, { disk: dying });
			left = step;
			const replaced = await learners.replace(id, events.slice(0, 2).map(unnumbered)).then(
				() => true,
				() => false,
			);
			await learners.close();
			const again = await open(home);
			const state = again.state(id);
			const isNew = state?.seq === 5;
			expect(reached(state), `after ${step} calls`).toEqual(isNew ? ["uno"] : ["uno", "dos"]);
			expect(state?.seq).toBe(isNew ? 5 : 3);
			if (replaced) expect(isNew, `after ${step} calls`).toBe(true);
			expect(again.takeRepairs()).toEqual([]);
			expect(await again.append(id, at("tres"))).toMatchObject({ saved: true });
			outcomes.add(`${replaced} ${isNew}`);
			await again.close();
			expect((await readdir(join(home, "learners", id))).filter((name) => name.startsWith("log"))).toHaveLength(1);
		}
		expect([...outcomes].sort()).toEqual(expect.arrayContaining(["false false", "true true"]));
	});

	it("is refused with everything as before where the disk refuses", async () => {
		const home = await freshHome();
		const { id, events } = await recorded(home);
		const disk = failingDisk();
		const learners = await open(home, { disk });
		disk.failAll("write");
		await expect(learners.replace(id, events.slice(0, 1).map(unnumbered))).rejects.toMatchObject({ code: "not-saved" });
		expect(reached(learners.state(id))).toEqual(["uno", "dos"]);
		await learners.append(id, at("tres"));
		await expect(learners.replace(id, events.map(unnumbered))).rejects.toMatchObject({ code: "not-saved" });
		expect(learners.status(id)).toEqual({ unsaved: 1, reason: "no-room" });
		disk.heal();
		expect(await learners.append(id, at("cuatro"))).toMatchObject({ saved: true });
		expect((await learners.events(id)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
	});
});

describe("erasing a learner", () => {
	it("removes the folder and all that is in it", async () => {
		const home = await freshHome();
		const { id } = await recorded(home);
		const learners = await open(home);
		await learners.erase(id);
		expect(learners.list()).toEqual([]);
		expect(learners.state(id)).toBeUndefined();
		expect(await readdir(join(home, "learners"))).toEqual([]);
		await expect(learners.append(id, at("uno"))).rejects.toMatchObject({ code: "not-found" });
	});

	it("that could not be finished is finished the next time, and there is no such learner meanwhile", async () => {
		const home = await freshHome();
		const { id } = await recorded(home);
		const disk = failingDisk();
		const learners = await open(home, { disk });
		disk.failAll("remove", "removeFolder");
		await learners.erase(id);
		expect(await readdir(join(home, "learners"))).toHaveLength(1);
		await learners.close();
		const again = await open(home);
		expect(again.list()).toEqual([]);
		expect(again.takeRepairs()).toEqual([]);
		expect(await readdir(join(home, "learners"))).toEqual([]);
	});

	it("that cannot be begun leaves everything as it is", async () => {
		const home = await freshHome();
		const { id } = await recorded(home);
		const disk = failingDisk();
		const learners = await open(home, { disk });
		disk.failAll("rename");
		await expect(learners.erase(id)).rejects.toMatchObject({ code: "not-saved" });
		disk.heal();
		expect(await learners.append(id, at("tres"))).toMatchObject({ saved: true, events: [{ seq: 4 }] });
	});
});
