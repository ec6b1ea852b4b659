import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { askReviewToday, type ReviewToday, useReviewToday } from "../../shell/review-today.ts";
import { LinkButton } from "../../ui/button.tsx";
import { countOf, minutesFor, paceOf } from "../review/review-sums.ts";
import css from "./home.module.css";

/** Today's reviews, asked for on arriving. Undefined until they come, and `none` where nothing is left to review. */
export function useReviewsDue(): ReviewToday | "none" | undefined {
	const { client, learner } = useSession();
	const { id } = learner;
	useEffect(() => void askReviewToday(client, id), [client, id]);
	const today = useReviewToday();
	if (today === undefined || today === "none") return today;
	return countOf(today.left) > 0 ? today : "none";
}

/** The second card while there is something to review today, with a quiet button. */
export function ReviewCard({ today }: { today: ReviewToday }) {
	const { t } = useTranslation("home");
	const { left, done, days } = today;
	const cards = countOf(left);
	const minutes = t("review.minutes", { count: minutesFor(cards, paceOf(Object.values(days))) });
	return (
		<article className={css["card"]}>
			<p className={css["kicker"]}>{t("review.kicker")}</p>
			<h2>{t("review.title", { count: cards, minutes })}</h2>
			<p className={css["soft"]}>{t(countOf(done) > 0 ? "review.goOn" : "review.text")}</p>
			<div className={css["row"]}>
				<LinkButton kind="quiet" href="#/repasar/ahora">
					{t("review.action")}
				</LinkButton>
			</div>
		</article>
	);
}
