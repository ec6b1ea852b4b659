import { TriangleAlert } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { byGravity } from "../../../../core/laboratories/dashboard-trend.ts";
import { useSession } from "../../../session.tsx";
import { CourseText, Sentence } from "../../../ui/course-language.tsx";
import css from "./dashboard.module.css";
import type { Shown } from "./dashboard-reading.ts";
import { reasonText } from "./dashboard-words.ts";

/** The metrics to look at first, each with why; or that there are none. */
export function Attention({ shown }: { shown: readonly Shown[] }) {
	const { t } = useTranslation("dashboard");
	const { t: words } = useTranslation("calculators");
	const { locale } = useSession();
	const id = useId();
	const all = { t, words, locale };
	const some = byGravity(shown);
	const hasValues = shown.some(({ trend }) => trend.latest !== undefined);
	return (
		<section className={css["attention"]} aria-labelledby={id}>
			<h2 id={id}>{t("attention.title", { count: some.length })}</h2>
			{some.length === 0 ? (
				<p>{t(hasValues ? "attention.none" : "attention.empty")}</p>
			) : (
				<ul>
					{some.map((one) => (
						<li key={one.metric.id}>
							<TriangleAlert aria-hidden="true" size={18} />
							<span>
								<button
									type="button"
									className={css["link"]}
									onClick={() => document.querySelector<HTMLElement>(`#tablero-${one.metric.id} h3`)?.focus()}
								>
									<CourseText>{one.metric.name}</CourseText>
								</button>
								{": "}
								<Sentence text={one.reasons.map((reason) => reasonText(all, one, reason)).join("; ")} />.
							</span>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}
