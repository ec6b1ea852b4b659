import { AxisBottom } from "@visx/axis";
import { Group as SvgGroup } from "@visx/group";
import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { type Group, groupOf } from "../../../../core/laboratories/nps/survey.ts";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import chart from "../../../ui/chart-figure.module.css";
import { ChartFigure, type ChartRoom } from "../../../ui/chart-figure.tsx";
import { axisText } from "../ab-test/share-axis.ts";
import { shareText } from "../figures.ts";
import css from "./nps-survey.module.css";
import { mostText } from "./nps-texts.ts";
import type { SurveyFigures } from "./survey-figures.ts";

/** How many gave each score, in the three groups that they count for. */
export function ScoresPicture({ survey, locale }: { survey: SurveyFigures; locale: Locale }) {
	const { t } = useTranslation("nps-survey");
	const { counts, groups, answers } = survey;
	const share = (count: number) => shareText(count / answers, locale);
	const rows = counts.map((count, score) => ({
		id: String(score),
		cells: [String(score), t(`groupName.${groupOf(score)}`), formatNumber(count, locale), share(count)],
	}));
	return (
		<ChartFigure
			title={t("bars.title")}
			sentence={t("bars.sentence", {
				detractors: share(groups.detractors),
				passives: share(groups.passives),
				promoters: share(groups.promoters),
				most: mostText(t, counts, locale),
			})}
			table={{ head: (["score", "group", "count", "share"] as const).map((key) => t(`bars.head.${key}`)), rows }}
		>
			{(room) => <Bars room={room} survey={survey} locale={locale} />}
		</ChartFigure>
	);
}

/** The scores at which each group begins and ends. */
const ends: readonly { group: Group; from: number; to: number }[] = [
	{ group: "detractors", from: 0, to: 6 },
	{ group: "passives", from: 7, to: 8 },
	{ group: "promoters", from: 9, to: 10 },
];

function Bars({ room, survey, locale }: { room: ChartRoom; survey: SurveyFigures; locale: Locale }) {
	const { t } = useTranslation("nps-survey");
	const id = useId();
	const { width, em } = room;
	const { counts, groups, answers } = survey;
	const scores = counts.map((_, score) => score);
	const x = scaleBand({ domain: scores, range: [0, width], padding: 0.2 });
	const top = 1.4 * em;
	const base = 10 * em;
	const y = scaleLinear({ domain: [0, Math.max(...counts)], range: [base, top] });
	const fills: Readonly<Record<Group, string>> = {
		detractors: `url(#${id})`,
		passives: "none",
		promoters: "",
	};
	return (
		<svg aria-hidden="true" width={width} height={base + 4.5 * em}>
			<defs>
				<pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
					<line className={css["hatch"]} x1="0" y1="0" x2="0" y2="6" />
				</pattern>
			</defs>
			{counts.map((count, score) => {
				const group = groupOf(score);
				const place = { x: x(score) ?? 0, y: y(count), width: x.bandwidth(), height: base - y(count) };
				return (
					<SvgGroup key={String(score)}>
						{group === "promoters" ? (
							<Bar {...place} className={chart["chartFill"] ?? ""} />
						) : (
							<Bar {...place} className={css["outline"] ?? ""} fill={fills[group]} />
						)}
						{count > 0 && (
							<text
								className={chart["chartText"]}
								x={place.x + place.width / 2}
								y={place.y - 0.35 * em}
								textAnchor="middle"
							>
								{formatNumber(count, locale)}
							</text>
						)}
					</SvgGroup>
				);
			})}
			<AxisBottom
				top={base}
				scale={x}
				tickValues={scores}
				tickFormat={String}
				hideTicks
				axisLineClassName={chart["chartAxis"] ?? ""}
				tickLabelProps={{ ...axisText, dy: "0.2em" }}
			/>
			{ends.map(({ group, from, to }, index) => {
				const left = x(from) ?? 0;
				const right = (x(to) ?? 0) + x.bandwidth();
				// Each group's words stand under its own bars; the narrow ones on lines of their own.
				const line = base + (2.9 + index * 1.25) * em;
				return (
					<SvgGroup key={group}>
						<line className={chart["chartAxis"]} x1={left} x2={right} y1={base + 1.9 * em} y2={base + 1.9 * em} />
						<text
							className={chart["chartValue"]}
							x={index === 0 ? left : right}
							y={index === 0 ? line : line - 1.25 * em}
							textAnchor={index === 0 ? "start" : "end"}
						>
							{t(`groupName.${group}`)} {shareText(groups[group] / answers, locale)}
						</text>
					</SvgGroup>
				);
			})}
		</svg>
	);
}
