import type { TFunction } from "i18next";
import type { AbTestResult } from "../../../../core/laboratories/ab-test/ab-test.ts";
import type { Locale } from "../../../../core/locale.ts";
import { chanceText } from "../figures.ts";

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
	return t("announce", { outcome: outcomeText(t, result), p: chanceText(result.test.p, locale) });
}
