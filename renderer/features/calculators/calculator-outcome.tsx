import { Check, TriangleAlert } from "lucide-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../core/locale.ts";
import { formatJudged } from "../../../core/metrics/judged-format.ts";
import type { Benchmark } from "../../../core/metrics/schema.ts";
import type { CompiledMetric } from "../../../core/metrics/work.ts";
import { CourseText, fromCourse, Sentence, useCourseLang } from "../../ui/course-language.tsx";
import css from "./calculator.module.css";
import { Gauge } from "./gauge.tsx";
import { useAnnouncement } from "./use-announcement.ts";
import { verdictOf } from "./verdict.ts";
import { whyText } from "./why-text.ts";
import { changeText, headlineText, recommendedText } from "./words.ts";
import type { WorkedFields } from "./worked-fields.ts";

/** What follows from the fields of a calculator: scale, verdict and warnings, or why there is no result. */
export const CalculatorOutcome = memo(function CalculatorOutcome(props: {
	compiled: CompiledMetric;
	benchmark: Benchmark | undefined;
	worked: WorkedFields;
	locale: Locale;
}) {
	const { compiled, benchmark, locale } = props;
	const { metric } = compiled;
	const { working, values } = props.worked;
	const { t } = useTranslation("calculators");
	const lang = useCourseLang();

	const result = working.kind === "result" ? working : undefined;
	const value = result?.value;
	const warnings = result?.warnings ?? [];
	const notes = result?.notes ?? [];
	const verdict = result && benchmark && verdictOf(compiled, values, result, benchmark, locale);
	const change = verdict?.change && changeText(t, verdict.change, metric.output, lang !== undefined);
	const headline = verdict && headlineText(t, verdict.headline);

	const why = whyText(t, metric, props.worked, locale);
	const spoken =
		value === undefined
			? (why ?? "")
			: t("announce", {
					result: formatJudged(value, metric, benchmark, locale),
					verdict: [
						headline && `${headline}.`,
						change,
						...[...warnings, ...notes].map((one) => fromCourse(one.message)),
					]
						.filter(Boolean)
						.join(" "),
				});
	const said = useAnnouncement(spoken);
	return (
		<>
			{value !== undefined && <Gauge metric={metric} benchmark={benchmark} value={value} locale={locale} />}
			{why !== undefined && (
				<p className={css["why"]}>
					<Sentence text={why} />
				</p>
			)}
			{warnings.map((warning) => (
				<p key={warning.id} className={css["warning"]}>
					<TriangleAlert aria-hidden="true" size={18} />
					<span>
						<strong>{t("warning")}</strong> <CourseText>{warning.message}</CourseText>
					</span>
				</p>
			))}
			{notes.map((note) => (
				<p key={note.id} className={css["why"]}>
					<CourseText>{note.message}</CourseText>
				</p>
			))}
			{verdict && (
				<div className={css["verdict"]} data-tone={verdict.tone}>
					<p>
						<strong>
							{verdict.tone === "good" && <Check aria-hidden="true" size={17} />}
							{verdict.tone === "bad" && <TriangleAlert aria-hidden="true" size={17} />}
							{headline !== undefined && <Sentence text={headline} />}
						</strong>
						{change !== undefined && (
							<span>
								<Sentence text={change} />
							</span>
						)}
					</p>
					{verdict.advice !== undefined && <p lang={lang}>{verdict.advice}</p>}
					{benchmark && (
						<p className={css["source"]}>
							<Sentence text={recommendedText(t, benchmark, metric.output, locale)} />
						</p>
					)}
				</div>
			)}
			<p className={css["unseen"]} aria-live="polite">
				<Sentence text={said} />
			</p>
		</>
	);
});
