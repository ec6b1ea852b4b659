import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import { Bar, Line } from "@visx/shape";
import chart from "../../../ui/chart-figure.module.css";
import type { ChartRoom } from "../../../ui/chart-figure.tsx";
import { useCourseLang } from "../../../ui/course-language.tsx";

/** `text`: the change with its sign and unit. */
export interface InfluenceBar {
	id: string;
	label: string;
	change: number;
	text: string;
}

/** Bars to both sides of nothing: what falls is hollow, and every bar has its figure. Sizes in the root's font size. */
const rowHeight = 3.25;
const labelDrop = 0.95;
const barTop = 1.3;
const barHeight = 1.25;
/** Room for one letter of a figure. */
const letter = 0.58;
/** Figures that would leave the bars less than this share of the width stand below them. */
const leastForBars = 0.25;
const figureRow = 1.5;

export function InfluenceChart({ bars, room }: { bars: readonly InfluenceBar[]; room: ChartRoom }) {
	const { width, em } = room;
	const lang = useCourseLang();
	const changes = bars.map(({ change }) => change);
	const isSided = (side: 1 | -1) => changes.some((change) => change * side > 0);
	const beside = Math.max(0, ...bars.map(({ text }) => text.length)) * letter * em + 0.5 * em;
	const sides = Math.max(1, Number(isSided(-1)) + Number(isSided(1)));
	const isBelow = width - sides * beside < leastForBars * width;
	const longest = isBelow ? 1 : beside;
	const row = (rowHeight + (isBelow ? figureRow : 0)) * em;
	const reach = Math.max(...changes.map(Math.abs), Number.MIN_VALUE);
	const x = scaleLinear<number>({
		domain: [isSided(-1) ? -reach : 0, isSided(1) ? reach : 0],
		range: [isSided(-1) ? longest : 1, isSided(1) || !isSided(-1) ? width - longest : width - 1],
	});
	const zero = changes.every((change) => change === 0) ? 1 : x(0);
	const height = bars.length * row;
	return (
		<svg width={width} height={height} aria-hidden="true">
			{bars.map(({ id, label, change, text }, index) => {
				const end = change === 0 ? zero : x(change);
				const falls = change < 0;
				return (
					<Group key={id} top={index * row}>
						<text className={chart["chartText"]} y={labelDrop * em} lang={lang}>
							{label}
						</text>
						<Bar
							className={`${chart[falls ? "chartFillSecond" : "chartFill"]}`}
							x={Math.min(zero, end)}
							y={barTop * em}
							width={Math.abs(end - zero)}
							height={barHeight * em}
							rx={2}
						/>
						<Line
							className={`${chart["chartAxis"]}`}
							from={{ x: zero, y: (barTop - 0.2) * em }}
							to={{ x: zero, y: (barTop + barHeight + 0.2) * em }}
						/>
						<text
							className={chart["chartValue"]}
							x={isBelow ? 0 : end + (falls ? -0.4 : 0.4) * em}
							y={(barTop + barHeight / 2 + (isBelow ? figureRow : 0)) * em}
							dominantBaseline="central"
							textAnchor={falls && !isBelow ? "end" : "start"}
						>
							{text}
						</text>
					</Group>
				);
			})}
		</svg>
	);
}
