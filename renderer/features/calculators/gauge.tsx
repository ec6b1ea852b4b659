import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../core/locale.ts";
import { formatJudged } from "../../../core/metrics/judged-format.ts";
import { formatThreshold } from "../../../core/metrics/output-format.ts";
import type { Benchmark, Metric } from "../../../core/metrics/schema.ts";
import css from "./gauge.module.css";
import { labelMiddle, layOutGauge } from "./gauge-layout.ts";
import { rangeText } from "./words.ts";

/** A result on its scale, with the recommended range. Said in full in its text alternative. */
export function Gauge(props: { metric: Metric; benchmark?: Benchmark | undefined; value: number; locale: Locale }) {
	const { metric, benchmark, value, locale } = props;
	const { t } = useTranslation("calculators");
	const layout = layOutGauge(metric, benchmark, value);
	if (layout === undefined || metric.scale === undefined) return null;
	const range = benchmark && rangeText(t, benchmark, metric.output, locale);
	const ends = {
		min: formatThreshold(metric.scale.min, metric.output, locale),
		max: formatThreshold(metric.scale.max, metric.output, locale),
		result: formatJudged(value, metric, benchmark, locale),
	};
	const { band, beyond, marker, ticks } = layout;
	const said = range === undefined ? t("gaugePlain", ends) : t("gauge", { ...ends, range });
	return (
		<div
			className={css["gauge"]}
			role="img"
			aria-label={beyond === undefined ? said : `${said} ${t(`beyond.${beyond}`)}`}
		>
			{beyond !== undefined && (
				<p className={css["beyond"]} data-end={beyond}>
					{beyond === "start" && <ArrowLeft aria-hidden="true" size={16} />}
					{t("beyond.mark")}
					{beyond === "end" && <ArrowRight aria-hidden="true" size={16} />}
				</p>
			)}
			<div className={css["scale"]}>
				{band && <span className={css["band"]} style={{ left: `${band.from}%`, width: `${band.to - band.from}%` }} />}
				<span className={css["marker"]} style={{ left: `${marker}%` }} />
			</div>
			<div className={css["ticks"]}>
				{ticks.map((tick) => (
					<span
						key={tick.at}
						className={css["tick"]}
						data-end={tick.at === 0 ? "start" : tick.at === 100 ? "end" : undefined}
						data-crowded={tick.crowded ? "" : undefined}
						style={{ left: `${tick.at}%` }}
					>
						{formatThreshold(tick.value, metric.output, locale)}
					</span>
				))}
				{band && range !== undefined && (
					<span className={css["tick"]} style={{ left: `${labelMiddle(band)}%` }}>
						{t("recommendedMark", { range })}
					</span>
				)}
			</div>
		</div>
	);
}
