import type { Locale } from "../../../core/locale.ts";
import { formatNumber, formatQuantity } from "../../../core/metrics/number-format.ts";
import type { GapMark } from "../../../core/quiz/cloze-schema.ts";
import type { NumberMark } from "../../../core/quiz/number.ts";
import { fromCourse } from "../../ui/course-language.tsx";

/** The words in which what is right is said. */
export interface RightWords {
	locale: Locale;
	verdict(right: boolean): string;
	/** From one number to another, each as it is shown. */
	range(from: string, to: string): string;
}

/** The number that is right, or from which to which, with its unit; for `Sentence`. */
export function rightNumber({ expected, decimals, unit }: NumberMark, { locale, range }: Omit<RightWords, "verdict">) {
	const quantity = (value: number) => formatQuantity(value, fromCourse(unit), locale, { decimals });
	if (typeof expected === "number") return quantity(expected);
	return range(formatNumber(expected.from, locale, { decimals }), quantity(expected.to));
}

/** What belongs in a gap; for `Sentence`. */
export function rightGap(gap: GapMark, { locale }: Pick<RightWords, "locale">): string {
	if (gap.kind !== "number") return fromCourse(gap.expected);
	return formatQuantity(gap.expected, fromCourse(gap.unit ?? ""), locale, { decimals: gap.decimals });
}
