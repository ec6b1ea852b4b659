import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyState } from "../../../../core/learning/empty.ts";
import { eventSchema, type Fact, type LearnerEvent } from "../../../../core/learning/events.ts";
import { mergeEvents } from "../../../../core/learning/merge-events.ts";
import { reduce } from "../../../../core/learning/reduce.ts";
import { runs } from "../../../support/runs.ts";

type Event = Omit<LearnerEvent, "seq">;

const start = Date.UTC(2026, 10, 20);
const place = { course: "curso", version: "1.0.0", lesson: "leads" };
const anchor = { section: null, quote: "un lead", prefix: "", suffix: "" };
const writer = (letter: string, number = 1) => `${letter}${number}aaaaaa-0000-4000-8000-000000000000`.slice(0, 36);

function event(by: string, seq: number, minute: number, fact: Fact): Event {
	return { at: new Date(start + minute * 60_000).toISOString(), offset: 0, origin: { writer: by, seq }, fact };
}
const set = (text: string, annotation = "n"): Fact => ({ type: "annotation-set", ...place, annotation, anchor, text });
const remove = (annotation: string): Fact => ({ type: "annotation-removed", ...place, annotation });
const removed = remove("n");

function notes(events: readonly Event[]) {
	const state = events.reduce((held, one, index) => reduce(held, { ...one, seq: index + 1 }), emptyState);
	return Object.values(state.courses["curso"]?.annotations ?? {});
}
const texts = (events: readonly Event[]) =>
	notes(events)
		.map(({ text }) => text)
		.sort();

const base = [event(writer("a"), 1, 0, set("al principio"))];
const here = (fact: Fact, minute = 10) => [...base, event(writer("b"), 2, minute, fact)];
const there = (fact: Fact, minute = 20) => [...base, event(writer("c"), 2, minute, fact)];

describe("a note that was written about on two machines without knowing of each other", () => {
	test("is there as both have it, where both have it", () => {
		const merged = mergeEvents(here(set("aquí")), there(set("allí")));
		expect(texts(merged)).toEqual(["allí", "aquí"]);
		expect(mergeEvents(there(set("allí")), here(set("aquí")))).toEqual(merged);
	});

	test("keeps the passage and the time of what it keeps, right after it, in an event like any other", () => {
		const [loser] = here(set("aquí")).slice(-1);
		const merged = mergeEvents(here(set("aquí")), there(set("allí")));
		const [, , kept] = merged;
		expect(merged[1]).toEqual(loser);
		expect(kept).toMatchObject({ at: loser?.at, offset: 0, origin: { seq: 2 }, fact: { anchor, text: "aquí" } });
		expect(kept?.origin.writer).toBe(`${writer("b")}-kept`.slice(0, 40));
		expect(eventSchema.safeParse({ ...kept, seq: 3 }).success).toBe(true);
	});

	test("is kept where the other one removed it, whichever came last", () => {
		expect(texts(mergeEvents(here(set("aquí")), there(removed)))).toEqual(["aquí"]);
		expect(texts(mergeEvents(here(removed), there(set("allí"))))).toEqual(["allí"]);
	});

	test("is not there twice where one says all that the other says, nor where nothing was written", () => {
		expect(texts(mergeEvents(here(set("aquí")), there(set("aquí y más"))))).toEqual(["aquí y más"]);
		expect(texts(mergeEvents(here(set("igual")), there(set("igual"))))).toEqual(["igual"]);
		expect(texts(mergeEvents(here(set(" ")), there(set("allí"))))).toEqual(["allí"]);
		expect(texts(mergeEvents(here(removed), there(removed)))).toEqual([]);
	});

	test("stays removed where the one who removed it had read it", () => {
		const read = here(set("aquí"));
		expect(texts(mergeEvents(read, [...read, event(writer("c"), 3, 30, removed)]))).toEqual([]);
	});

	test("stays as it was made of both: what is then edited or removed does not come back", () => {
		const mine = here(set("aquí"));
		const merged = mergeEvents(mine, there(set("allí")));
		const kept = merged.find(({ origin }) => origin.writer.endsWith("-kep"));
		if (kept?.fact.type !== "annotation-set") throw new Error("Nothing was kept.");
		const { annotation } = kept.fact;
		const after = [...merged, event(writer("d"), 9, 60, remove(annotation))];
		expect(texts(mergeEvents(after, mine))).toEqual(["allí"]);
		expect(texts(mergeEvents(merged, after))).toEqual(["allí"]);
	});

	test("has a valid name of its own, however long and strange those are that it comes from", () => {
		const odd = "ñ/".repeat(17);
		const long = set("aquí", "n".repeat(64));
		const other = set("allí", "n".repeat(64));
		const merged = mergeEvents([event(odd, 2 ** 53 - 1, 0, long)], [event(writer("c"), 1, 5, other)]);
		expect(texts(merged)).toEqual(["allí", "aquí"]);
		for (const one of merged) expect(eventSchema.safeParse({ ...one, seq: 1 }).error).toBeUndefined();
	});
});

