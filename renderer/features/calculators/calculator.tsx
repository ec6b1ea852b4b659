import { useDeferredValue, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Metric } from "../../../core/metrics/schema.ts";
import { type CompiledMetric, compileMetric } from "../../../core/metrics/work.ts";
import { useSession } from "../../session.tsx";
import { useCourseLang } from "../../ui/course-language.tsx";
import css from "./calculator.module.css";
import { CalculatorFields } from "./calculator-fields.tsx";
import { CalculatorFooter } from "./calculator-footer.tsx";
import { CalculatorOutcome } from "./calculator-outcome.tsx";
import { AllPanels, type LessonPanel, OnePanel } from "./later-panels.tsx";
import { LaterLent } from "./scenarios/later-lent.tsx";
import { LaterScenarios } from "./scenarios/later-scenarios.tsx";
import { Segments } from "./segments.tsx";
import { type Held, useTypedValues } from "./use-typed-values.ts";
import { segmentsOf } from "./verdict.ts";
import { startingValues, workFields } from "./worked-fields.ts";

type Props = {
	metric: Metric;
	/** The lesson that it stands in; null on the page of calculators. What is typed is kept for each apart. */
	lesson: string | null;
	values?: Readonly<Record<string, number>> | undefined;
	segment?: string | undefined;
	heading?: "h2" | "h3";
	/** Numbers that someone shared: shown in place of the learner's own, and not kept. */
	lent?: Held | undefined;
};

/**
 * A calculator of a metric: fields, result, scale and verdict. Under it what explains the result and plays with it: in a
 * lesson one panel at a time, behind links; on the metric's own page all of them.
 */
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
	const [open, setOpen] = useState<LessonPanel>();
	const [scenariosOpen, setScenariosOpen] = useState(false);
	const lang = useCourseLang();
	const id = useId();
	const segments = segmentsOf(metric);
	const start = {
		values: startingValues(metric, props.values ?? {}, locale),
		segment: segments.find((one) => one === props.segment) ?? segments[0],
	};
	const { held, latest, put, type, keeping, flush } = useTypedValues(metric.id, lesson, start, props.lent);
	// Restored, and rewritten where the language has changed since: said back again only once somebody types.
	const [opened] = useState(held.values);
	const worked = useMemo(() => workFields(compiled, held.values, locale), [compiled, held.values, locale]);
	const benchmark = metric.benchmarks.find((one) => one.segment === held.segment) ?? metric.benchmarks[0];
	const panel = { compiled, benchmark, typed: held.values, locale, onType: type, onLeave: flush };
	// The result follows every key at once; what is kept of it may come a moment later.
	const scenarios = { compiled, held: useDeferredValue(held), latest, locale, onPut: put };
	return (
		<>
			{props.lent !== undefined && <LaterLent metric={metric.id} held={held} />}
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
					onType={(input, text) => type({ [input]: text })}
					onLeave={flush}
				/>
				<CalculatorOutcome compiled={compiled} benchmark={benchmark} worked={worked} locale={locale} />
				<CalculatorFooter
					metric={metric}
					panels={lesson !== null}
					open={open}
					panelId={`${id}-panel`}
					keeping={keeping}
					onOpen={setOpen}
					onStartOver={() => put(start)}
				>
					{lesson !== null && (
						<button
							type="button"
							className={css["link"]}
							aria-expanded={scenariosOpen}
							aria-controls={scenariosOpen ? `${id}-scenarios` : undefined}
							onClick={() => setScenariosOpen(!scenariosOpen)}
						>
							{t("scenarios")}
						</button>
					)}
				</CalculatorFooter>
				{open !== undefined && <OnePanel {...panel} id={`${id}-panel`} name={open} />}
				{scenariosOpen && <LaterScenarios {...scenarios} id={`${id}-scenarios`} heading="h4" />}
			</article>
			{lesson === null && (
				<>
					<LaterScenarios {...scenarios} heading="h2" />
					<AllPanels {...panel} />
				</>
			)}
		</>
	);
}
