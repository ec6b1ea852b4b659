import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backupsToDelete, keptBackups, type RotatedBackup } from "../../../../core/learning/backup-rotation.ts";
import { runs } from "../../../support/runs.ts";

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1, 9);

function backup(time: number, lastSeq?: number, kind: RotatedBackup["kind"] = "automatic"): RotatedBackup {
	const at = new Date(time).toISOString();
	return { id: `${at} ${kind} ${lastSeq ?? "-"}`, kind, at, ...(lastSeq === undefined ? {} : { lastSeq }) };
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

	test("and not more than 26 of them, so that four more have room", () => {
		expect(left.length).toBeLessThanOrEqual(keptBackups.all - keptBackups.deliberate);
	});
});

test("the newest four that were made by hand or to undo something stay, however many there are of a day", () => {
	const made = Array.from({ length: 9 }, (_, index) =>
		backup(start + index * 1000, index + 1, index % 2 === 0 ? "by-hand" : "before-restore"),
	);
	expect(keptOf(made)).toEqual(made.slice(-4));
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

test("nothing that is deleted was the only one of a day among the last twelve days on which something was made", () => {
	const property = fc.property(madeArbitrary, (made) => {
		const gone = new Set(backupsToDelete(made));
		const days = [
			...new Set(
				made
					.filter(({ lastSeq }) => lastSeq !== undefined)
					.map(({ at }) => at.slice(0, 10))
					.reverse(),
			),
		];
		// A clock that jumps makes more periods than days; of those that are left there are at most as many.
		const steady = made.every(({ at }, index) => index === 0 || at >= (made[index - 1]?.at ?? ""));
		fc.pre(steady);
		for (const date of days.slice(0, keptBackups.days)) {
			const ofDay = made.filter(({ at, lastSeq }) => lastSeq !== undefined && at.startsWith(date));
			expect(gone.has(ofDay.at(-1)?.id ?? "")).toBe(false);
		}
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
