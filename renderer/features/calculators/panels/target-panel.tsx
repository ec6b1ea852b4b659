import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatJudged } from "../../../../core/metrics/judged-format.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import { formatThreshold } from "../../../../core/metrics/output-format.ts";
import type { Metric } from "../../../../core/metrics/schema.ts";
import { CourseText, Sentence, useCourseLang } from "../../../ui/course-language.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { readField } from "../../../ui/number-field-reading.ts";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { changeWords } from "../verdict.ts";
import { changeText, echoText, rangeText, refusalText } from "../words.ts";
import { workFields } from "../worked-fields.ts";
import { betterBy, goalsOf, nextGoal } from "./goals.ts";
import { exactText, inputText } from "./output-words.ts";
import type { PanelHeading, PanelProps } from "./panel-props.ts";
import { PanelSection } from "./panel-section.tsx";
import css from "./target.module.css";
import { noWayText, wayDetail } from "./way-text.ts";
import { type Way, waysTo } from "./ways.ts";

type Units = Exclude<Metric["output"]["unit"], "%" | "€" | "ratio" | "count">;
const isWord = (unit: Metric["output"]["unit"]): unit is Units => !["%", "€", "ratio", "count"].includes(unit);

/** Solved backwards: choose a result, and each input says how it alone would bring it about, or why it cannot. */
export function TargetPanel(props: PanelProps & { heading: PanelHeading }) {
	const { compiled, benchmark, typed, locale } = props;
	const { metric } = compiled;
	const { t } = useTranslation("panels");
	const { t: say } = useTranslation("calculators");
	const [chosen, setChosen] = useState<string>();
	const [own, setOwn] = useState<string>();
	const { values, working } = useMemo(() => workFields(compiled, typed, locale), [compiled, typed, locale]);
	const value = working.kind === "result" ? working.value : undefined;
	const goals = goalsOf(benchmark);
	const ownText = own ?? (value === undefined ? "" : formatNumber(betterBy(metric, value), locale));
	const unit = isWord(metric.output.unit)
		? t(`units.${metric.output.unit}`)
		: ["%", "€"].includes(metric.output.unit)
			? metric.output.unit
			: "";
	const reading = readField(ownText, unit, locale);
	const isNone = chosen === undefined || (chosen !== "own" && !goals.some((goal) => String(goal) === chosen));
	const end = isNone ? nextGoal(metric.direction, goals, value) : goals.find((goal) => String(goal) === chosen);
	const isOwn = end === undefined;
	const target = isOwn ? (reading.kind === "number" ? reading.value : undefined) : end;
	const ways = useMemo(
		() => (target === undefined ? [] : waysTo(compiled, values, target, benchmark)),
		[compiled, values, target, benchmark],
	);
	const goal = target === undefined ? "" : formatThreshold(target, metric.output, locale);
	const isThere = ways.length > 0 && ways.every(({ kind }) => kind === "there");
	return (
		<PanelSection operated heading={props.heading} title={t("target.title")} intro={t("target.intro")}>
			<div className={css["goal"]}>
				{goals.length > 0 && (
					<RadioGroup
						legend={t("target.goal")}
						options={[
							...goals.map((one) => ({ value: String(one), label: formatThreshold(one, metric.output, locale) })),
							{ value: "own", label: t("target.own") },
						]}
						value={isOwn ? "own" : String(end)}
						onChange={setChosen}
					/>
				)}
				{isOwn && (
					<div className={css["own"]}>
						<NumberField
							label={t("target.ownField")}
							unit={unit === "" ? undefined : unit}
							text={ownText}
							echo={own === undefined ? undefined : echoText(say, reading)}
							problem={refusalText(say, reading, unit)}
							onText={setOwn}
						/>
					</div>
				)}
			</div>
			{benchmark !== undefined && benchmark.operator !== "between" && !isOwn && (
				<p className={css["note"]}>
					{t("target.threshold", { range: rangeText(say, benchmark, metric.output, locale) })}
				</p>
			)}
			{value !== undefined && (
				<p className={css["now"]}>
					{t("target.now", { result: formatJudged(value, metric, benchmark, locale) })}{" "}
					{isThere ? t("target.there") : ""}
				</p>
			)}
			{ways.length > 0 && !isThere && (
				<ul className={css["ways"]}>
					{ways.map((way) => (
						<WayLine key={way.input.id} way={way} start={values[way.input.id]} goal={goal} panel={props} />
					))}
				</ul>
			)}
		</PanelSection>
	);
}

function WayLine(props: { way: Way; start: number | undefined; goal: string; panel: PanelProps }) {
	const { way, start, goal } = props;
	const { compiled, benchmark, locale } = props.panel;
	const { inputs, output } = compiled.metric;
	const { t } = useTranslation("panels");
	const { t: say } = useTranslation("calculators");
	const isForeign = useCourseLang() !== undefined;
	const detail = wayDetail(t, way, start, goal, locale);
	let sentence: string;
	switch (way.kind) {
		case "there":
			sentence = t("target.there");
			break;
		case "no-short":
			sentence = t(way.input.kind === "count" ? "target.noWhole" : "target.noShort", {
				exact: exactText(way.exact, way.input, locale),
			});
			break;
		case "none":
			sentence = noWayText(t, way.input, way.reason, inputs, goal, locale);
			break;
		case "to":
			sentence =
				way.change === undefined
					? t("target.value", {
							value: inputText(way.to, way.input, locale),
							result: way.landing === "reach" ? goal : formatJudged(way.result, compiled.metric, benchmark, locale),
						})
					: changeText(say, changeWords(way.input, way.change, way.landing, goal, locale), output, isForeign);
	}
	return (
		<li data-none={way.kind === "none" || way.kind === "no-short" ? "" : undefined}>
			<strong>
				<CourseText>{way.input.label}</CourseText>
			</strong>
			<span>
				<Sentence text={sentence} />
			</span>
			{detail !== undefined && <small>{detail}</small>}
		</li>
	);
}
