import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Learners, openLearners } from "../../../../services/learners/index.ts";
import { mountSmallDisk, pretendSmallDisk, type SmallDisk, whyNoMount } from "../../../support/small-disk.ts";

const noMount = await whyNoMount();
const kind =
	noMount === undefined ? "a real small file system" : `errors handed in, as nothing can be mounted (${noMount})`;

const month = 31 * 24 * 60 * 60_000;
const place = { course: "curso", version: "1.0.0", lesson: "leccion" };
/** Long enough that a block of the disk does not take many of them. */
const filling = "ñ".repeat(700);

let small: SmallDisk;
let learners: Learners;
let id: string;
let clock: number;
/** How many answers were given. */
let given: number;

async function open(): Promise<Learners> {
	const now = () => new Date(clock);
	return openLearners({ home: small.folder, now, disk: small.disk });
}

beforeEach(async () => {
	small = noMount === undefined ? await mountSmallDisk(512) : await pretendSmallDisk();
	clock = Date.UTC(2026, 10, 20, 10);
	given = 0;
	learners = await open();
	id = await learners.create();
});

afterEach(async () => {
	await learners.close();
	await small.remove();
});

/** Answers so many times and says of each answer whether it is saved. */
async function answer(times: number): Promise<boolean[]> {
	const replies: boolean[] = [];
	for (let time = 0; time < times; time++) {
		given++;
		clock += 1000;
		const anchor = { section: null, quote: "correos", prefix: "", suffix: "" };
		const text = `${given} ${filling}`;
		const { saved } = await learners.append(id, { type: "annotation-set", ...place, annotation: "a", anchor, text });
		replies.push(saved);
	}
	return replies;
}

/** The answers in the record, by their number. */
async function answers(): Promise<number[]> {
	const events = await learners.events(id);
	expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
	return events.map(({ fact }) => (fact.type === "annotation-set" ? Number.parseInt(fact.text, 10) : 0));
}

function upTo(count: number): number[] {
	return Array.from({ length: count }, (_, index) => index + 1);
}

/** The last answer as the state has it. */
function shown(): number {
	return Number.parseInt(learners.state(id)?.courses["curso"]?.annotations["a"]?.text ?? "", 10);
}

async function expectEverything(): Promise<void> {
	expect(learners.status(id)).toEqual({ unsaved: 0 });
	expect(await answers()).toEqual(upTo(given));
	await learners.close();
	learners = await open();
	expect(learners.takeRepairs().filter(({ kind }) => kind !== "cut")).toEqual([]);
	expect(await answers()).toEqual(upTo(given));
	expect(shown()).toBe(given);
}

describe(`the record on ${kind}`, { timeout: 60_000 }, () => {
	it("goes on in memory while there is no room, and is all there once there is", async () => {
		expect(await answer(5)).toEqual(Array(5).fill(true));
		await small.fill();
		const replies = await answer(40);
		// The last block of a file may have room left.
		const first = replies.indexOf(false);
		expect(first).toBeGreaterThanOrEqual(0);
		expect(first).toBeLessThan(20);
		expect(replies.slice(first)).toEqual(Array(40 - first).fill(false));
		expect(learners.status(id)).toEqual({ unsaved: 40 - first, reason: "no-room" });
		expect(shown()).toBe(given);
		expect((await learners.retry(id)).reason).toBe("no-room");
		await small.free();
		await learners.retry(id);
		expect(await answer(3)).toEqual(Array(3).fill(true));
		await expectEverything();
	});

	it("tries again on its own", async () => {
		await answer(2);
		await small.fill();
		await answer(30);
		expect(learners.status(id).reason).toBe("no-room");
		await small.free();
		await expect.poll(() => learners.status(id), { timeout: 40_000, interval: 100 }).toEqual({ unsaved: 0 });
		await expectEverything();
	});

	it("fills up and empties again and again", async () => {
		for (let time = 0; time < 5; time++) {
			await answer(7);
			await small.fill();
			await answer(9);
			await small.free();
			expect(await learners.retry(id)).toEqual({ unsaved: 0 });
		}
		await expectEverything();
	});

	it("closed while there is no room has what it confirmed, and opens although there is still none", async () => {
		await answer(5);
		await small.fill();
		const saved = (await answer(30)).filter((one) => one).length;
		await learners.close();
		learners = await open();
		expect(await answers()).toEqual(upTo(5 + saved));
		await small.free();
		given = 5 + saved;
		await answer(2);
		await learners.retry(id);
		await expectEverything();
	});

	it("goes on in memory while the disk can only be read, and is all there once it can be written", async () => {
		await answer(5);
		await small.makeReadOnly();
		// The next month's file has to be made.
		clock += month;
		expect(await answer(10)).toEqual(Array(10).fill(false));
		expect(learners.status(id)).toEqual({ unsaved: 10, reason: "no-rights" });
		expect(shown()).toBe(given);
		await small.makeWritable();
		expect(await learners.retry(id)).toEqual({ unsaved: 0 });
		await expectEverything();
	});

	it("goes on in memory while the disk is away, puts nothing in its place, and is all there once it is back", async () => {
		await answer(5);
		await small.unplug();
		expect(await answer(10)).toEqual(Array(10).fill(false));
		expect(learners.status(id)).toEqual({ unsaved: 10, reason: "no-folder" });
		expect(await small.inItsPlace()).toEqual([]);
		clock += month;
		expect(await answer(2)).toEqual([false, false]);
		await learners.retry(id);
		expect(await small.inItsPlace()).toEqual([]);
		expect(shown()).toBe(given);
		await small.plugIn();
		expect(await learners.retry(id)).toEqual({ unsaved: 0 });
		expect(await answer(2)).toEqual([true, true]);
		await expectEverything();
	});
});
