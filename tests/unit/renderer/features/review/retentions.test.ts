import { expect, test } from "vitest";
import { offeredRetentions } from "../../../../../renderer/features/review/retentions.ts";

const loads = [
	{ retention: 0.85, perDay: 6.2 },
	{ retention: 0.9, perDay: 9 },
	{ retention: 0.95, perDay: 20 },
];

test("three shares to be known are offered, said beside the usual one", () => {
	expect(offeredRetentions(loads, 0.95)).toEqual([
		{ retention: 0.85, perDay: 6, amount: "fewer" },
		{ retention: 0.9, perDay: 9, amount: "usual" },
		{ retention: 0.95, perDay: 20, amount: "more" },
	]);
});

test("how many a day is not said while that is the same for all", () => {
	const few = loads.map(({ retention, perDay }) => ({ retention, perDay: perDay / 20 }));
	expect(offeredRetentions(few, 0.9).map(({ perDay }) => perDay)).toEqual([undefined, undefined, undefined]);
});

test("another one that holds can be kept", () => {
	expect(offeredRetentions(loads, 0.8)[0]).toEqual({ retention: 0.8, perDay: undefined, amount: "fewer" });
	expect(offeredRetentions(loads, 0.8)).toHaveLength(4);
});
