import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { own } from "../../../../core/learning/own.ts";
import { formatJudged } from "../../../../core/metrics/judged-format.ts";
import { formatNumber, formatQuantity } from "../../../../core/metrics/number-format.ts";
import { settle } from "../../../../core/metrics/precision.ts";
import type { MetricInput } from "../../../../core/metrics/schema.ts";
import { Button } from "../../../ui/button.tsx";
import { CourseText, fromCourse, Sentence, useCourseLang } from "../../../ui/course-language.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { problemText } from "../field-problem.ts";
import { Gauge } from "../gauge.tsx";
import { useAnnouncement } from "../use-announcement.ts";
import { headlineOf } from "../verdict.ts";
import { whyText } from "../why-text.ts";
import { headlineText, inputEchoText } from "../words.ts";
import { workFields } from "../worked-fields.ts";
import { differenceText } from "./output-words.ts";
import type { PanelHeading, PanelProps } from "./panel-props.ts";
import { PanelSection } from "./panel-section.tsx";
import { sliderRange } from "./slider-range.ts";
import css from "./what-if.module.css";

/** What was moved of an input. `typed`: the number last typed in its field, which its slider must hold. */
interface Moved {
	text: string;
	typed?: number;
}

/** Each input on a slider, with the result following the hand; the calculator's own numbers stay until told. */
export function WhatIfPanel(props: PanelProps & { heading: PanelHeading }) {
	const { compiled, benchmark, typed, locale } = props;
	const { metric } = compiled;
	const { t } = useTranslation("panels");
	const { t: say } = useTranslation("calculators");
	const [moved, setMoved] = useState<Readonly<Record<string, Moved>>>({});
	const start = useMemo(() => workFields(compiled, typed, locale), [compiled, typed, locale]);
	const texts = useMemo(() => {
		const shown = metric.inputs.map(({ id }) => [id, own(moved, id)?.text ?? own(typed, id) ?? ""] as const);
		return Object.fromEntries(shown);
	}, [metric, moved, typed]);
	const worked = useMemo(() => workFields(compiled, texts, locale), [compiled, texts, locale]);
	const { working, values } = worked;
	const result = working.kind === "result" ? working : undefined;
	const isMoved = Object.keys(moved).length > 0;

	const shown = result && formatJudged(result.value, metric, benchmark, locale);
	const why = whyText(say, metric, worked, locale);
	let difference: string | undefined;
	if (!isMoved) difference = t("whatIf.yours");
	else if (result !== undefined && start.working.kind === "result") {
		const by = settle(result.value - start.working.value);
		const words = { by: differenceText(by, metric.output, locale) };
		const yours = formatJudged(start.working.value, metric, benchmark, locale);
		difference = t(by === 0 ? "whatIf.same" : by > 0 ? "whatIf.more" : "whatIf.less", { ...words, yours });
	}
	const headline = result && benchmark && `${headlineText(say, headlineOf(metric, benchmark, result.value))}.`;
	const warnings = [...(result?.warnings ?? []), ...(result?.notes ?? [])].map((one) => fromCourse(one.message));
	const spoken = shown === undefined ? (why ?? "") : [`${shown}.`, difference, headline, ...warnings].join(" ");
	const said = useAnnouncement(isMoved ? spoken : "");
	return (
		<PanelSection operated heading={props.heading} title={t("whatIf.title")} intro={t("whatIf.intro")}>
			<div className={css["sliders"]}>
				{metric.inputs.map((input) => {
					const text = texts[input.id] ?? "";
					const reading = worked.readings[input.id];
					const before = own(start.values, input.id);
					const { typed: held } = moved[input.id] ?? {};
					// What is wrong with the calculator's own number is said there.
					const isTyped = moved[input.id] !== undefined;
					return (
						<Slider
							key={input.id}
							input={input}
							text={text}
							value={own(values, input.id) ?? before}
							holds={[before, held].filter((one) => one !== undefined)}
							echo={held === undefined ? undefined : inputEchoText(say, input, reading)}
							problem={isTyped ? problemText(say, input, text, reading, locale) : undefined}
							panel={props}
							onText={(next) => {
								const read = workFields(compiled, { ...texts, [input.id]: next }, locale).values[input.id];
								setMoved({ ...moved, [input.id]: { text: next, ...(read === undefined ? {} : { typed: read }) } });
							}}
							onSlide={(value) =>
								setMoved({
									...moved,
									[input.id]: { text: formatNumber(value, locale), ...(held === undefined ? {} : { typed: held }) },
								})
							}
						/>
					);
				})}
			</div>
			<div className={css["outcome"]}>
				<p className={css["result"]}>
					<span>{t("whatIf.result")}</span>
					<strong data-long={shown !== undefined && shown.length > 11 ? "" : undefined}>{shown ?? "—"}</strong>
				</p>
				{result !== undefined && <Gauge metric={metric} benchmark={benchmark} value={result.value} locale={locale} />}
				{(why ?? difference) !== undefined && (
					<p className={css["difference"]}>
						<Sentence text={why ?? difference ?? ""} />
					</p>
				)}
				{headline !== undefined && (
					<p className={css["headline"]}>
						<Sentence text={headline} />
					</p>
				)}
				{warnings.map((warning) => (
					<p key={warning} className={css["difference"]}>
						<Sentence text={warning} />
					</p>
				))}
				<p className={css["unseen"]} aria-live="polite">
					<Sentence text={said} />
				</p>
			</div>
			<div className={css["buttons"]}>
				<Button kind="quiet" onClick={() => setMoved({})}>
					{t("whatIf.back")}
				</Button>
				<Button
					kind="quiet"
					onClick={() => {
						props.onType(texts);
						props.onLeave();
						setMoved({});
					}}
				>
					{t("whatIf.use")}
				</Button>
			</div>
		</PanelSection>
	);
}

function Slider(props: {
	input: MetricInput;
	text: string;
	/** Undefined where the field holds no number, nor did it before it was moved. */
	value: number | undefined;
	holds: readonly number[];
	echo: string | undefined;
	problem: string | undefined;
	panel: PanelProps;
	onText: (text: string) => void;
	onSlide: (value: number) => void;
}) {
	const { input, value, panel } = props;
	const lang = useCourseLang();
	const { min, max, step } = sliderRange(input, props.holds);
	return (
		<div className={css["slider"]}>
			<NumberField
				label={<CourseText>{input.label}</CourseText>}
				unit={<CourseText>{input.unit}</CourseText>}
				text={props.text}
				echo={props.echo}
				problem={props.problem}
				onText={props.onText}
			/>
			<input
				type="range"
				lang={lang}
				aria-label={input.label}
				aria-valuetext={value === undefined ? "—" : formatQuantity(value, input.unit, panel.locale, { maxDecimals: 9 })}
				min={min}
				max={max}
				step={step}
				value={value ?? min}
				onChange={(event) => props.onSlide(settle(event.currentTarget.valueAsNumber))}
			/>
		</div>
	);
}
