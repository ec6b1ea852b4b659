import { scaleLinear } from "@visx/scale";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../../core/locale.ts";
import { recommendedRange } from "../../../../core/metrics/judge.ts";
import type { Metric } from "../../../../core/metrics/schema.ts";
import chart from "../../../ui/chart-figure.module.css";
import { ChartFigure, type ChartRoom } from "../../../ui/chart-figure.tsx";
import { rangeText } from "../words.ts";
import type { Column } from "./column.ts";
import { comparisonText, nameOf, resultText } from "./words.ts";

/** The results of a comparison as bars on one scale, with the ends of the recommended range of the first one. */
export function ResultsFigure(props: { metric: Metric; columns: readonly Column[]; locale: Locale }) {
	const { metric, columns, locale } = props;
	const { t } = useTranslation("scenarios");
	return (
		<ChartFigure
			title={t("figure.title")}
			sentence={comparisonText(t, columns, metric, locale)}
			table={{
				head: [t("figure.scenario"), t("figure.result")],
				rows: columns.map((column) => ({
					id: column.id,
					cells: [nameOf(t, column), resultText(column, metric, locale)],
				})),
			}}
		>
			{(room) => <Bars {...props} room={room} />}
		</ChartFigure>
	);
}

function Bars(props: { metric: Metric; columns: readonly Column[]; locale: Locale; room: ChartRoom }) {
	const { metric, columns, locale, room } = props;
	const { width, em } = room;
	const { t } = useTranslation("scenarios");
	const { t: say } = useTranslation("calculators");
	const benchmark = columns[0]?.benchmark;
	const range = benchmark === undefined ? {} : recommendedRange(benchmark);
	const ends = [range.from, range.to].filter((end) => end !== undefined);
	const values = columns.map(({ value }) => value).filter((value) => value !== undefined);
	const all = [0, ...values, ...ends];
	const x = scaleLinear({ domain: [Math.min(...all), Math.max(...all)], range: [1, width - 1] });
	const [text, bar, gap] = [1.25 * em, 0.75 * em, 0.75 * em];
	const height = columns.length * (text + bar + gap);
	const zero = x(0);
	return (
		<svg aria-hidden="true" width={width} height={height + (ends.length > 0 ? text : 0)}>
			{columns.map((column, index) => {
				const top = index * (text + bar + gap);
				const at = x(column.value ?? 0);
				return (
					<g key={column.id}>
						<text className={chart["chartValue"]} x={0} y={top + 0.9 * em}>
							{shortened(nameOf(t, column), width / (0.55 * em) - 14)} · {resultText(column, metric, locale)}
						</text>
						<rect
							className={index === 0 ? chart["chartFill"] : chart["chartFillSoft"]}
							x={Math.min(zero, at)}
							y={top + text}
							width={Math.max(1, Math.abs(at - zero))}
							height={bar}
						/>
					</g>
				);
			})}
			<line className={chart["chartAxis"]} x1={zero} y1={0} x2={zero} y2={height} />
			{ends.map((end) => (
				<line key={end} className={chart["chartStrokeSecond"]} x1={x(end)} y1={text * 0.9} x2={x(end)} y2={height} />
			))}
			{benchmark !== undefined && ends.length > 0 && (
				<text className={chart["chartText"]} x={0} y={height + 0.9 * em}>
					{`- - ${say("recommendedMark", { range: rangeText(say, benchmark, metric.output, locale) })}`}
				</text>
			)}
		</svg>
	);
}

function shortened(name: string, most: number): string {
	const letters = [...name];
	return letters.length <= most ? name : `${letters.slice(0, Math.max(4, Math.floor(most))).join("")}…`;
}
