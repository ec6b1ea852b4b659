import { AxisBottom } from "@visx/axis";
import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import { AreaClosed, Bar, LinePath } from "@visx/shape";
import { useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { AbTestResult } from "../../../../core/laboratories/ab-test/ab-test.ts";
import { type Spread, spreadOf } from "../../../../core/laboratories/ab-test/picture.ts";
import type { Confidence, Interval, Version } from "../../../../core/laboratories/ab-test/version.ts";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import chart from "../../../ui/chart-figure.module.css";
import { ChartFigure, type ChartRoom } from "../../../ui/chart-figure.tsx";
import { shareText, shareTexts } from "../figures.ts";
import css from "./ab-test.module.css";
import { axisText, shareAxis } from "./share-axis.ts";

type Props = {
	result: AbTestResult;
	versions: { a: Version; b: Version };
	confidence: Confidence;
	locale: Locale;
};

/** Both versions one under the other on the same axis: how likely each rate is to be seen, and the interval. */
export function RatesPicture({ result, versions, confidence, locale }: Props) {
	const { t } = useTranslation("ab-test");
	const { a, b } = result;
	const textsOf = ({ rate, interval }: AbTestResult["a"]) => {
		const [low, seen, high] = shareTexts([interval.low, rate, interval.high] as const, locale);
		return { low, rate: seen, high };
	};
	const texts = { a: textsOf(a), b: textsOf(b) };
	const isOverlap = a.interval.low <= b.interval.high && b.interval.low <= a.interval.high;
	const sentence = t("rates.sentence", {
		rateA: texts.a.rate,
		lowA: texts.a.low,
		highA: texts.a.high,
		rateB: texts.b.rate,
		lowB: texts.b.low,
		highB: texts.b.high,
	});
	const note = t("rates.curveNote", { confidence: t("percentOption", { value: confidence }) });
	const rowOf = (id: "a" | "b") => ({
		id,
		cells: [
			id.toUpperCase(),
			formatNumber(versions[id].visitors, locale),
			formatNumber(versions[id].conversions, locale),
			texts[id].rate,
			texts[id].low,
			texts[id].high,
		],
	});
	const head = (["version", "visitors", "conversions", "rate", "low", "high"] as const).map((key) =>
		t(`rates.head.${key}`),
	);
	return (
		<ChartFigure
			title={t("rates.title")}
			sentence={`${sentence} ${t(isOverlap ? "rates.overlap" : "rates.apart")} ${note}`}
			table={{ head, rows: [rowOf("a"), rowOf("b")] }}
		>
			{(room) => <Spreads room={room} result={result} versions={versions} locale={locale} />}
		</ChartFigure>
	);
}

function Spreads({ room, result, versions, locale }: Omit<Props, "confidence"> & { room: ChartRoom }) {
	const id = useId();
	const { t } = useTranslation("ab-test");
	const { width, em } = room;
	const spreads = useMemo(() => ({ a: spreadOf(versions.a), b: spreadOf(versions.b) }), [versions]);
	const shares = (["a", "b"] as const).flatMap((one) => [
		result[one].interval.low,
		result[one].interval.high,
		...spreads[one].points.map(({ rate }) => rate),
	]);
	const axis = shareAxis(Math.min(...shares), Math.max(...shares), room, (ticks) => shareTexts(ticks, locale));
	const side = 1.5 * em;
	const x = scaleLinear({ domain: axis.domain, range: [side, width - side] });
	const rowHeight = 7.5 * em;
	const top = 2 * rowHeight;
	const rows = [
		{ one: "a", name: "A" },
		{ one: "b", name: "B" },
	] as const;
	return (
		<svg aria-hidden="true" width={width} height={top + 2.6 * em}>
			<defs>
				<pattern id={`${id}a`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
					<line className={css["patternA"]} x1="0" y1="0" x2="0" y2="6" />
				</pattern>
				<pattern id={`${id}b`} width="6" height="6" patternUnits="userSpaceOnUse">
					<circle className={css["patternB"]} cx="3" cy="3" r="1.3" />
				</pattern>
			</defs>
			{rows.map(({ one, name }, index) => (
				<Group key={one} top={index * rowHeight}>
					<text className={chart["chartValue"]} x={0} y={em}>
						{name} · {shareText(result[one].rate, locale)}
					</text>
					<SpreadShape
						spread={spreads[one]}
						interval={result[one].interval}
						x={x}
						base={rowHeight - 1.4 * em}
						height={rowHeight - 3.2 * em}
						pattern={`url(#${id}${one})`}
						isSecond={one === "b"}
					/>
					<IntervalMark interval={result[one].interval} at={result[one].rate} x={x} y={rowHeight - 0.6 * em} />
				</Group>
			))}
			<AxisBottom
				top={top}
				scale={x}
				tickValues={axis.ticks}
				tickFormat={(_value, index) => axis.labels[index]}
				axisLineClassName={chart["chartAxis"] ?? ""}
				tickLength={5}
				tickLabelProps={{ ...axisText, dy: "0.4em" }}
				tickStroke="currentColor"
				label={t("rates.axis")}
				labelProps={axisText}
				labelOffset={0.7 * em}
			/>
		</svg>
	);
}

type Scale = (value: number) => number;

/** The whole in outline, and the part inside of the interval filled. */
function SpreadShape(props: {
	spread: Spread;
	interval: Interval;
	x: Scale;
	base: number;
	height: number;
	pattern: string;
	isSecond: boolean;
}) {
	const { spread, interval, x, base, height, pattern, isSecond } = props;
	const outline = chart[isSecond ? "chartFillSecond" : "chartFillSoft"] ?? "";
	const y = scaleLinear({ domain: [0, 1], range: [base, base - height] });
	const isInside = ({ rate }: { rate: number }) => rate >= interval.low && rate <= interval.high;
	if (spread.kind === "curve") {
		const place = { x: (point: { rate: number }) => x(point.rate), y: (point: { height: number }) => y(point.height) };
		return (
			<>
				<AreaClosed data={spread.points.filter(isInside)} {...place} yScale={y} fill={pattern} stroke="none" />
				<LinePath
					data={spread.points}
					{...place}
					className={chart[isSecond ? "chartStrokeSecond" : "chartStroke"] ?? ""}
				/>
			</>
		);
	}
	const gaps = spread.points.slice(1).map(({ rate }, index) => x(rate) - x(spread.points[index]?.rate ?? rate));
	const wide = Math.min(14, Math.max(2, Math.min(...gaps, 14) * 0.8));
	return spread.points.map((point) => {
		const shape = { x: x(point.rate) - wide / 2, y: y(point.height), width: wide, height: base - y(point.height) };
		return (
			<Group key={point.rate}>
				<Bar {...shape} className={outline} />
				{isInside(point) && <Bar {...shape} fill={pattern} />}
			</Group>
		);
	});
}

/** A line with an end on both sides, and a dot at what was seen. */
export function IntervalMark({ interval, at, x, y }: { interval: Interval; at: number; x: Scale; y: number }) {
	const [from, to] = [x(interval.low), x(interval.high)];
	return (
		<g className={css["interval"]}>
			<line x1={from} x2={to} y1={y} y2={y} />
			<line x1={from} x2={from} y1={y - 5} y2={y + 5} />
			<line x1={to} x2={to} y1={y - 5} y2={y + 5} />
			<circle className={css["point"]} cx={x(at)} cy={y} r={4.5} />
		</g>
	);
}
