import { useTranslation } from "react-i18next";
import type { MetricView } from "../../../../core/api/views.ts";
import type { MetricArea } from "../../../../core/metrics/schema.ts";
import { useSession } from "../../../session.tsx";
import { CourseText } from "../../../ui/course-language.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { useGrouping } from "./kept-grouping.ts";
import { MetricCards } from "./metric-cards.tsx";
import { groupByArea, groupByPhase } from "./metric-groups.ts";
import css from "./metric-list.module.css";

/** All metrics of the course, by area or by the phase that teaches them. */
export function AllMetrics({ metrics, areas }: { metrics: readonly MetricView[]; areas: readonly MetricArea[] }) {
	const { outline } = useSession();
	const { t } = useTranslation("calculator-list");
	const [grouping, choose] = useGrouping();
	const by = areas.length === 0 ? "phase" : grouping;
	const groups = by === "area" ? groupByArea(metrics, areas) : groupByPhase(metrics, outline);
	return (
		<section className={css["group"]}>
			<h2>{t("all")}</h2>
			{areas.length > 0 && (
				<div className={css["by"]}>
					<RadioGroup
						legend={t("by.legend")}
						value={by}
						onChange={choose}
						options={[
							{ value: "area", label: t("by.area") },
							{ value: "phase", label: t("by.phase") },
						]}
					/>
				</div>
			)}
			{groups.map(({ id, title, phase, metrics: its }) => (
				<section key={id} data-place={id} className={css["part"]}>
					<h3>
						{title === undefined ? (
							t("otherUses")
						) : (
							<>
								{phase === undefined ? "" : `${t("phase", { number: phase })} · `}
								<CourseText>{title}</CourseText>
							</>
						)}
					</h3>
					<MetricCards metrics={its} />
				</section>
			))}
		</section>
	);
}
