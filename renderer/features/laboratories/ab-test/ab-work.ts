import type { Plan } from "../../../../core/laboratories/ab-test/power.ts";
import type { Version } from "../../../../core/laboratories/ab-test/version.ts";
import type { Locale } from "../../../../core/locale.ts";
import { retyped } from "../../calculators/retyped.ts";
import { type ReadNumberField, readNumberField } from "../number-fields.ts";
import type { WorkOf } from "../sheets.ts";

export type AbWork = WorkOf<"ab-test">;
export type AbField = keyof AbWork["typed"];

/** Each field, once. */
export const abFields: readonly AbField[] = [
	"visitorsA",
	"conversionsA",
	"visitorsB",
	"conversionsB",
	"baseline",
	"difference",
	"visitorsPerDay",
];

/** What a sheet begins with: the figures of the course's example, so that there is something to see and to change. */
export const startingWork: AbWork = {
	laboratory: "ab-test",
	typed: {
		visitorsA: "2000",
		conversionsA: "100",
		visitorsB: "2000",
		conversionsB: "130",
		baseline: "",
		difference: "1",
		visitorsPerDay: "600",
	},
	confidence: 95,
	power: 80,
};

/** Nothing typed. */
export const blankTyped: AbWork["typed"] = {
	visitorsA: "",
	conversionsA: "",
	visitorsB: "",
	conversionsB: "",
	baseline: "",
	difference: "",
	visitorsPerDay: "",
};

export const isBlank = ({ typed }: AbWork): boolean => abFields.every((field) => typed[field].trim() === "");

/** A sheet in another language's way of writing numbers. */
export function retypedWork(work: AbWork, from: Locale, to: Locale): AbWork {
	const texts = retyped(work.typed, from, to);
	const typed = { ...work.typed };
	for (const field of abFields) typed[field] = texts[field] ?? "";
	return { ...work, typed };
}

/** Why a number is not one for its field. */
export type AbProblem =
	| "whole"
	| "too-many"
	| "one-at-least"
	| "negative"
	| "more-than-visitors"
	| "over-hundred"
	| "no-difference"
	| "beyond-hundred";

/** Visitors are counted so far: every figure keeps its digits. */
const mostVisitors = 1e12;

const count =
	(least: 0 | 1) =>
	(value: number): AbProblem | undefined => {
		if (!Number.isInteger(value)) return "whole";
		if (value < least) return least === 1 ? "one-at-least" : "negative";
		return value > mostVisitors ? "too-many" : undefined;
	};

export interface ReadAbWork {
	fields: Readonly<Record<AbField, ReadNumberField>>;
	/** Both, once both are complete. */
	versions: { a: Version; b: Version } | undefined;
	/** `ofA`: started from A's rate, since none was typed. */
	plan: (Plan & { ofA: boolean }) | undefined;
	/** Whether what is typed for either cannot be, so that it is to be corrected; else something is missing. */
	refused: { versions: boolean; plan: boolean };
	/** Whether both versions still are those of the example. */
	isExample: boolean;
}

const exampleCounts = (["visitorsA", "conversionsA", "visitorsB", "conversionsB"] as const).map((field) =>
	Number(startingWork.typed[field]),
);

const percentUnit = "%";
/** Not a word that could be typed: `refusalText` is handed the field's own. */
const noUnit = "";

/** Reads all fields of a sheet. */
export function readAbWork({ typed }: AbWork, locale: Locale): ReadAbWork {
	const counted = (field: AbField, least: 0 | 1, most?: number) =>
		readNumberField(typed[field], noUnit, locale, (value) =>
			most !== undefined && value > most && Number.isInteger(value) ? "more-than-visitors" : count(least)(value),
		);
	const visitorsA = counted("visitorsA", 1);
	const visitorsB = counted("visitorsB", 1);
	const conversionsA = counted("conversionsA", 0, visitorsA.value);
	const conversionsB = counted("conversionsB", 0, visitorsB.value);
	const a = versionOf(visitorsA, conversionsA);
	const b = versionOf(visitorsB, conversionsB);

	const baseline = readNumberField(typed.baseline, percentUnit, locale, (value) =>
		value < 0 ? "negative" : value > 100 ? "over-hundred" : undefined,
	);
	const ofA = baseline.reading.kind === "empty";
	const from =
		ofA && a !== undefined
			? a.conversions / a.visitors
			: baseline.value === undefined
				? undefined
				: baseline.value / 100;
	const difference = readNumberField(typed.difference, noUnit, locale, (value) => {
		if (value < 0.0001) return "no-difference";
		return (from ?? 0) + value / 100 > 1 + 1e-12 ? "beyond-hundred" : undefined;
	});
	const visitorsPerDay = counted("visitorsPerDay", 1);
	const plan =
		from === undefined || difference.value === undefined
			? undefined
			: { baseline: from, target: Math.min(1, from + difference.value / 100), ofA };
	const isRefused = (...fields: readonly ReadNumberField[]) =>
		fields.some(({ reading, problem }) => reading.kind === "refused" || problem !== undefined);
	const ofVersions = [visitorsA, conversionsA, visitorsB, conversionsB];
	return {
		refused: {
			versions: isRefused(...ofVersions),
			plan: isRefused(baseline, difference, ...(ofA ? [visitorsA, conversionsA] : [])),
		},
		isExample: ofVersions.every(({ value }, index) => value === exampleCounts[index]),
		fields: { visitorsA, conversionsA, visitorsB, conversionsB, baseline, difference, visitorsPerDay },
		versions: a === undefined || b === undefined ? undefined : { a, b },
		plan,
	};
}

function versionOf(visitors: ReadNumberField, conversions: ReadNumberField): Version | undefined {
	if (visitors.value === undefined || conversions.value === undefined) return undefined;
	return { visitors: visitors.value, conversions: conversions.value };
}
