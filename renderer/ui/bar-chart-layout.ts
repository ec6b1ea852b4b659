/** Where the parts of a bar chart go. Lengths are CSS pixels, from the top left. */
export interface BarChartLayout {
	/** Columns over a common ground, or, where those would be too narrow for their words, rows. */
	direction: "columns" | "rows";
	height: number;
	/** Lines across columns at round values; rows have none, as each says its value at its end. */
	gridLines: readonly { value: number; y: number }[];
	/** Where the bars begin, at the left. */
	left: number;
	bars: readonly { x: number; y: number; width: number; height: number; textX: number; textY: number; label: number }[];
}

/** The room for the words at the left of columns, and for those over one of them ("10 h 46 min"), in em. */
const axisRoom = 4;
const columnRoom = 4.5;

interface Options {
	width: number;
	/** The font size of the root element, with which all words grow. */
	em: number;
	values: readonly number[];
	/** Distances that lines may have, from small to large. */
	steps: readonly number[];
}

/** The smallest step with which four lines reach over the largest value. */
function stepFor(largest: number, steps: readonly number[]): number {
	const last = steps.at(-1) ?? 1;
	return steps.find((step) => largest <= step * 4) ?? Math.ceil(largest / 4 / last) * last;
}

function columns({ width, em, values, steps }: Options): BarChartLayout {
	const step = stepFor(Math.max(0, ...values), steps);
	const lines = Math.max(1, Math.ceil(Math.max(0, ...values) / step));
	const [left, top, drawn] = [axisRoom * em, 1.75 * em, 10 * em];
	const ground = top + drawn;
	const slot = (width - left) / values.length;
	const barWidth = Math.min(slot * 0.6, 3 * em);
	return {
		direction: "columns",
		height: ground + 2 * em,
		left,
		gridLines: Array.from({ length: lines + 1 }, (_, index) => ({
			value: index * step,
			y: ground - (index / lines) * drawn,
		})),
		bars: values.map((value, index) => {
			const height = (value / (lines * step)) * drawn;
			const middle = left + (index + 0.5) * slot;
			const y = ground - height;
			const x = middle - barWidth / 2;
			return { x, y, width: barWidth, height, textX: middle, textY: y - 0.4 * em, label: ground + 1.4 * em };
		}),
	};
}

function rows({ width, em, values }: Options): BarChartLayout {
	const [left, right, row, thick] = [4 * em, 6 * em, 1.75 * em, em];
	const largest = Math.max(1, ...values);
	return {
		direction: "rows",
		height: row * values.length,
		left,
		gridLines: [],
		bars: values.map((value, index) => {
			const length = (value / largest) * Math.max(0, width - left - right);
			const middle = (index + 0.5) * row;
			const textX = left + length + (length > 0 ? 0.5 * em : 0);
			return { x: left, y: middle - thick / 2, width: length, height: thick, textX, textY: middle, label: middle };
		}),
	};
}

/** Lays out bars from zero, in the order of their values: columns, or rows where columns would leave words no room. */
export function barChartLayout(options: Options): BarChartLayout {
	const roomy = (options.width - axisRoom * options.em) / options.values.length >= columnRoom * options.em;
	return roomy ? columns(options) : rows(options);
}
