import type { TFunction } from "i18next";
import type { Locale } from "../../../../core/locale.ts";
import type { MetricInput } from "../../../../core/metrics/schema.ts";
import type { NoSolution } from "../../../../core/metrics/solve.ts";
import { fromCourse } from "../../../ui/course-language.tsx";
import { exactText, inputText } from "./output-words.ts";
import type { Way } from "./ways.ts";

type Texts = TFunction<"panels">;

/** Why an input alone does not bring the result to the target. `goal`: the target, as it is written. */
export function noWayText(
	t: Texts,
	input: MetricInput,
	reason: NoSolution,
	inputs: readonly MetricInput[],
	goal: string,
	locale: Locale,
): string {
	const labelOf = (id: string) => fromCourse(inputs.find((one) => one.id === id)?.label ?? id);
	switch (reason.code) {
		case "missing":
			return t("target.missing", { fields: reason.inputs.map(labelOf).join(", ") });
		case "stops":
			return t("target.stops", {
				value: exactText(reason.value, input, locale),
				message: fromCourse(reason.stop.message),
			});
		case "limits": {
			const { value, problem } = reason;
			if (value === undefined) return t("target.otherLimits", { field: labelOf(problem.input) });
			const limit = inputText(problem.limit ?? value, input, locale);
			return t(`target.limits.${problem.code}`, { value: exactText(value, input, locale), limit });
		}
		default:
			return t(`target.${reason.code}`, { goal });
	}
}

/** What there is to know beside the sentence about a way: from where to where and, where it is another, the exact number. */
export function wayDetail(
	t: Texts,
	way: Way,
	start: number | undefined,
	goal: string,
	locale: Locale,
): string | undefined {
	if (way.kind !== "to") return undefined;
	const { input, exact, landing } = way;
	const to = inputText(way.to, input, locale);
	const told: string[] = [];
	if (start !== undefined) told.push(t("target.path", { from: inputText(start, input, locale), to }));
	if (exact !== undefined) {
		const just = exactText(exact, input, locale);
		told.push(
			input.kind === "count" ? t("target.exactCount", { exact: just, to }) : t("target.exact", { exact: just }),
		);
	} else if (landing !== "reach" && input.kind === "count") told.push(t("target.noneJust", { goal }));
	return told.length === 0 ? undefined : told.join(" ");
}
