import { AxisBottom } from "@visx/axis";
import { scaleLinear, scaleLog } from "@visx/scale";
import { Bar, Line } from "@visx/shape";
import chart from "../../../ui/chart-figure.module.css";
import type { ChartRoom } from "../../../ui/chart-figure.tsx";
import { type BarScale, lowestPower, scaleTicks } from "./bar-scale.ts";
import css from "./funnel.module.css";

export interface BarRow {
	id: string;
	label: string;
	/** NaN where there is none. */
	value: number;
	valueText: string;
	/** What it is compared with. */
	before?: number | undefined;
	/** Told apart by a lighter fill with an outline. */
	soft?: boolean;
}

/** A class of the charts, as visx wants it: never undefined. */
const of = (name: string) => chart[name] ?? "";

const row = 3.1;
const thick = 1.1;

/**
 * Bars one under the other, each below its name and its number, so that the smallest can be read. On a logarithmic scale
 * every line is ten times the one before.
 */
export function Bars(props: {
	room: ChartRoom;
	rows: readonly BarRow[];
	scale: BarScale;
	tickText: (value: number) => string;
}) {
	const { room, rows, scale: kind } = props;
	const { width, em } = room;
	const values = rows.flatMap(({ value, before = Number.NaN }) => [value, before]).filter((value) => value > 0);
	const most = Math.max(...values, kind === "log" ? 1 : 0) || 1;
	const low = lowestPower(values);
	const range: [number, number] = [0, Math.max(1, width - 0.6 * em)];
	const scale =
		kind === "log"
			? scaleLog<number>({ domain: [low, most], range, clamp: true })
			: scaleLinear<number>({ domain: [0, most], range, clamp: true });
	const at = (value: number) => (value > 0 ? Math.max(2, scale(value)) : 0);
	const bottom = rows.length * row * em;
	const ticks = scaleTicks(kind, low, most, Math.floor(width / (5 * em)));
	return (
		<svg
			className={css["bars"] ?? ""}
			aria-hidden="true"
			width={width}
			height={bottom + 2 * em}
			viewBox={`0 0 ${width} ${bottom + 2 * em}`}
		>
			{ticks.map((tick) => (
				<Line
					key={tick}
					className={of("chartLine")}
					from={{ x: scale(tick), y: 0 }}
					to={{ x: scale(tick), y: bottom }}
				/>
			))}
			{rows.map((one, index) => {
				const top = index * row * em;
				return (
					<g key={one.id}>
						<text className={`${of("chartText")} ${css["halo"]}`} x={0} y={top + 1.15 * em}>
							{one.label}
						</text>
						<text className={`${of("chartValue")} ${css["atEnd"]} ${css["halo"]}`} x={width} y={top + 1.15 * em}>
							{one.valueText}
						</text>
						<Bar
							className={of(one.soft === true ? "chartFillSoft" : "chartFill")}
							x={0}
							y={top + 1.5 * em}
							width={at(one.value)}
							height={thick * em}
						/>
						{one.before !== undefined && one.before > 0 && (
							<Line
								className={of("chartStrokeSecond")}
								from={{ x: at(one.before), y: top + 1.3 * em }}
								to={{ x: at(one.before), y: top + (1.7 + thick) * em }}
							/>
						)}
					</g>
				);
			})}
			<AxisBottom
				scale={scale}
				top={bottom}
				tickValues={[...ticks]}
				hideTicks
				axisLineClassName={of("chartAxis")}
				tickFormat={(value) => props.tickText(Number(value))}
				tickLabelProps={(_, index) => ({
					className: of("chartText"),
					textAnchor: index === 0 ? "start" : index === ticks.length - 1 && ticks.length > 1 ? "end" : "middle",
				})}
			/>
		</svg>
	);
}
