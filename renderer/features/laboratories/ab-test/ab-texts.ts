import type { TFunction } from "i18next";
import type { AbTestResult } from "../../../../core/laboratories/ab-test/ab-test.ts";
import type { Locale } from "../../../../core/locale.ts";
import { leastChance, pText, shareText } from "../figures.ts";

export type AbTexts = TFunction<"ab-test">;

/** What came out, in a few words. */
export function outcomeText(t: AbTexts, { outcome, difference, a }: AbTestResult): string {
	switch (outcome) {
		case "difference":
			return t("outcome.better", { version: difference.value > 0 ? "B" : "A" });
		case "not-shown":
			return t("outcome.not-shown");
		case "nothing":
			return t(a.rate === 0 ? "outcome.nobody" : "outcome.everybody");
	}
}

export function announceText(t: AbTexts, result: AbTestResult, locale: Locale): string {
	return t("announce", { outcome: outcomeText(t, result), p: pText(result.test.p, locale) });
}

/** How often chance would give such a difference: "el 4,16 %", "menos del 0,0001 %". */
export function oftenText(t: AbTexts, p: number, locale: Locale): string {
	if (p < leastChance) return t("often.under", { share: shareText(leastChance, locale) });
	return t("often.exactly", { share: shareText(p, locale) });
}

/** How often a test finds what it looks for, no finer than anybody can plan: "un 43 %", "menos del 1 %". */
export function powerText(t: AbTexts, power: number, locale: Locale): string {
	const whole = (percent: number) => shareText(percent / 100, locale);
	if (power < 0.01) return t("plan.share.under", { share: whole(1) });
	if (power > 0.99) return t("plan.share.over", { share: whole(99) });
	return t("plan.share.about", { share: whole(Math.round(power * 100)) });
}
