import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../../core/locale.ts";
import type { FormulaNode } from "../../../../core/metrics/formula.ts";
import { layoutFormula, layoutMetric } from "../../../../core/metrics/formula-layout.ts";
import { formulaInWords } from "../../../../core/metrics/formula-words.ts";
import { numberText } from "../../../../core/metrics/number-text.ts";
import { relationOf, workedFormulas, workedSteps } from "../../../../core/metrics/steps.ts";
import { useCourseLang } from "../../../ui/course-language.tsx";
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx";
import { workFields } from "../worked-fields.ts";
import { FormulaView } from "./formula-view.tsx";
import type { PanelHeading, PanelProps } from "./panel-props.ts";
import { PanelSection } from "./panel-section.tsx";
import { ScrollBox } from "./scroll-box.tsx";
import css from "./steps.module.css";

/** A formula whose names have all been put in, set in type. */
function layoutFigures(tree: FormulaNode, locale: Locale) {
	return layoutFormula(
		tree,
		(node) => {
			const value = node.kind === "number" ? node.value : Number.NaN;
			return { kind: "number", text: numberText(value, locale), negative: value < 0 };
		},
		locale,
	);
}

/** How the result comes about: the formula, the learner's numbers in it, each step, and the result in full. */
export function StepsPanel(props: PanelProps & { heading: PanelHeading }) {
	const { compiled, benchmark, typed, locale } = props;
	const { t } = useTranslation("panels");
	const lang = useCourseLang();
	const { values } = useMemo(() => workFields(compiled, typed, locale), [compiled, typed, locale]);
	const formula = useMemo(() => layoutMetric(compiled, locale), [compiled, locale]);
	const trees = useMemo(() => workedFormulas(compiled, values, locale), [compiled, values, locale]);
	const steps = useMemo(() => workedSteps(compiled, values, locale, benchmark), [compiled, values, locale, benchmark]);
	const result = steps.at(-1);
	return (
		<PanelSection heading={props.heading} title={t("steps.title")}>
			<p className={css["label"]}>{t("steps.formula")}</p>
			<ScrollBox label={t("steps.formula")}>
				<FormulaView layout={formula} locale={locale} lang={lang} />
			</ScrollBox>
			<VisuallyHidden>
				<span lang={lang}>{formulaInWords(compiled, locale)}</span>
			</VisuallyHidden>
			{trees.length === 0 ? (
				<p className={css["label"]}>{t("steps.none")}</p>
			) : (
				<>
					<p className={css["label"]}>{t("steps.worked")}</p>
					<ScrollBox label={t("steps.worked")}>
						<ol className={css["steps"]}>
							{trees.map((tree, index) => (
								<li key={steps[index + 1]?.text}>
									<FormulaView layout={layoutFigures(tree, locale)} locale={locale} equals />
									<VisuallyHidden>{steps[index + 1]?.text}</VisuallyHidden>
								</li>
							))}
							<li className={css["result"]}>
								<span aria-hidden="true">{result && relationOf(result)} </span>
								{result?.isRounded === true && <VisuallyHidden>{t("steps.rounded")} </VisuallyHidden>}
								<strong>{result?.text}</strong>
							</li>
						</ol>
					</ScrollBox>
				</>
			)}
		</PanelSection>
	);
}
