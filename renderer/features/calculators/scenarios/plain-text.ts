import type { TFunction } from "i18next";
import type { Locale } from "../../../../core/locale.ts";
import { workedSteps } from "../../../../core/metrics/steps.ts";
import type { CompiledMetric } from "../../../../core/metrics/work.ts";
import { headlineText, rangeText } from "../words.ts";
import type { Column } from "./column.ts";
import { fieldText, plain, resultText } from "./words.ts";

/** A result with its inputs, its formula and the recommendation, as lines of plain text. */
export function resultAsText(
	t: TFunction<"scenarios">,
	say: TFunction<"calculators">,
	compiled: CompiledMetric,
	column: Column,
	locale: Locale,
): string {
	const { metric } = compiled;
	const { benchmark, verdict } = column;
	const [formula] = workedSteps(compiled, {}, locale, benchmark);
	const lines = [
		`${metric.name}: ${resultText(column, metric, locale)}`,
		...metric.inputs.map((input) => `${input.label}: ${fieldText(column, input, locale)}`),
		...(formula === undefined ? [] : [t("copy.formula", { formula: formula.text })]),
		...(verdict === undefined ? [] : [`${headlineText(say, verdict.headline)}.`]),
		...(benchmark === undefined
			? []
			: [
					say("recommended", {
						segment: benchmark.segment,
						range: rangeText(say, benchmark, metric.output, locale),
						source: benchmark.source,
					}),
				]),
	];
	return plain(lines.join("\n"));
}
