import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type Happening,
	longestGap,
	mostSeconds,
	patience,
	startTimeAtWork,
	type TimeAtWork,
	takeBack,
	takeSpent,
	timeAtWork,
} from "../../../../core/learning/time-at-work.ts";
import { runs } from "../../../support/runs.ts";

const second = 1000;
const act = { kind: "act" } as const;
const beat = { kind: "beat" } as const;
const inEmail = { lesson: "email", studying: true };

/** A window in the lesson "email" at 0; between happenings the clock beats every ten seconds, as a window's does. */
function played(happenings: readonly [number, Happening][], until: number, start?: TimeAtWork): TimeAtWork {
	let clock = start ?? startTimeAtWork(0, inEmail, true);
	let now = clock.countedTo;
	const passTo = (to: number) => {
		for (; now + 10 * second < to; now += 10 * second) clock = timeAtWork(clock, beat, now + 10 * second);
		now = to;
	};
	for (const [at, happening] of happenings) {
		passTo(at * second);
		clock = timeAtWork(clock, happening, now);
	}
	passTo(until * second);
	return timeAtWork(clock, beat, now);
}

const spentIn = (clock: TimeAtWork) => takeSpent(clock, true).spent;
const email = (seconds: number) => [{ lesson: "email", seconds }];

describe("time at work", () => {
	it("does not begin before something was done", () => {
		expect(spentIn(played([], 600))).toEqual([]);
	});

	it("goes on for two minutes after the last thing done, and no longer", () => {
		expect(spentIn(played([[5, act]], 100))).toEqual(email(95));
		expect(spentIn(played([[5, act]], 3600))).toEqual(email(120));
	});

	it("goes through where something is done at least every two minutes", () => {
		const reading = [0, 100, 200, 300].map((at): [number, Happening] => [at, act]);
		expect(spentIn(played(reading, 320))).toEqual(email(320));
	});

	it("counts nothing where one does not study, in the settings say, and goes on in the lesson at once", () => {
		const visit: [number, Happening][] = [
			[0, act],
			[20, { kind: "go", lesson: null, studying: false }],
			[30, act],
			[50, { kind: "go", lesson: "email", studying: true }],
		];
		expect(spentIn(played(visit, 60))).toEqual(email(30));
	});

	it("leaves out the pause between two times of work", () => {
		expect(
			spentIn(
				played(
					[
						[0, act],
						[600, act],
					],
					630,
				),
			),
		).toEqual(email(120 + 30));
	});

	it("stands while the window is hidden, and stays so when it is shown until something is done", () => {
		const clock = played(
			[
				[0, act],
				[20, { kind: "hide" }],
				[30, act],
				[40, { kind: "show" }],
				[60, act],
			],
			65,
		);
		expect(spentIn(clock)).toEqual(email(25));
	});

	it("stands once something is done in another window of the learner", () => {
		const clock = played(
			[
				[0, act],
				[20, { kind: "elsewhere" }],
				[70, act],
			],
			80,
		);
		expect(spentIn(clock)).toEqual(email(30));
	});

	it("does not count a night asleep: the gap counts as half a minute at most, and the clock stands after it", () => {
		const awake = played([[0, act]], 10);
		const asleep = timeAtWork(awake, beat, 8 * 3600 * second);
		expect(spentIn(asleep)).toEqual(email(10 + longestGap / second));
		expect(asleep.goesTo).toBeUndefined();
		expect(spentIn(timeAtWork(asleep, beat, 8 * 3600 * second + 60 * second))).toEqual(email(40));
	});

	it("does not count a night asleep that ends with a key", () => {
		const awake = played([[0, act]], 10);
		const woken = timeAtWork(awake, act, 8 * 3600 * second);
		expect(spentIn(woken)).toEqual(email(10 + longestGap / second));
	});

	it("belongs to the lesson in which it was spent", () => {
		const clock = played(
			[
				[0, act],
				[30, { kind: "go", lesson: null, studying: true }],
				[45, { kind: "go", lesson: "leads", studying: true }],
			],
			50,
		);
		expect(spentIn(clock)).toEqual([
			{ lesson: "email", seconds: 30 },
			{ lesson: null, seconds: 15 },
			{ lesson: "leads", seconds: 5 },
		]);
	});

	it("never counts more than has passed, whatever happens when", () => {
		const happening: fc.Arbitrary<Happening> = fc.oneof(
			...(["act", "elsewhere", "show", "hide", "beat"] as const).map((kind) => fc.constant({ kind })),
			fc.record({
				kind: fc.constant("go" as const),
				lesson: fc.constantFrom("email", "leads", null),
				studying: fc.boolean(),
			}),
		);
		const step = fc.tuple(fc.integer({ min: 0, max: 200_000 }), happening);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
				let now = 0;
				let clock = startTimeAtWork(0, { lesson: null, studying: true }, true);
				let [acts, total] = [0, 0];
				for (const [gap, what] of steps) {
					now += gap;
					clock = timeAtWork(clock, what, now);
					if (what.kind === "act") acts += 1;
					const taken = takeSpent(clock, false);
					clock = taken.clock;
					total += taken.spent.reduce((sum, { seconds }) => sum + seconds, 0);
				}
				total += spentIn(clock).reduce((sum, { seconds }) => sum + seconds, 0);
				expect(total * second).toBeLessThanOrEqual(now);
				expect(total * second).toBeLessThanOrEqual(acts * patience);
			}),
			{ numRuns: runs(200) },
		);
	});
});

describe("handing over", () => {
	it("waits for two minutes of work while the learner stays where they are", () => {
		expect(takeSpent(played([[0, act]], 119), false).spent).toEqual([]);
		expect(takeSpent(played([[0, act]], 120), false).spent).toEqual(email(120));
	});

	it("does not wait once a lesson was left; what is outside of lessons goes with the next", () => {
		const clock = played(
			[
				[0, act],
				[7, { kind: "go", lesson: null, studying: true }],
			],
			20,
		);
		const { spent, clock: after } = takeSpent(clock, false);
		expect(spent).toEqual(email(7));
		expect(spentIn(after)).toEqual([{ lesson: null, seconds: 13 }]);
	});

	it("hands every second over once, and none that is not whole", () => {
		const clock = timeAtWork(timeAtWork(startTimeAtWork(0, inEmail, true), act, 0), beat, 1999);
		const first = takeSpent(clock, true);
		expect(first.spent).toEqual(email(1));
		expect(takeSpent(first.clock, true).spent).toEqual([]);
		expect(spentIn(timeAtWork(first.clock, beat, 2001))).toEqual(email(1));
	});

	it("never says none, and never more than a call takes", () => {
		const blink = timeAtWork(timeAtWork(startTimeAtWork(0, inEmail, true), act, 0), beat, 999);
		expect(spentIn(blink)).toEqual([]);
		const much = takeBack(startTimeAtWork(0, inEmail, true), { lesson: "email", seconds: 1000 });
		const first = takeSpent(much, true);
		expect(first.spent).toEqual(email(mostSeconds));
		expect(spentIn(first.clock)).toEqual(email(1000 - mostSeconds));
	});

	it("takes back what could not be recorded, and adds it to what comes", () => {
		const { clock, spent } = takeSpent(played([[0, act]], 120), true);
		const kept = spent.reduce(takeBack, clock);
		expect(spentIn(played([[121, act]], 130, kept))).toEqual(email(120 + 9));
	});
});
