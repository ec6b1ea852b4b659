import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backupsToDelete, keptBackups, type RotatedBackup } from "../../../../core/learning/backup-rotation.ts";
import { runs } from "../../../support/runs.ts";

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1, 9);

function backup(time: number, lastSeq?: number, kind: RotatedBackup["kind"] = "automatic"): RotatedBackup {
	const at = new Date(time).toISOString();
	const held = lastSeq === undefined ? {} : { lastSeq, events: lastSeq };
	return { id: `${at} ${kind} ${lastSeq ?? "-"}`, kind, at, ...held };
}

/** What is left after the backups were made one after the other and rotated each time. */
function keptOf(made: readonly RotatedBackup[], each: (left: RotatedBackup[]) => void = () => {}): RotatedBackup[] {
	let left: RotatedBackup[] = [];
	for (const one of made) {
		const all = [...left, one];
		const gone = new Set(backupsToDelete(all));
		left = all.filter(({ id }) => !gone.has(id));
		each(left);
	}
	return left;
}

const yearOf = Array.from({ length: 400 }, (_, index) => backup(start + index * day, index + 1));

describe("a backup a day for more than a year", () => {
	const left = keptOf(yearOf);
	const ages = left.map(({ at }) => (Date.parse(yearOf.at(-1)?.at ?? "") - Date.parse(at)) / day);

	test("leaves one of each of the last days", () => {
		expect(ages).toEqual(expect.arrayContaining(Array.from({ length: keptBackups.days }, (_, index) => index)));
	});

	test("one of each of the last weeks, their Sunday", () => {
		const sundays = left.filter(({ at }) => new Date(at).getUTCDay() === 0).map(({ at }) => Date.parse(at));
		const [newest] = sundays.sort((a, b) => b - a);
		for (let week = 0; week < keptBackups.weeks - 1; week++) {
			expect(sundays).toContain((newest ?? 0) - week * 7 * day);
		}
	});

	test("and one of each of the last months, their last day", () => {
		const ends = left.filter(({ at }) => new Date(Date.parse(at) + day).getUTCDate() === 1);
		// 400 days from 1 January 2026 on end on 4 February 2027: the months before are whole.
		expect(ends.map(({ at }) => at.slice(0, 10))).toEqual(
			expect.arrayContaining(["2027-01-31", "2026-12-31", "2026-11-30", "2026-10-31", "2026-09-30"]),
		);
	});

	test("and not more than 24 of them, so that six more have room", () => {
		expect(left.length).toBeLessThanOrEqual(keptBackups.all - keptBackups.byHand - keptBackups.before);
	});
});

describe("those that were made by hand or to undo something", () => {
	const minutes = (index: number) => start + index * 60_000;

	test("have three places each of their own, however many there are of a day, and the day's automatic one stays", () => {
		const automatic = backup(minutes(0), 1);
		const byHand = Array.from({ length: 6 }, (_, index) => backup(minutes(2 * index + 1), 2 * index + 2, "by-hand"));
		const before = Array.from({ length: 6 }, (_, index) =>
			backup(minutes(2 * index + 2), 2 * index + 3, index % 2 === 0 ? "before-restore" : "before-import"),
		);
		const made = [automatic, ...byHand, ...before].sort((a, b) => (a.at < b.at ? -1 : 1));
		expect(new Set(keptOf(made))).toEqual(new Set([automatic, ...byHand.slice(-3), ...before.slice(-3)]));
	});

	test("push none of one another out by being made again of the same", () => {
		const automatic = backup(minutes(0), 1);
		const older = [backup(minutes(1), 2, "by-hand"), backup(minutes(2), 3, "by-hand")];
		const undo = backup(minutes(3), 4, "before-restore");
		const same = Array.from({ length: 6 }, (_, index) => backup(minutes(4 + index), 5, "by-hand"));
		expect(keptOf([automatic, ...older, undo, ...same])).toEqual([automatic, ...older, undo, ...same.slice(-1)]);
	});

	test("stand for a day that has no other", () => {
		const made = Array.from({ length: 12 }, (_, index) => backup(start + index * day, index + 1, "by-hand"));
		expect(keptOf(made)).toEqual(made);
	});
});

test("what cannot be read stands for no day, and stays as long as there is room", () => {
	const readable = backup(start, 1);
	const broken = backup(start + 1000);
	expect(backupsToDelete([readable, broken])).toEqual([]);
	expect(backupsToDelete([...yearOf.slice(0, 3), backup(start + 2 * day + 1000)])).toEqual([]);
	const many = Array.from({ length: 40 }, (_, index) => backup(start + index * 1000));
	const gone = backupsToDelete([readable, ...many]);
	expect(gone).toEqual(many.slice(0, 11).map(({ id }) => id));
});

