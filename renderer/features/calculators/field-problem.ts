import type { TFunction } from "i18next";
import type { Locale } from "../../../core/locale.ts";
import type { MetricInput } from "../../../core/metrics/schema.ts";
import { outsideLimits } from "../../../core/metrics/work.ts";
import type { FieldReading } from "../../ui/number-field-reading.ts";
import { limitText, refusalText } from "./words.ts";

/** Why a field cannot use what was typed in it, in words: no number, or one outside the input's limits. */
export function problemText(
	t: TFunction<"calculators">,
	input: MetricInput,
	typed: string,
	reading: FieldReading | undefined,
	locale: Locale,
): string | undefined {
	if (reading?.kind !== "number") return refusalText(t, reading, input.unit);
	const problem = outsideLimits(input, reading.value);
	return problem && limitText(t, { input, typed, reading, problem }, locale);
}
