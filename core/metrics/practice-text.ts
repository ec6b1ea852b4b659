import type { Locale } from "../locale.ts";
import { formatNumber } from "./number-format.ts";
import type { MetricCase } from "./practice-model.ts";
import type { Metric, MetricInput } from "./schema.ts";

/** A number of a case as a text says it: cents where there are any. */
function numberIn(input: MetricInput, value: number, locale: Locale): string {
	const isCents = input.kind === "money" && !Number.isInteger(value);
	return formatNumber(value, locale, isCents ? { decimals: 2 } : {});
}

/** The situation of a case with its numbers, written as `locale` does; undefined where they are listed. */
export function situationText(metric: Metric, drawn: MetricCase, locale: Locale): string | undefined {
	const text = drawn.situation === undefined ? undefined : metric.practice?.situations[drawn.situation];
	// A number and its sign stay in one line.
	return text?.replace(/(?<=[\d}]) (?=[%€])/g, "\u00a0").replace(/\{([^{}]*)\}/g, (whole, id: string) => {
		const input = metric.inputs.find((one) => one.id === id);
		const value = Object.hasOwn(drawn.told, id) ? drawn.told[id] : undefined;
		return input === undefined || value === undefined ? whole : numberIn(input, value, locale);
	});
}

/** The inputs whose numbers a case gives and its situation does not tell: those with a default, or all in a list. */
export function listedInputs(metric: Metric, drawn: MetricCase): string[] {
	const text = drawn.situation === undefined ? "" : (metric.practice?.situations[drawn.situation] ?? "");
	return Object.keys(drawn.told).filter((id) => !text.includes(`{${id}}`));
}
