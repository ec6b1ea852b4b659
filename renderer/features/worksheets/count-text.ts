import type { TFunction } from "i18next";
import type { CheckCount } from "../../../core/worksheets/checklist.ts";

/** "7 de 9 cumplidos. 1 sin responder. 1 no aplica." */
export function countText(t: TFunction<"worksheets">, { yes, applicable, open, notApplicable }: CheckCount): string {
	const pieces = [
		t("count.met", { yes, count: applicable }),
		open > 0 && t("count.open", { count: open }),
		notApplicable > 0 && t("count.notApplicable", { count: notApplicable }),
	];
	return pieces.filter(Boolean).join(" ");
}
