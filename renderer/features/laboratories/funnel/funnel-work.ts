import type { Funnel } from "../../../../core/laboratories/funnel.ts";
import {
	type FunnelInput,
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

/** What stands in the fields, and what of it can be used. */
export interface FunnelReadings {
	readonly readings: Readonly<Record<FunnelInput, FieldReading>>;
	readonly problems: Readonly<Partial<Record<FunnelInput, FunnelProblem>>>;
	readonly numbers: FunnelNumbers;
}

/** Reads every field; what cannot be used is NaN among the numbers. */
export function readFunnel(typed: Readonly<Record<string, string>>, locale: Locale): FunnelReadings {
	const readings: Partial<Record<FunnelInput, FieldReading>> = {};
	const problems: Partial<Record<FunnelInput, FunnelProblem>> = {};
	const numbers: Partial<Record<FunnelInput, number>> = {};
	for (const field of funnelFields) {
		const reading = readField(typed[field.id] ?? "", field.unit, locale);
		const problem = reading.kind === "number" ? funnelProblem(field, reading.value) : undefined;
		readings[field.id] = reading;
		if (problem !== undefined) problems[field.id] = problem;
		numbers[field.id] = reading.kind === "number" && problem === undefined ? reading.value : Number.NaN;
	}
	// Every field was gone through.
	return { readings, problems, numbers } as FunnelReadings;
}

/** The people of a stage, or of what follows the last one. */
export function peopleOf(funnel: Funnel, stage: string): number {
	if (stage === "retained") return funnel.retained.value ?? Number.NaN;
	return funnel.stages.find(({ id }) => id === stage)?.people ?? Number.NaN;
}
