import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Feedback } from "../../../core/api/views.ts";
import { formatNumber } from "../../../core/metrics/number-format.ts";
import { useSession } from "../../session.tsx";
import { pointsOf } from "./answer-points.ts";

/** Says what an answer brought, where that is neither plainly nothing nor plainly all: "0,3 de 1 punto: …". */
export function usePoints(): (feedback: Feedback) => string | undefined {
	const { t } = useTranslation("quiz");
	const { locale } = useSession();
	return useCallback(
		(feedback) => {
			const points = pointsOf(feedback);
			if (points === undefined) return undefined;
			const shown = (value: number) => formatNumber(value, locale, { maxDecimals: 2 });
			const score = shown(points.score);
			if (points.lost === 0) return t("answerPoints.plain", { score });
			const parts = { score, earned: shown(points.earned), lost: shown(points.lost) };
			return t("answerPoints.withHints", { count: points.hints, ...parts });
		},
		[t, locale],
	);
}
