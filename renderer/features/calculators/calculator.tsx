import { useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Metric } from "../../../core/metrics/schema.ts";
import { workedSteps } from "../../../core/metrics/steps.ts";
import { type CompiledMetric, compileMetric } from "../../../core/metrics/work.ts";
import { useSession } from "../../session.tsx";
import { useCourseLang } from "../../ui/course-language.tsx";
import css from "./calculator.module.css";
import { CalculatorFields } from "./calculator-fields.tsx";
import { CalculatorOutcome } from "./calculator-outcome.tsx";
import { Segments } from "./segments.tsx";
import { useTypedValues } from "./use-typed-values.ts";
import { segmentsOf } from "./verdict.ts";
import { startingValues, workFields } from "./worked-fields.ts";

type Props = {
	metric: Metric;
	/** The lesson that it stands in; null on the page of calculators. What is typed is kept for each apart. */
	lesson: string | null;
	values?: Readonly<Record<string, number>> | undefined;
	segment?: string | undefined;
	heading?: "h2" | "h3";
};

/** A calculator of a metric: fields, result, scale, verdict and the way the result comes about. */
export function Calculator(props: Props) {
	const { t } = useTranslation("calculators");
	const compiled = useMemo(() => compileMetric(props.metric), [props.metric]);
	if (!compiled.ok) return <p className={css["unfit"]}>{t("unfit")}</p>;
	return <Working {...props} compiled={compiled.metric} />;
}

function Working(props: Props & { compiled: CompiledMetric }) {
	const { metric, lesson, compiled, heading: Heading = "h3" } = props;
	const { locale } = useSession();
	const { t } = useTranslation("calculators");
	const [stepsShown, setStepsShown] = useState(false);
	const lang = useCourseLang();
	const id = useId();
	const segments = segmentsOf(metric);
	const start = {
		values: startingValues(metric, props.values ?? {}, locale),
		segment: segments.find((one) => one === props.segment) ?? segments[0],
	};
	const { held, put, keeping, flush } = useTypedValues(metric.id, lesson, start);
	// Restored, and rewritten where the language has changed since: said back again only once somebody types.
	const [opened] = useState(held.values);
	const worked = workFields(compiled, held.values, locale);
	const benchmark = metric.benchmarks.find((one) => one.segment === held.segment) ?? metric.benchmarks[0];
	const steps = worked.working.kind === "result" ? workedSteps(compiled, worked.values, locale, benchmark) : [];
	return (
		<article className={css["calculator"]} aria-labelledby={`${id}-name`}>
			<header className={css["header"]}>
				<Heading id={`${id}-name`} lang={lang}>
					{metric.name}
				</Heading>
				{segments.length > 1 && (
					<Segments
						legend={t("segment")}
						segments={segments}
						chosen={benchmark?.segment}
						onChoose={(segment) => put({ ...held, segment })}
					/>
				)}
			</header>
			<CalculatorFields
				metric={metric}
				benchmark={benchmark}
				typed={held.values}
				written={[start.values, opened]}
				worked={worked}
				locale={locale}
				onType={(input, text) => put({ ...held, values: { ...held.values, [input]: text } })}
				onLeave={flush}
			/>
			<CalculatorOutcome compiled={compiled} benchmark={benchmark} worked={worked} locale={locale} />
			{stepsShown && steps.length > 0 && (
				<ol id={`${id}-steps`} className={css["steps"]}>
					{steps.map((step, index) => (
						// The first is the formula in the course's words, the others are figures.
						<li key={step.text} lang={index === 0 ? lang : undefined}>
							{step.text}
						</li>
					))}
				</ol>
			)}
			<footer className={css["footer"]}>
				{steps.length > 0 && (
					<button
						type="button"
						className={css["link"]}
						aria-expanded={stepsShown}
						aria-controls={stepsShown ? `${id}-steps` : undefined}
						onClick={() => setStepsShown(!stepsShown)}
					>
						{t(stepsShown ? "hideSteps" : "steps")}
					</button>
				)}
				<button type="button" className={css["link"]} onClick={() => put(start)}>
					{t("startOver")}
				</button>
				<span className={css["kept"]} data-kept={keeping} role="status">
					{keeping === "untouched" || keeping === "waiting" ? "" : t(`keeping.${keeping}`)}
				</span>
			</footer>
		</article>
	);
}
