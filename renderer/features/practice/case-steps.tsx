import { Lightbulb } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../core/locale.ts";
import { layoutMetric } from "../../../core/metrics/formula-layout.ts";
import { formulaInWords } from "../../../core/metrics/formula-words.ts";
import { type MetricCase, readingOf } from "../../../core/metrics/practice-model.ts";
import type { CompiledMetric } from "../../../core/metrics/work.ts";
import { Button } from "../../ui/button.tsx";
import { useCourseLang } from "../../ui/course-language.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { FormulaView } from "../calculators/panels/formula-view.tsx";
import { ScrollBox } from "../calculators/panels/scroll-box.tsx";
import css from "./practice.module.css";

/** The first lines of the way to an answer; the first of all is the formula, set in type and in words. */
export function StepList(props: {
	compiled: CompiledMetric;
	drawn: MetricCase;
	lines: readonly string[];
	locale: Locale;
	label: string;
}) {
	const { compiled, drawn, lines, locale, label } = props;
	const lang = useCourseLang();
	const its = readingOf(compiled, drawn.reading);
	return (
		<ol className={css["steps"]} aria-label={label}>
			{lines.map((line, index) => (
				<li key={line}>
					{index === 0 ? (
						<>
							<ScrollBox label={label}>
								<FormulaView layout={layoutMetric(its, locale)} locale={locale} lang={lang} />
							</ScrollBox>
							<VisuallyHidden>
								<span lang={lang}>{formulaInWords(its, locale)}</span>
							</VisuallyHidden>
						</>
					) : (
						<span lang={drawn.input === undefined ? undefined : lang}>{line}</span>
					)}
				</li>
			))}
		</ol>
	);
}

/** The button for the next step, which says when there is none left; what it means stands under it. */
export function NextStep(props: { told: number; all: number; disabled: boolean; onTake: () => void }) {
	const { told, all, disabled } = props;
	const { t } = useTranslation("practice");
	const isAll = told >= all;
	return (
		<Button
			kind="quiet"
			aria-disabled={isAll || disabled}
			onClick={() => {
				if (!isAll && !disabled) props.onTake();
			}}
		>
			<span className={css["withIcon"]}>
				<Lightbulb aria-hidden="true" size={16} />
				{t(isAll ? "step.none" : told === 0 ? "step.first" : "step.another")}
			</span>
		</Button>
	);
}
