import type { CalculationAnswer } from "../../../core/quiz/calculation-schema.ts";
import type { ClozeAnswer, GapAnswer } from "../../../core/quiz/cloze-schema.ts";

/** Whether two records have the same keys, and the same under each. */
export function sameRecords<T>(
	a: Readonly<Record<string, T>>,
	b: Readonly<Record<string, T>>,
	same: (a: T, b: T) => boolean,
): boolean {
	const keys = Object.keys(a);
	return (
		keys.length === Object.keys(b).length &&
		keys.every((key) => {
			const [one, other] = [a[key], Object.hasOwn(b, key) ? b[key] : undefined];
			return one !== undefined && other !== undefined && same(one, other);
		})
	);
}

function sameGap(a: GapAnswer, b: GapAnswer): boolean {
	if ("text" in a) return "text" in b && a.text === b.text;
	if ("option" in a) return "option" in b && a.option === b.option;
	return "value" in b && a.value === b.value;
}

export const sameGaps = (a: ClozeAnswer, b: ClozeAnswer): boolean => sameRecords(a.gaps, b.gaps, sameGap);

/** Whether two answers have the same results, however they were typed. */
export const sameSteps = (a: CalculationAnswer, b: CalculationAnswer): boolean =>
	sameRecords(a.steps, b.steps, (one, other) => one.value === other.value);