describe("a clock that was wrong", () => {
	test("by years and then right again costs no later backup its place", () => {
		const ahead = Array.from({ length: 40 }, (_, index) => backup(start + (1500 + index) * day, index + 1));
		const right = Array.from({ length: 20 }, (_, index) => backup(start + index * day, 41 + index));
		const left = keptOf([...ahead, ...right]);
		expect(left).toEqual(expect.arrayContaining(right.slice(-keptBackups.days)));
	});

	test("set back to days that have a backup deletes none of those for it", () => {
		const before = yearOf.slice(0, 3);
		const again = [backup(start + 5, 10), backup(start + day + 5, 11)];
		expect(keptOf([...before, ...again])).toEqual([...before, ...again]);
	});

	test("always the same: the newest stays", () => {
		const made = Array.from({ length: 20 }, (_, index) => backup(start + index, index + 1));
		expect(keptOf(made)).toEqual(made.slice(-1));
	});
});

const madeArbitrary = fc
	.array(
		fc.record({
			/** Hours since the one before, mostly forwards. */
			hours: fc.oneof(
				{ weight: 8, arbitrary: fc.nat(80) },
				{ weight: 1, arbitrary: fc.integer({ min: -3000, max: 9000 }) },
			),
			kind: fc.constantFrom("automatic", "automatic", "automatic", "by-hand", "before-restore", "before-import"),
			readable: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
		}),
		{ maxLength: 150 },
	)
	.map((steps) => {
		let time = start;
		return steps.map(({ hours, kind, readable }, index) => {
			time += hours * 3_600_000;
			return { ...backup(time, readable ? index + 1 : undefined, kind as RotatedBackup["kind"]), id: `${index}` };
		});
	});

const tries = { numRuns: runs(200) };

test("never more than 30 are left, whatever was made when", () => {
	const property = fc.property(madeArbitrary, (made) => {
		keptOf(made, (left) => expect(left.length).toBeLessThanOrEqual(30));
	});
	fc.assert(property, tries);
});

test("the newest that can be read is never deleted", () => {
	const property = fc.property(madeArbitrary, (made) => {
		let newest: RotatedBackup | undefined;
		let count = 0;
		keptOf(made, (left) => {
			const one = made[count++];
			if (one?.lastSeq !== undefined) newest = one;
			if (newest !== undefined) expect(left).toContainEqual(newest);
		});
	});
	fc.assert(property, tries);
});

/** A clock that jumps makes more periods than days; of those that are left there are at most as many. */
const isSteady = (made: readonly RotatedBackup[]) =>
	made.every(({ at }, index) => index === 0 || at >= (made[index - 1]?.at ?? ""));

test("of each of the last twelve days on which something was made the newest automatic one is kept, or the newest", () => {
	const property = fc.property(madeArbitrary, (made) => {
		fc.pre(isSteady(made));
		const gone = new Set(backupsToDelete(made));
		const readable = made.filter(({ lastSeq }) => lastSeq !== undefined);
		const days = [...new Set(readable.map(({ at }) => at.slice(0, 10)).reverse())];
		for (const date of days.slice(0, keptBackups.days)) {
			const ofDay = readable.filter(({ at }) => at.startsWith(date));
			const standing = ofDay.findLast(({ kind }) => kind === "automatic") ?? ofDay.at(-1);
			expect(gone.has(standing?.id ?? "")).toBe(false);
		}
	});
	fc.assert(property, tries);
});

test("one more by hand on a day that has an automatic one deletes no automatic one and none to undo something", () => {
	const property = fc.property(madeArbitrary, fc.nat(6), (made, times) => {
		const left = keptOf(made);
		const newest = left
			.filter(({ lastSeq }) => lastSeq !== undefined)
			.sort((a, b) => (b.lastSeq ?? 0) - (a.lastSeq ?? 0))[0];
		fc.pre(newest?.kind === "automatic" && isSteady(made));
		const more = Array.from({ length: times }, (_, index) => ({
			...backup(Date.parse(newest?.at ?? ""), 1000 + index, "by-hand"),
			id: `more ${index}`,
		}));
		let after = left;
		for (const one of more) {
			const gone = new Set(backupsToDelete([...after, one]));
			after = [...after, one].filter(({ id }) => !gone.has(id));
		}
		// What cannot be read stays only as long as there is room.
		const others = left.filter(({ kind, lastSeq }) => kind !== "by-hand" && lastSeq !== undefined);
		expect(after).toEqual(expect.arrayContaining(others));
	});
	fc.assert(property, tries);
});

test("rotating again at once deletes nothing more", () => {
	const property = fc.property(madeArbitrary, (made) => {
		const gone = new Set(backupsToDelete(made));
		expect(backupsToDelete(made.filter(({ id }) => !gone.has(id)))).toEqual([]);
	});
	fc.assert(property, tries);
});
