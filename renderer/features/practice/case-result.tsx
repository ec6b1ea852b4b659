import { Check, CircleDashed, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { CaseFeedback, CaseSlip, CaseView } from "../../../core/api/case-views.ts";
import type { Locale } from "../../../core/locale.ts";
import { writtenDigits } from "../../../core/metrics/number-digits.ts";
import { formatQuantity } from "../../../core/metrics/number-format.ts";
import { type MetricCase, readingOf } from "../../../core/metrics/practice-model.ts";
import { caseSteps, expectedText } from "../../../core/metrics/practice-steps.ts";
import { type CompiledMetric, workMetric } from "../../../core/metrics/work.ts";
import { fromCourse, Sentence } from "../../ui/course-language.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { audienceOf, verdictOf } from "../calculators/verdict.ts";
import { headlineText, rangeText } from "../calculators/words.ts";
import { StepList } from "./case-steps.tsx";
import { type GivenAnswer, levelChange, outcomeOf, shownUnit, slipName } from "./case-words.ts";
import css from "./practice.module.css";

const signs = { right: Check, helped: CircleDashed, wrong: X };

function Slip({ slip }: { slip: CaseSlip }) {
	const { t } = useTranslation("practice");
	if (slip.kind === "way") {
		return (
			<>
				<RichText as="span" html={slip.name} className={css["slip"]} />
				<RichText as="span" html={slip.feedback} />
			</>
		);
	}
	return (
		<>
			<span className={css["slip"]}>
				<Sentence text={slipName(t, slip)} />
			</span>
			<span>{t(`slip.${slip.kind}.feedback`)}</span>
		</>
	);
}

/** What the result means by the recommendations for each kind of company. */
function Benchmarks(props: { compiled: CompiledMetric; drawn: MetricCase; locale: Locale }) {
	const { compiled, drawn, locale } = props;
	const { t } = useTranslation("practice");
	const { t: tNumbers } = useTranslation("calculators");
	const its = readingOf(compiled, drawn.reading);
	if (drawn.input !== undefined) return null;
	const working = workMetric(its, drawn.told);
	if (working.kind !== "result") return null;
	return its.metric.benchmarks.map((benchmark) => {
		const { headline } = verdictOf(its, drawn.told, working, benchmark, locale);
		const range = rangeText(tNumbers, benchmark, its.metric.output, locale);
		const audience = audienceOf(benchmark);
		const said =
			audience === undefined
				? t("benchmarkForAll", { range })
				: t("benchmark", { segment: fromCourse(audience), range });
		return (
			<p key={`${benchmark.segment} ${range}`} className={css["benchmark"]}>
				<Sentence text={`${said} ${headlineText(tNumbers, headline)}.`} />
			</p>
		);
	});
}

/** A case once answered: the learner's answer, the wrong way that led to it, the right one in full, and what comes next. */
export function CaseResult(props: {
	asked: CaseView;
	compiled: CompiledMetric;
	drawn: MetricCase;
	given: GivenAnswer;
	feedback: CaseFeedback;
	locale: Locale;
}) {
	const { asked, compiled, drawn, given, feedback, locale } = props;
	const { t } = useTranslation("practice");
	const outcome = outcomeOf(feedback, given);
	const Sign = signs[outcome];
	const unit = shownUnit(t, asked) ?? "";
	const { decimals } = writtenDigits(given.typed, given.value);
	const yours = formatQuantity(given.value, unit, locale, { decimals: Math.min(decimals, 20) });
	const { shown, exact } = expectedText(compiled, drawn, feedback.expected, locale);
	const change = levelChange(t, asked.level, feedback);
	return (
		<div className={css["result"]}>
			<p className={css["outcome"]} data-outcome={outcome}>
				<Sign aria-hidden="true" size={18} />
				{t(`said.${outcome}`)}
			</p>
			<dl className={css["answers"]}>
				<div>
					<dt>{t("yours")}</dt>
					<dd>
						<b>
							<Sentence text={yours} />
						</b>
						{feedback.slip !== undefined && <Slip slip={feedback.slip} />}
					</dd>
				</div>
				<div>
					<dt>{t("expected")}</dt>
					<dd>
						<b>
							<Sentence text={exact === undefined ? shown : t("exact", { shown, exact })} />
						</b>
					</dd>
				</div>
			</dl>
			<Benchmarks compiled={compiled} drawn={drawn} locale={locale} />
			{change !== undefined && <p className={css["change"]}>{change}</p>}
			{!feedback.saved && <p className={css["note"]}>{t("held")}</p>}
			<details className={css["way"]} open={outcome === "wrong" && feedback.slip === undefined}>
				<summary>{t("step.way")}</summary>
				<StepList
					compiled={compiled}
					drawn={drawn}
					lines={caseSteps(compiled, drawn, locale)}
					locale={locale}
					label={t("step.way")}
				/>
			</details>
		</div>
	);
}
