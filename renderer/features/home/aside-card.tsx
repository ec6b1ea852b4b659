import { useTranslation } from "react-i18next";
import { useSession } from "../../session.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { useFormats } from "../../ui/formats.ts";
import { useBestText } from "../../ui/use-best-text.ts";
import type { Aside } from "./aside.ts";
import { ExamResultCard, PlacementCard } from "./exam-card.tsx";
import css from "./home.module.css";

/** The second card, with a quiet button. */
export function AsideCard({ aside }: { aside: Aside }) {
	const { t } = useTranslation("home");
	const { locale } = useSession();
	const { number, percent } = useFormats(locale);
	const bestText = useBestText();
	if (aside.kind === "calculators") {
		return (
			<article className={css["card"]}>
				<p className={css["kicker"]}>{t("nav.calculators", { ns: "common" })}</p>
				<h2>{t("calculators.title")}</h2>
				<p className={css["soft"]}>{t("calculators.text")}</p>
				<div className={css["row"]}>
					<LinkButton kind="quiet" href="#/calculadoras">
						{t("calculators.action")}
					</LinkButton>
				</div>
			</article>
		);
	}
	if (aside.kind === "test") return <PlacementCard exam={aside.exam} />;
	if (aside.kind === "exam") return <ExamResultCard sitting={aside.sitting} />;
	const { lesson, phase, progress } = aside.place;
	const isRetry = aside.kind === "under-way" && aside.retry;
	const texts = () => {
		switch (aside.kind) {
			case "under-way": {
				const { answered, total, retry } = aside;
				const { finished } = progress;
				return {
					title: t("aside.under-way.title", { answered: number(answered), total: number(total) }),
					text:
						retry && finished !== undefined
							? t("aside.retry.text", {
									lesson: lesson.title,
									right: number(finished.right),
									total: number(finished.total),
								})
							: t("aside.under-way.text", { lesson: lesson.title }),
				};
			}
			case "result": {
				const { right, total, score, passes } = aside;
				const { status, best } = progress;
				const how = passes ? "passed" : status === "done" ? "already" : "short";
				return {
					title: t("aside.result.title", { right: number(right), total: number(total) }),
					text: t(`aside.result.${how}`, {
						lesson: lesson.title,
						share: percent(score),
						best: best === undefined ? "" : bestText(best),
					}),
				};
			}
			case "ahead":
				return { title: t("aside.ahead.title", { count: lesson.quizSize }), text: t("aside.ahead.text") };
		}
	};
	const { title, text } = texts();
	return (
		<article className={css["card"]} data-phase={((phase.number - 1) % 4) + 1}>
			<p className={css["kicker"]}>{t(isRetry ? "aside.retry.kicker" : `aside.${aside.kind}.kicker`)}</p>
			<h2>{title}</h2>
			<p className={css["soft"]}>{text}</p>
			<div className={css["row"]}>
				<LinkButton kind="quiet" href={`#/cuestionario/${lesson.id}`}>
					{t(`aside.${aside.kind}.action`)}
				</LinkButton>
			</div>
		</article>
	);
}
