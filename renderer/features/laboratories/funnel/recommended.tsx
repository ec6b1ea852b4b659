import { Check, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../session.tsx";
import { CourseText, fromCourse, Sentence } from "../../../ui/course-language.tsx";
import { audienceOf } from "../../calculators/verdict.ts";
import { rangeText } from "../../calculators/words.ts";
import css from "./funnel.module.css";
import { benchmarkFor, judged, type MetricsById } from "./recommendations.ts";

/** The metric that a figure is, with the way to its calculator, and how the figure stands to what is recommended. */
export function Recommended(props: {
	metrics: MetricsById;
	metric: string | undefined;
	segment: string | undefined;
	value: number | undefined;
}) {
	const { locale } = useSession();
	const { t } = useTranslation("funnel");
	const { t: words } = useTranslation("calculators");
	const metric = props.metric === undefined ? undefined : props.metrics.get(props.metric);
	if (metric === undefined) return null;
	const benchmark = benchmarkFor(metric, props.segment);
	const judgement = judged(metric, benchmark, props.value);
	return (
		<p className={css["recommended"]}>
			<a href={`#/calculadoras/${metric.id}`}>
				<CourseText>{metric.name}</CourseText>
			</a>
			{benchmark !== undefined && (
				<span>
					<Sentence
						text={t(audienceOf(benchmark) === undefined ? "recommendedForAll" : "recommended", {
							range: rangeText(words, benchmark, metric.output, locale),
							segment: fromCourse(benchmark.segment),
						})}
					/>
				</span>
			)}
			{judgement !== undefined && (
				<span className={css["verdict"]} data-meets={judgement.meets}>
					{judgement.meets ? <Check aria-hidden="true" size={14} /> : <TriangleAlert aria-hidden="true" size={14} />}
					{t(
						judgement.meets
							? judgement.side === "within"
								? "verdict.within"
								: "verdict.beyond"
							: `verdict.${judgement.side}`,
					)}
				</span>
			)}
		</p>
	);
}
