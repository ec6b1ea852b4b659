import { AxisBottom } from "@visx/axis";
import { scaleLinear } from "@visx/scale";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import chart from "../../../ui/chart-figure.module.css";
import { ChartFigure, type ChartRoom } from "../../../ui/chart-figure.tsx";
import { axisText } from "../ab-test/share-axis.ts";
import { npsText } from "../figures.ts";
import css from "./nps-survey.module.css";
import type { Survey } from "./nps-work.ts";
import type { SurveyFigures } from "./survey-figures.ts";

type Props = { now: SurveyFigures; before: SurveyFigures | undefined; locale: Locale };

/** The NPS with its interval on the whole scale, and that of the survey before. */
export function IntervalPicture({ now, before, locale }: Props) {
	const { t } = useTranslation("nps-survey");
	const points = (value: number) => npsText(value, locale);
	const of = { nps: points(now.nps), low: points(now.interval.low), high: points(now.interval.high) };
	const sentence =
		before === undefined
			? t("interval.sentence", of)
			: t("interval.sentenceBoth", {
					...of,
					before: points(before.nps),
					beforeLow: points(before.interval.low),
					beforeHigh: points(before.interval.high),
				});
	const rowOf = (id: Survey, survey: SurveyFigures) => ({
		id,
		cells: [
			t(`interval.${id}`),
			formatNumber(survey.answers, locale),
			points(survey.nps),
			points(survey.interval.low),
			points(survey.interval.high),
			formatNumber(survey.mean, locale, { maxDecimals: 2 }),
		],
	});
	const head = (["survey", "answers", "nps", "low", "high", "mean"] as const).map((key) => t(`interval.head.${key}`));
	const rows = [rowOf("now", now), ...(before === undefined ? [] : [rowOf("before", before)])];
	return (
		<ChartFigure title={t("interval.title")} sentence={sentence} table={{ head, rows }}>
			{(room) => <Lines room={room} now={now} before={before} locale={locale} />}
		</ChartFigure>
	);
}

function Lines({ room, now, before, locale }: Props & { room: ChartRoom }) {
	const { t } = useTranslation("nps-survey");
	const { width, em } = room;
	const side = 1.8 * em;
	const x = scaleLinear({ domain: [-100, 100], range: [side, width - side] });
	const surveys = [
		{ id: "now", survey: now },
		...(before === undefined ? [] : [{ id: "before", survey: before } as const]),
	] as const;
	const rowHeight = 3.4 * em;
	const bottom = surveys.length * rowHeight + 0.8 * em;
	return (
		<svg aria-hidden="true" width={width} height={bottom + 2.8 * em}>
			<line className={css["zero"]} x1={x(0)} x2={x(0)} y1={0} y2={bottom} />
			{surveys.map(({ id, survey }, index) => {
				const y = index * rowHeight + 2.4 * em;
				const [from, to, at] = [x(survey.interval.low), x(survey.interval.high), x(survey.nps)];
				return (
					<g key={id} className={css["interval"]} data-survey={id}>
						<line x1={from} x2={to} y1={y} y2={y} />
						<line x1={from} x2={from} y1={y - 5} y2={y + 5} />
						<line x1={to} x2={to} y1={y - 5} y2={y + 5} />
						<circle className={css["point"]} cx={at} cy={y} r={4.5} />
						<text
							className={chart["chartValue"]}
							stroke="none"
							x={Math.min(width - 4 * em, Math.max(4 * em, at))}
							y={y - 0.9 * em}
							textAnchor="middle"
						>
							{t(`interval.${id}`)} {npsText(survey.nps, locale)}
						</text>
					</g>
				);
			})}
			<AxisBottom
				top={bottom}
				scale={x}
				tickValues={[-100, -50, 0, 50, 100]}
				tickFormat={(value) => formatNumber(Number(value), locale)}
				axisLineClassName={chart["chartAxis"] ?? ""}
				tickLength={5}
				tickStroke="currentColor"
				tickLabelProps={{ ...axisText, dy: "0.4em" }}
				label={t("interval.axis")}
				labelProps={axisText}
				labelOffset={0.7 * em}
			/>
		</svg>
	);
}
