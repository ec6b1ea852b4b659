import type { Metric, MetricArea } from "../../../../core/metrics/schema.ts";
import { useCourseLang } from "../../../ui/course-language.tsx";

/** Metrics by area, for a choice of one. */
export function MetricOptions(props: { metrics: readonly Metric[]; areas: readonly MetricArea[] }) {
	const { metrics, areas } = props;
	const lang = useCourseLang();
	const known = areas.map(({ id }) => id);
	const others = metrics.filter(({ area }) => area === undefined || !known.includes(area));
	const option = ({ id, name }: Metric) => (
		<option key={id} value={id} lang={lang}>
			{name}
		</option>
	);
	return (
		<>
			{areas.map(({ id, name }) => {
				const its = metrics.filter(({ area }) => area === id);
				return its.length === 0 ? null : (
					<optgroup key={id} label={name} lang={lang}>
						{its.map(option)}
					</optgroup>
				);
			})}
			{others.map(option)}
		</>
	);
}