const stepArbitrary = fc.record({
	do: fc.constantFrom("write", "write", "write", "remove", "take", "take", "reopen"),
	on: fc.nat(2),
	from: fc.nat(2),
	/** Mostly forwards. */
	minutes: fc.oneof({ weight: 6, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.integer({ min: -60, max: 60 }) }),
	note: fc.nat(2),
});

/** Three machines on which notes are written, changed and removed, and which take in one another's records. */
function play(steps: readonly (typeof stepArbitrary extends fc.Arbitrary<infer S> ? S : never)[]) {
	const records: [Event[], Event[], Event[]] = [[], [], []];
	const writers = ["a", "b", "c"].map((letter) => writer(letter));
	const clocks = [0, 0, 0];
	let count = 0;
	for (const step of steps) {
		const record = records[step.on] ?? records[0];
		if (step.do === "take") {
			records[step.on] = mergeEvents(record, records[step.from] ?? records[0]);
			continue;
		}
		if (step.do === "reopen") {
			writers[step.on] = writer("r", ++count);
			continue;
		}
		const clock = (clocks[step.on] ?? 0) + step.minutes;
		clocks[step.on] = clock;
		const ids = Object.keys(
			record.reduce((held, one, index) => reduce(held, { ...one, seq: index + 1 }), emptyState).courses["curso"]
				?.annotations ?? {},
		);
		const annotation = step.note === 2 ? (ids.at(-1) ?? "nota-2") : `nota-${step.note}`;
		const fact: Fact = step.do === "remove" ? remove(annotation) : set(`texto ${++count}.`, annotation);
		const seq = Math.max(0, ...record.map(({ origin }) => origin.seq)) + 1;
		record.push(event(writers[step.on] ?? "", seq, clock, fact));
	}
	return records;
}

type Machines = ReturnType<typeof play>;

function property(name: string, check: (machines: Machines) => void): void {
	test(name, () => {
		fc.assert(fc.property(fc.array(stepArbitrary, { maxLength: 50 }).map(play), check), { numRuns: runs(400) });
	});
}

/** The texts of the notes of a record that another record does not know: nobody there can have meant to take them away. */
function unknown(record: readonly Event[], other: readonly Event[]): string[] {
	const there = new Set(other.flatMap(({ fact }) => (fact.type === "annotation-set" ? [fact.text] : [])));
	return texts(record).filter((text) => !there.has(text));
}

const names = (events: readonly Event[]) => events.map(({ origin }) => `${origin.seq} ${origin.writer}`);

describe("however three machines go on and meet", () => {
	property("no text of a note is lost that the other one did not know", ([a, b]) => {
		const merged = texts(mergeEvents(a, b));
		for (const text of [...unknown(a, b), ...unknown(b, a)]) expect(merged).toContain(text);
	});

	property("it does not matter which is merged into which", ([a, b]) => {
		expect(mergeEvents(a, b)).toEqual(mergeEvents(b, a));
	});

	property("merging again changes nothing", ([a, b]) => {
		const merged = mergeEvents(a, b);
		for (const one of [a, b, merged]) {
			expect(mergeEvents(merged, one)).toEqual(merged);
			expect(mergeEvents(one, merged)).toEqual(merged);
		}
	});

	property("there is every event of both once, and besides only what keeps a text, right after it", ([a, b]) => {
		const merged = mergeEvents(a, b);
		expect(new Set(names(merged)).size).toBe(merged.length);
		const known = new Set([...names(a), ...names(b)]);
		expect(names(merged)).toEqual(expect.arrayContaining([...known]));
		for (const [index, one] of merged.entries()) {
			if (known.has(names([one])[0] ?? "")) continue;
			const before = merged[index - 1];
			expect(one.origin.writer).toBe(`${before?.origin.writer}-kept`.slice(0, 40));
			if (before?.fact.type !== "annotation-set") throw new Error("It keeps nothing.");
			expect(one.fact).toMatchObject({ type: "annotation-set", text: before.fact.text });
		}
	});

	property("all three have the same once everything was exchanged", (machines) => {
		const records = [...machines];
		for (let round = 0; round < 3; round++) {
			for (const [to, from] of [
				[0, 1],
				[1, 2],
				[2, 0],
				[0, 2],
				[1, 0],
			] as const) {
				records[to] = mergeEvents(records[to] ?? [], records[from] ?? []);
			}
		}
		expect(records[1]).toEqual(records[0]);
		expect(records[2]).toEqual(records[0]);
	});
});
