import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LearnerEvent } from "../../../../core/learning/events.ts";
import { countMissing, mergeEvents } from "../../../../core/learning/merge-events.ts";
import { runs } from "../../../support/runs.ts";

type Event = Omit<LearnerEvent, "seq">;

const start = Date.UTC(2026, 10, 20);

function event(writer: string, seq: number, minute: number): Event {
	const at = new Date(start + minute * 60_000).toISOString();
	return { at, offset: 0, origin: { writer, seq }, fact: { type: "profile-set", name: `${writer} ${seq}` } };
}

const named = ({ origin }: Event) => `${origin.writer}${origin.seq}`;
const names = (events: readonly Event[]) => events.map(named);

/** Three machines that write, start anew, have their clocks set, and take in one another's records. */
const stepArbitrary = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ do: fc.constant("write" as const), on: fc.nat(2), minutes: fc.nat(3) }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant("reopen" as const), on: fc.nat(2) }) },
	{
		weight: 2,
		arbitrary: fc.record({
			do: fc.constant("set" as const),
			on: fc.nat(2),
			minutes: fc.integer({ min: -90, max: 90 }),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ do: fc.constant("take" as const), on: fc.nat(2), from: fc.nat(2) }) },
);

interface Machine {
	record: Event[];
	writer: string;
	clock: number;
}

interface History {
	machines: [Machine, Machine, Machine];
	/** What the writer of an event knew when it wrote it. */
	known: Map<string, string[]>;
}

function play(steps: readonly (typeof stepArbitrary extends fc.Arbitrary<infer S> ? S : never)[]): History {
	let writers = 0;
	const machine = (): Machine => ({ record: [], writer: `w${writers++}-`, clock: 0 });
	const machines: History["machines"] = [machine(), machine(), machine()];
	const known: History["known"] = new Map();
	const at = (index: number) => machines[index] ?? machines[0];
	for (const step of steps) {
		const here = at(step.on);
		if (step.do === "reopen") here.writer = `w${writers++}-`;
		else if (step.do === "set") here.clock += step.minutes;
		else if (step.do === "take") here.record = mergeEvents(here.record, at(step.from).record);
		else {
			here.clock += step.minutes;
			const seq = Math.max(0, ...here.record.map(({ origin }) => origin.seq)) + 1;
			const written = event(here.writer, seq, here.clock);
			known.set(named(written), names(here.record));
			here.record.push(written);
		}
	}
	return { machines, known };
}

const historyArbitrary = fc.array(stepArbitrary, { maxLength: 60 }).map(play);
const tries = { numRuns: runs(300) };

function property(name: string, check: (history: History) => void): void {
	test(name, () => {
		fc.assert(fc.property(historyArbitrary, check), tries);
	});
}

describe("two records of one learner become one", () => {
	property("with every event of both once and nothing else", ({ machines: [a, b] }) => {
		const merged = names(mergeEvents(a.record, b.record));
		expect(new Set(merged)).toEqual(new Set([...names(a.record), ...names(b.record)]));
		expect(merged.length).toBe(new Set(merged).size);
	});

	property("in which nothing stands before what its writer knew, whatever the clocks said", ({ machines, known }) => {
		const [a, b, c] = machines;
		const merged = names(mergeEvents(mergeEvents(a.record, b.record), c.record));
		const places = new Map(merged.map((name, index) => [name, index]));
		for (const [name, place] of places) {
			for (const earlier of known.get(name) ?? []) expect(places.get(earlier)).toBeLessThan(place);
		}
	});

	property("that is the same whichever machine makes it", ({ machines: [a, b] }) => {
		expect(mergeEvents(a.record, b.record)).toEqual(mergeEvents(b.record, a.record));
	});

	property("that is the same in whatever order three come together", ({ machines: [a, b, c] }) => {
		const once = mergeEvents(mergeEvents(a.record, b.record), c.record);
		expect(mergeEvents(a.record, mergeEvents(b.record, c.record))).toEqual(once);
		expect(mergeEvents(mergeEvents(c.record, a.record), b.record)).toEqual(once);
	});

	property("that does not change when one of them is taken in again", ({ machines: [a, b] }) => {
		const merged = mergeEvents(a.record, b.record);
		expect(mergeEvents(merged, a.record)).toEqual(merged);
		expect(mergeEvents(b.record, merged)).toEqual(merged);
		expect(mergeEvents(merged, merged)).toEqual(merged);
		expect(mergeEvents(a.record, a.record)).toEqual(a.record);
	});

	test("in the order of time where the clocks were right", () => {
		const shared = [event("a", 1, 0), event("a", 2, 1)];
		const here = [...shared, event("b", 3, 10), event("b", 4, 11), event("b", 5, 30)];
		const there = [...shared, event("c", 3, 20), event("c", 4, 40)];
		expect(names(mergeEvents(here, there))).toEqual(["a1", "a2", "b3", "b4", "c3", "b5", "c4"]);
	});

	test("in which a clock that was set back moves nothing before what was there", () => {
		const here = [event("a", 1, 100), event("b", 2, 5), event("b", 3, 6)];
		const there = [event("a", 1, 100), event("c", 2, 50), event("c", 3, 120)];
		expect(names(mergeEvents(here, there))).toEqual(["a1", "b2", "c2", "b3", "c3"]);
	});

	test("in which a part that one of them has lost is made good from the other", () => {
		const whole = [event("a", 1, 500), event("a", 2, 1), event("a", 3, 2), event("a", 4, 3)];
		const holed = [...whole.slice(1), event("b", 5, 4)];
		expect(names(mergeEvents(holed, whole))).toEqual(["a1", "a2", "a3", "a4", "b5"]);
		expect(names(mergeEvents(whole, holed))).toEqual(["a1", "a2", "a3", "a4", "b5"]);
	});

	test("also where times are written in more than one way", () => {
		const a = { ...event("a", 1, 0), at: "2026-11-20T10:00:00Z" };
		const b = { ...event("b", 1, 0), at: "2026-11-20T10:00:00.500Z" };
		expect(names(mergeEvents([b], [a]))).toEqual(["a1", "b1"]);
	});

	test("without hanging, even if they contradict each other as crafted ones may", { timeout: 120_000 }, () => {
		const count = 20_000;
		const here = Array.from({ length: count }, (_, index) => event("a", index + 1, (index * 7919) % count));
		const merged = mergeEvents(here, here.toReversed());
		expect(new Set(names(merged)).size).toBe(count);
	});
});

test("events that another record does not have are counted by origin", () => {
	const a = [event("a", 1, 0), event("a", 2, 1), event("b", 3, 2)];
	expect(countMissing(a, [event("a", 2, 1), event("c", 3, 2)])).toBe(2);
	expect(countMissing([], a)).toBe(0);
});
