import { scaleLinear, scalePoint } from "@visx/scale";
import { Bar, Circle, Line, LinePath } from "@visx/shape";
import type { Point } from "../../../../core/laboratories/dashboard-trend.ts";
import type { Month } from "../../../../core/laboratories/month.ts";
import chart from "../../../ui/chart-figure.module.css";
import type { ChartRoom } from "../../../ui/chart-figure.tsx";
import { lineExtent, lineRuns } from "./line-layout.ts";
import css from "./metric-card.module.css";

/** A class of the charts, as visx wants it: never undefined. */
const of = (name: string) => chart[name] ?? "";

const drawn = 8;

/**
 * The months of a metric as a line that breaks where a month is missing, over what is wanted: a band, or a dashed line
 * at its one end. Ends and the wanted values are written; the rest is in the table.
 */
export function LinePicture(props: {
	room: ChartRoom;
	months: readonly Month[];
	points: readonly Point[];
	wanted: { from?: number; to?: number };
	valueText: (value: number) => string;
	wantedText: string;
	monthText: (month: Month) => string;
}) {
	const { room, months, points, wanted } = props;
	const { width, em } = room;
	const [top, height, left] = [1.6 * em, drawn * em, 0.5 * em];
	const ends = [wanted.from, wanted.to].filter((end) => end !== undefined);
	const x = scalePoint<string>({ domain: [...months], range: [left, Math.max(left + 1, width - left)] });
	const y = scaleLinear<number>({
		domain: lineExtent([...points.map(({ value }) => value), ...ends]),
		range: [top + height, top],
	});
	const at = (point: Point) => ({ x: x(point.month) ?? left, y: y(point.value) });
	const latest = points.at(-1);
	const [first] = points;
	const [low, high] = [
		wanted.from === undefined ? top + height : y(wanted.from),
		wanted.to === undefined ? top : y(wanted.to),
	];
	const foot = top + height + 1.3 * em;
	return (
		<svg
			className={css["line"] ?? ""}
			aria-hidden="true"
			width={width}
			height={foot + 0.5 * em}
			viewBox={`0 0 ${width} ${foot + 0.5 * em}`}
		>
			{ends.length > 0 && (
				<Bar className={css["wanted"] ?? ""} x={0} y={high} width={width} height={Math.max(0, low - high)} />
			)}
			{ends.map((end) => (
				<Line key={end} className={of("chartStrokeSecond")} from={{ x: 0, y: y(end) }} to={{ x: width, y: y(end) }} />
			))}
			<Line className={of("chartAxis")} from={{ x: 0, y: top + height }} to={{ x: width, y: top + height }} />
			{lineRuns(points).map((run) => (
				<LinePath
					key={run[0]?.month}
					className={of("chartStroke")}
					data={[...run]}
					x={(point) => at(point).x}
					y={(point) => at(point).y}
				/>
			))}
			{points.map((point) => (
				<Circle
					key={point.month}
					className={of("chartFill")}
					cx={at(point).x}
					cy={at(point).y}
					r={point === latest ? 5 : 3}
				/>
			))}
			{first !== undefined && first !== latest && (
				<text
					className={`${of("chartText")} ${css["halo"]}`}
					x={at(first).x}
					y={at(first).y - 0.6 * em}
					textAnchor="start"
				>
					{props.valueText(first.value)}
				</text>
			)}
			{latest !== undefined && (
				<text
					className={`${of("chartValue")} ${css["halo"]}`}
					x={at(latest).x}
					y={at(latest).y - 0.7 * em}
					textAnchor={at(latest).x > width / 2 ? "end" : "start"}
				>
					{props.valueText(latest.value)}
				</text>
			)}
			<text className={of("chartText")} x={0} y={foot}>
				{months[0] === undefined ? "" : props.monthText(months[0])}
			</text>
			{months.length > 1 && (
				<text className={of("chartText")} x={width} y={foot} textAnchor="end">
					{props.monthText(months.at(-1) ?? "")}
				</text>
			)}
			{ends.length > 0 && (
				<text className={of("chartText")} x={width / 2} y={0.9 * em} textAnchor="middle">
					{props.wantedText}
				</text>
			)}
		</svg>
	);
}
