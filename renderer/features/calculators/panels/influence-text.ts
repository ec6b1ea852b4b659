import type { TFunction } from "i18next";
import type { Locale } from "../../../../core/locale.ts";
import { formatOutput } from "../../../../core/metrics/output-format.ts";
import { settle } from "../../../../core/metrics/precision.ts";
import type { Metric } from "../../../../core/metrics/schema.ts";
import { fromCourse } from "../../../ui/course-language.tsx";
import { growth, type Influence } from "./influence.ts";
import { signedText } from "./output-words.ts";

/** What is to be seen in the bars, the strongest first: which input moves the result most, or that several do alike. */
export function influenceSentence(
	t: TFunction<"panels">,
	found: readonly Influence[],
	value: number,
	output: Metric["output"],
	locale: Locale,
): string {
	const [first] = found;
	if (first?.change === undefined || first.result === undefined || first.change === 0) return t("influence.nothing");
	if (settle(first.change) === 0) return t("influence.unseen");
	const alike = found.filter(({ change }) => change === first.change).map(({ input }) => fromCourse(input.label));
	const words = {
		growth,
		from: formatOutput(value, output, locale),
		to: formatOutput(first.result, output, locale),
		change: signedText(first.change, output, locale),
	};
	// What cannot grow so much may move the result more than all that can.
	if (found.some(({ obstacle }) => obstacle !== undefined)) {
		return t("influence.mostOf", { ...words, fields: alike.map((label) => t("influence.quoted", { label })) });
	}
	return alike.length > 1
		? t("influence.alike", { ...words, fields: alike.map((label) => t("influence.quoted", { label })) })
		: t("influence.most", { ...words, field: alike[0] ?? "" });
}
