import { useTranslation } from "react-i18next";
import { lessonStatus } from "../../../core/learning/lesson-status.ts";
import { useSession } from "../../session.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { useFormats } from "../../ui/formats.ts";
import type { Aside } from "./aside.ts";
import { ExamResultCard } from "./exam-card.tsx";
import css from "./home.module.css";

/** The second card, with a quiet button. */
export function AsideCard({ aside }: { aside: Aside }) {
	const { t } = useTranslation("home");
	const { learner, locale } = useSession();
	const { number } = useFormats(locale);
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
	if (aside.kind === "exam") return <ExamResultCard sitting={aside.sitting} />;
	const { lesson, phase } = aside.place;
	const passed = lessonStatus(learner.record.lessons[lesson.id]) === "done";
	const texts = () => {
		switch (aside.kind) {
			case "under-way": {
				const { answered, total } = aside;
				return {
					title: t("aside.under-way.title", { answered: number(answered), total: number(total) }),
					text: t("aside.under-way.text", { lesson: lesson.title }),
				};
			}
			case "result": {
				const { right, total } = aside;
				return {
					title: t("aside.result.title", { right: number(right), total: number(total) }),
					text: t(passed ? "aside.result.passed" : "aside.result.short", { lesson: lesson.title }),
				};
			}
			case "ahead":
				return { title: t("aside.ahead.title", { count: lesson.quizSize }), text: t("aside.ahead.text") };
		}
	};
	const { title, text } = texts();
	return (
		<article className={css["card"]} data-phase={((phase.number - 1) % 4) + 1}>
			<p className={css["kicker"]}>{t(`aside.${aside.kind}.kicker`)}</p>
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
