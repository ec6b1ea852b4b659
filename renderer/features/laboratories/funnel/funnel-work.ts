import type { Funnel } from "../../../../core/laboratories/funnel.ts";
import {
	type FunnelField,
	type FunnelNumbers,
	type FunnelProblem,
	funnelFields,
	funnelProblem,
} from "../../../../core/laboratories/funnel-inputs.ts";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import { type FieldReading, readField } from "../../../ui/number-field-reading.ts";
import { retyped } from "../../calculators/retyped.ts";
import type { WorkOf } from "../sheets.ts";

export type FunnelWork = WorkOf<"funnel">;

/** A new sheet: a campaign of plausible numbers. */
export function freshFunnel(locale: Locale): FunnelWork {
	const typed = funnelFields.map(({ id, example }) => [id, formatNumber(example, locale)]);
	return { laboratory: "funnel", typed: Object.fromEntries(typed) };
}

/** The same campaign as another language writes its numbers. */
export function retypeFunnel(work: FunnelWork, from: Locale, to: Locale): FunnelWork {
	const { typed, baseline } = work;
	return {
		...work,
		typed: retyped(typed, from, to),
		...(baseline === undefined ? {} : { baseline: retyped(baseline, from, to) }),
	};
}

/** What stands in a field; `value` is NaN where it cannot be used. */
export interface FunnelFieldReading {
	readonly reading: FieldReading;
	readonly problem: FunnelProblem | undefined;
	readonly value: number;
}

/** Reads one field. */
export function readFunnelField(field: FunnelField, text: string, locale: Locale): FunnelFieldReading {
	const reading = readField(text, field.unit, locale);
	const problem = reading.kind === "number" ? funnelProblem(field, reading.value) : undefined;
	const value = reading.kind === "number" && problem === undefined ? reading.value : Number.NaN;
	return { reading, problem, value };
}

/** Why a figure is not there: a field is empty, one holds what it does not take, or there are both. */
export type FunnelLack = "missing" | "unusable" | "either";

/** What is wrong with the fields taken together; undefined where nothing is. */
export function funnelLack(typed: Readonly<Record<string, string>>, locale: Locale): FunnelLack | undefined {
	const bad = funnelFields
		.map((field) => readFunnelField(field, typed[field.id] ?? "", locale))
		.filter(({ value }) => Number.isNaN(value));
	if (bad.length === 0) return undefined;
	const empty = bad.filter(({ reading }) => reading.kind === "empty").length;
	if (empty === bad.length) return "missing";
	return empty === 0 ? "unusable" : "either";
}

/** Whether these are the numbers of the example, which nobody has changed. */
export const isExample = (numbers: FunnelNumbers): boolean =>
	funnelFields.every(({ id, example }) => numbers[id] === example);

/** Reads every field: its number, or NaN. */
export function readFunnel(typed: Readonly<Record<string, string>>, locale: Locale): FunnelNumbers {
	const read = funnelFields.map((field) => [field.id, readFunnelField(field, typed[field.id] ?? "", locale).value]);
	// Every field was gone through.
	return Object.fromEntries(read) as FunnelNumbers;
}

/** The people of a stage, or of what follows the last one. */
export function peopleOf(funnel: Funnel, stage: string): number {
	if (stage === "retained") return funnel.retained.value ?? Number.NaN;
	return funnel.stages.find(({ id }) => id === stage)?.people ?? Number.NaN;
}
