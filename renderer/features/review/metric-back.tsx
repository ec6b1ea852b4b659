import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Metric } from "../../../core/metrics/schema.ts";
import { relationOf, workedSteps } from "../../../core/metrics/steps.ts";
import { compileMetric } from "../../../core/metrics/work.ts";
import { useSession } from "../../session.tsx";
import { useCourseLang } from "../../ui/course-language.tsx";
import css from "./session.module.css";

/** A metric's formula in the words of the course, worked once with its example figures. */
export function MetricBack({ metric }: { metric: Metric }) {
	const { t } = useTranslation("review");
	const { locale } = useSession();
	const lang = useCourseLang();
	const steps = useMemo(() => {
		const compiled = compileMetric(metric);
		if (!compiled.ok) return [];
		const examples = Object.fromEntries(metric.inputs.map(({ id, example }) => [id, example]));
		return workedSteps(compiled.metric, examples, locale);
	}, [metric, locale]);
	const [formula, ...worked] = steps;
	return (
		<>
			<p lang={lang}>{metric.summary}</p>
			{formula !== undefined && (
				<p className={css["formula"]} lang={lang}>
					{formula.text}
				</p>
			)}
			{worked.length > 0 && (
				<>
					<p className={css["example"]}>{t("example")}</p>
					<ol className={css["steps"]}>
						{worked.map((step) => (
							<li key={step.text}>
								{relationOf(step)} {step.text}
							</li>
						))}
					</ol>
				</>
			)}
			<p>
				<a href={`#/practicar/${metric.id}`}>{t("practise")}</a>
			</p>
		</>
	);
}
