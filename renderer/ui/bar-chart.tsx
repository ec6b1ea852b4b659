import { useRef } from "react";
import css from "./bar-chart.module.css";
import { type BarChartLayout, barChartLayout } from "./bar-chart-layout.ts";
import { useSize } from "./use-size.ts";

export interface Bar {
	id: string;
	label: string;
	value: number;
	/** What stands at the bar; empty for none. */
	valueText: string;
	/** The one that is now. */
	current: boolean;
}

/**
 * Bars of one hue, the phase's. To a screen reader it is one picture with a sentence; the figures themselves belong into
 * a table beside it.
 */
export function BarChart(props: {
	/** What is to be seen, in a sentence. */
	spoken: string;
	bars: readonly Bar[];
	/** Distances that lines across may have, from small to large. */
	steps: readonly number[];
	lineText: (value: number) => string;
}) {
	const frame = useRef<HTMLDivElement>(null);
	const size = useSize(frame);
	const { bars, steps } = props;
	const layout = size && barChartLayout({ ...size, steps, values: bars.map(({ value }) => value) });
	return (
		<div ref={frame}>
			{size !== undefined && layout !== undefined && (
				<svg
					className={css["chart"]}
					role="img"
					aria-label={props.spoken}
					width={size.width}
					height={layout.height}
					data-direction={layout.direction}
				>
					{layout.gridLines.map(({ value, y }) => (
						<g key={value}>
							<line className={css["line"]} x1={layout.left} x2={size.width} y1={y} y2={y} />
							<text className={css["lineText"]} x={layout.left - 0.6 * size.em} y={y}>
								{props.lineText(value)}
							</text>
						</g>
					))}
					{bars.map((bar, index) => (
						<BarMark key={bar.id} bar={bar} place={layout.bars[index]} direction={layout.direction} />
					))}
				</svg>
			)}
		</div>
	);
}

function BarMark(props: {
	bar: Bar;
	place: BarChartLayout["bars"][number] | undefined;
	direction: BarChartLayout["direction"];
}) {
	const { bar, place, direction } = props;
	if (place === undefined) return null;
	const { x, y, width, height } = place;
	return (
		<g data-current={bar.current || undefined}>
			<rect className={css["bar"]} x={x} y={y} width={width} height={height} rx={Math.min(3, width / 2, height / 2)} />
			<text className={css["value"]} x={place.textX} y={place.textY}>
				{bar.valueText}
			</text>
			<text className={css["label"]} x={direction === "columns" ? place.textX : 0} y={place.label}>
				{bar.label}
			</text>
		</g>
	);
}
