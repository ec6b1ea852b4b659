import type { TFunction } from "i18next";
import type { Locale } from "../../../core/locale.ts";
import type { Metric } from "../../../core/metrics/schema.ts";
import { fromCourse } from "../../ui/course-language.tsx";
import { stopText } from "./words.ts";
import type { WorkedFields } from "./worked-fields.ts";

/** Why a calculator shows no result; undefined where it does, or where a field says so itself. */
export function whyText(
	t: TFunction<"calculators">,
	metric: Metric,
	{ working, readings }: WorkedFields,
	locale: Locale,
): string | undefined {
	if (working.kind === "stopped" && !("input" in working.reason)) return stopText(t, working.reason, locale);
	if (working.kind !== "incomplete") return undefined;
	const empty = metric.inputs.filter((input) => readings[input.id]?.kind === "empty");
	if (empty.length === 0) return undefined;
	return t("noResult", { fields: fromCourse(empty.map((input) => input.label).join(", ")) });
}
