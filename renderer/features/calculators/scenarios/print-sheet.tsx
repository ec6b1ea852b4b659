import { useEffect, useMemo } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../../core/locale.ts";
import { layoutMetric } from "../../../../core/metrics/formula-layout.ts";
import { relationOf, workedSteps } from "../../../../core/metrics/steps.ts";
import type { CompiledMetric } from "../../../../core/metrics/work.ts";
import { useSession } from "../../../session.tsx";
import { CourseText, fromCourse, Sentence, useCourseLang } from "../../../ui/course-language.tsx";
import { longTime } from "../../../ui/formats.ts";
import { FormulaView } from "../panels/formula-view.tsx";
import { changeText, headlineText, rangeText } from "../words.ts";
import type { Column } from "./column.ts";
import { Comparison } from "./comparison.tsx";
import css from "./print-sheet.module.css";
import { fieldText, resultText } from "./words.ts";

/**
 * A metric's numbers as a sheet of paper, in place of the page while that is printed: who and when, the formula, the
 * numbers, what they give and mean, the way there, and what they are compared with. Never seen on a screen.
 */
export function PrintSheet(props: {
	compiled: CompiledMetric;
	now: Column;
	/** Two or more, those in the fields first. */
	compared: readonly Column[];
	locale: Locale;
	/** When it is asked for, in ISO. */
	at: string;
	onPrinted: () => void;
}) {
	const { compiled, now, compared, locale, onPrinted } = props;
	const { metric } = compiled;
	const { benchmark, verdict } = now;
	const { t } = useTranslation("scenarios");
	const { t: say } = useTranslation("calculators");
	const { learner, outline } = useSession();
	const lang = useCourseLang();
	const formula = useMemo(() => layoutMetric(compiled, locale), [compiled, locale]);
	const steps = now.value === undefined ? [] : workedSteps(compiled, now.worked.values, locale, benchmark).slice(1);
	const warnings = now.worked.working.kind === "result" ? now.worked.working.warnings : [];
	const change = verdict?.change && changeText(say, verdict.change, metric.output, lang !== undefined);
	useEffect(() => {
		window.addEventListener("afterprint", onPrinted);
		// Once it is drawn; where printing takes no time the event comes at once.
		window.print();
		return () => window.removeEventListener("afterprint", onPrinted);
	}, [onPrinted]);
	return createPortal(
		<article className={css["sheet"]} data-print-sheet>
			<header>
				<p className={css["meta"]}>
					{learner.name !== "" && (
						<>
							<bdi>{learner.name}</bdi> ·{" "}
						</>
					)}
					{longTime(locale, props.at)}
				</p>
				<h1 lang={lang}>{metric.name}</h1>
				<p lang={lang}>{metric.summary}</p>
				<p className={css["meta"]} lang={lang}>
					{outline.title}
				</p>
			</header>
			<section>
				<h2>{t("print.formula")}</h2>
				<FormulaView layout={formula} locale={locale} lang={lang} />
			</section>
			<section>
				<h2>{t("print.numbers")}</h2>
				<table>
					<tbody>
						{metric.inputs.map((input) => (
							<tr key={input.id}>
								<th scope="row" lang={lang}>
									{input.label}
								</th>
								<td lang={lang}>{fieldText(now, input, locale)}</td>
							</tr>
						))}
						<tr>
							<th scope="row">{say("result")}</th>
							<td className={css["result"]}>{resultText(now, metric, locale)}</td>
						</tr>
					</tbody>
				</table>
				{verdict !== undefined && benchmark !== undefined && (
					<>
						<p>
							<strong>
								<Sentence text={`${headlineText(say, verdict.headline)}.`} />
							</strong>{" "}
							{change !== undefined && <Sentence text={change} />}{" "}
							{verdict.advice !== undefined && <CourseText>{verdict.advice}</CourseText>}
						</p>
						<p className={css["meta"]}>
							<Sentence
								text={say("recommended", {
									segment: fromCourse(benchmark.segment),
									range: rangeText(say, benchmark, metric.output, locale),
									source: fromCourse(benchmark.source),
								})}
							/>
						</p>
					</>
				)}
				{warnings.map((warning) => (
					<p key={warning.id}>
						<strong>{say("warning")}</strong> <CourseText>{warning.message}</CourseText>
					</p>
				))}
			</section>
			{steps.length > 0 && (
				<section>
					<h2>{t("print.steps")}</h2>
					<ol>
						{steps.map((step) => (
							<li key={step.text}>
								{relationOf(step)} {step.text}
							</li>
						))}
					</ol>
				</section>
			)}
			{compared.length > 1 && (
				<section>
					<Comparison metric={metric} columns={compared} locale={locale} />
					{compared
						.filter(({ note }) => note !== "")
						.map(({ id, name, note }) => (
							<p key={id} className={css["note"]}>
								<strong>{name}:</strong> {note}
							</p>
						))}
				</section>
			)}
		</article>,
		document.body,
	);
}
