import { AxisBottom } from "@visx/axis";
import { scaleLinear } from "@visx/scale";
import { useTranslation } from "react-i18next";
import type { AbTestResult } from "../../../../core/laboratories/ab-test/ab-test.ts";
import type { Locale } from "../../../../core/locale.ts";
import chart from "../../../ui/chart-figure.module.css";
import { ChartFigure, type ChartRoom } from "../../../ui/chart-figure.tsx";
import { chanceText, pointsText, pointsTexts, shareText } from "../figures.ts";
import css from "./ab-test.module.css";
import { IntervalMark } from "./rates-picture.tsx";
import { axisText, shareAxis } from "./share-axis.ts";

/** The difference with its interval, beside no difference at all. */
export function DifferencePicture({ result, locale }: { result: AbTestResult; locale: Locale }) {
	const { t } = useTranslation("ab-test");
	const { value, interval } = result.difference;
	const inPoints = [interval.low * 100, value * 100, interval.high * 100] as const;
	const [low, seen, high] = pointsTexts(inPoints, locale);
	const isZeroIn = interval.low <= 0 && interval.high >= 0;
	const { lift } = result;
	const liftText =
		lift === undefined || lift === 0
			? ""
			: t(lift > 0 ? "difference.lift" : "difference.drop", { value: shareText(Math.abs(lift), locale) });
	const sentence = t("difference.sentence", {
		value: seen,
		low,
		high,
	});
	const rows = [
		{ id: "value", cells: [t("difference.row.value"), seen] },
		{ id: "low", cells: [t("difference.row.low"), low] },
		{ id: "high", cells: [t("difference.row.high"), high] },
		{
			id: "lift",
			cells: [t("difference.row.lift"), lift === undefined ? t("difference.row.noLift") : shareText(lift, locale)],
		},
		{ id: "p", cells: [t("difference.row.p"), chanceText(result.test.p, locale)] },
	];
	return (
		<ChartFigure
			title={t("difference.title")}
			sentence={`${sentence} ${t(isZeroIn ? "difference.zeroIn" : "difference.zeroOut")} ${liftText}`.trim()}
			table={{ head: [t("difference.head.what"), t("difference.head.value")], rows }}
		>
			{(room) => <DifferenceLine room={room} result={result} locale={locale} />}
		</ChartFigure>
	);
}

function DifferenceLine(props: { room: ChartRoom; result: AbTestResult; locale: Locale }) {
	const { room, result, locale } = props;
	const { t } = useTranslation("ab-test");
	const { width, em } = room;
	const { value, interval } = result.difference;
	const axis = shareAxis(Math.min(0, interval.low) * 100, Math.max(0, interval.high) * 100, room, (ticks) =>
		pointsTexts(ticks, locale),
	);
	const side = 1.5 * em;
	const x = scaleLinear({ domain: axis.domain, range: [side, width - side] });
	const inPoints = { low: interval.low * 100, high: interval.high * 100 };
	const bottom = 5 * em;
	return (
		<svg aria-hidden="true" width={width} height={bottom + 2.6 * em}>
			<line className={css["zero"]} x1={x(0)} x2={x(0)} y1={1.4 * em} y2={bottom} />
			<text className={chart["chartText"]} x={x(0)} y={em} textAnchor="middle">
				{t("difference.zero")}
			</text>
			<text
				className={chart["chartValue"]}
				x={Math.min(width - 2 * em, Math.max(2 * em, x(value * 100)))}
				y={2.4 * em}
				textAnchor="middle"
			>
				{pointsText(value * 100, locale)}
			</text>
			<IntervalMark interval={inPoints} at={value * 100} x={x} y={3.4 * em} />
			<AxisBottom
				top={bottom}
				scale={x}
				tickValues={axis.ticks}
				tickFormat={(_tick, index) => axis.labels[index]}
				axisLineClassName={chart["chartAxis"] ?? ""}
				tickLength={5}
				tickLabelProps={{ ...axisText, dy: "0.4em" }}
				tickStroke="currentColor"
				label={t("difference.axis")}
				labelProps={axisText}
				labelOffset={0.7 * em}
			/>
		</svg>
	);
}
