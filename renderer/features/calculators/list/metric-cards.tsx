import type { MetricView } from "../../../../core/api/views.ts";
import { useCourseLang } from "../../../ui/course-language.tsx";
import css from "./metric-list.module.css";

/** Metrics as links to their pages, each with what it measures. */
export function MetricCards({ metrics }: { metrics: readonly MetricView[] }) {
	const lang = useCourseLang();
	return (
		<ul className={css["cards"]}>
			{metrics.map(({ metric }) => (
				<li key={metric.id}>
					<a href={`#/calculadoras/${metric.id}`} lang={lang}>
						<strong>{metric.name}</strong>
						<span>{metric.summary}</span>
					</a>
				</li>
			))}
		</ul>
	);
}
