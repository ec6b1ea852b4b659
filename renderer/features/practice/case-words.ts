import type { TFunction } from "i18next";
import type { CaseFeedback, CaseSlip, CaseView } from "../../../core/api/case-views.ts";
import type { Locale } from "../../../core/locale.ts";
import { easiest, hardest } from "../../../core/metrics/practice-level.ts";
import { isWholeByFormula, type MetricCase, readingOf, shownDecimals } from "../../../core/metrics/practice-model.ts";
import { answerOf, expectedText, targetText } from "../../../core/metrics/practice-steps.ts";
import type { Metric, MetricInput } from "../../../core/metrics/schema.ts";
import { encodeNumbers } from "../../../core/metrics/share-code.ts";
import type { CompiledMetric } from "../../../core/metrics/work.ts";
import { fromCourse } from "../../ui/course-language.tsx";
import { plainText } from "../quiz/plain-text.ts";

type Texts = TFunction<"practice">;

/** An answer as understood and as typed, and how many steps were told before. */
export interface GivenAnswer {
	value: number;
	typed: string;
	steps: number;
}

export type Outcome = "right" | "helped" | "wrong";

export function outcomeOf({ correct }: CaseFeedback, { steps }: GivenAnswer): Outcome {
	if (!correct) return "wrong";
	return steps === 0 ? "right" : "helped";
}

/** What a wrong way is called. */
export function slipName(t: Texts, slip: CaseSlip): string {
	if (slip.kind === "way") return fromCourse(plainText(slip.name));
	return slip.kind === "reading"
		? t("slip.reading.name", { name: fromCourse(slip.name) })
		: t(`slip.${slip.kind}.name`);
}

/** A case as the model works with it; the answer is worked here from its numbers. */
export function caseOf(compiled: CompiledMetric, asked: CaseView): MetricCase {
	const { reading, input, told, target } = asked;
	const drawn = { reading, input, told, target };
	return { ...drawn, situation: undefined, expected: answerOf(compiled, drawn) };
}

/** Every input of a metric and of its other readings. */
export function allInputs(metric: Metric): MetricInput[] {
	return [...metric.inputs, ...metric.variants.flatMap((variant) => variant.inputs)];
}

/** "sobre enviados": the reading asked for, inside a sentence; undefined where the metric has only one. */
function readingText({ metric, reading }: CaseView): string | undefined {
	const words = metric.variants.find(({ id }) => id === reading)?.reading ?? metric.reading;
	if (words === undefined || metric.variants.length === 0) return undefined;
	return fromCourse(words.charAt(0).toLowerCase() + words.slice(1));
}

/** What a case asks, in a sentence; one told as a situation asks in its own words. */
export function questionText(t: Texts, compiled: CompiledMetric, asked: CaseView, locale: Locale): string {
	const { metric, input, target } = asked;
	const name = fromCourse(metric.name);
	const wanted = metric.inputs.find(({ id }) => id === input);
	if (wanted !== undefined && target !== undefined) {
		return t("ask.input", {
			input: fromCourse(wanted.label),
			metric: name,
			target: targetText(compiled, target, locale),
		});
	}
	const reading = readingText(asked);
	return reading === undefined ? t("ask.result", { metric: name }) : t("ask.reading", { metric: name, reading });
}

/** What the field is for: "Tasa de apertura, sobre entregados". */
export function fieldText(t: Texts, asked: CaseView): string {
	const { metric, input } = asked;
	const wanted = metric.inputs.find(({ id }) => id === input);
	if (wanted !== undefined) return fromCourse(wanted.label);
	const reading = readingText(asked);
	const name = fromCourse(metric.name);
	return reading === undefined ? name : t("answerReading", { metric: name, reading });
}

/** The unit of the answer, as a field reads it; undefined for a ratio or a count, which have none. */
export function unitOf(t: Texts, { metric, input }: CaseView): string | undefined {
	const wanted = metric.inputs.find(({ id }) => id === input);
	if (wanted !== undefined) return wanted.unit;
	const { unit } = metric.output;
	if (unit === "%" || unit === "€") return unit;
	return unit === "ratio" || unit === "count" ? undefined : t(`unit.${unit}`);
}

/** The same to be shown: an input's is a word of the course, a result's one of the application. */
export function shownUnit(t: Texts, asked: CaseView): string | undefined {
	const unit = unitOf(t, asked);
	return unit === undefined || asked.input === undefined ? unit : fromCourse(unit);
}

/** How the answer is to be rounded. */
export function roundingText(t: Texts, compiled: CompiledMetric, asked: CaseView): string {
	const its = readingOf(compiled, asked.reading);
	const about = { input: asked.input };
	if (isWholeByFormula(its, about)) return t("rounding.whole");
	const count = shownDecimals(its, about);
	return count === 0 ? t("rounding.none") : t("rounding.to", { count });
}

/** Why the next case is harder or easier, or what is missing for that; undefined where there is nothing to say. */
export function levelChange(t: Texts, level: number, { practice }: CaseFeedback): string | undefined {
	if (practice.level > level) return t(practice.level === hardest ? "change.harder.3" : "change.harder.2");
	if (practice.level < level) return t(practice.level === easiest ? "change.easier.1" : "change.easier.2");
	if (practice.streak <= 0) return undefined;
	return t(level === hardest ? "change.top" : "change.oneMore");
}

/** The address of the metric's calculator with the numbers of a case in it. */
export function calculatorAddress(compiled: CompiledMetric, asked: CaseView): string {
	const { metric } = asked;
	const { input, told, expected } = caseOf(compiled, asked);
	const wanted = metric.inputs.find(({ id }) => id === input);
	const answer = wanted?.kind === "count" ? Math.round(expected) : expected;
	const code = encodeNumbers(metric, input === undefined ? told : { ...told, [input]: answer });
	return `#/calculadoras/${metric.id}/${encodeURIComponent(code)}`;
}

/** How a case went, for who listens: right or wrong and by which wrong way, the answer, and what comes next. */
export function spokenResult(
	t: Texts,
	about: { given: GivenAnswer; feedback: CaseFeedback; asked: CaseView; compiled: CompiledMetric; locale: Locale },
): string {
	const { given, feedback, asked, compiled, locale } = about;
	const { reading, input, level } = asked;
	const { shown } = expectedText(compiled, { reading, input }, feedback.expected, locale);
	const change = levelChange(t, level, feedback);
	return [
		`${t(`said.${outcomeOf(feedback, given)}`)}.`,
		feedback.slip && `${slipName(t, feedback.slip)}.`,
		!feedback.correct && `${t("expected")}: ${shown}.`,
		change,
	]
		.filter(Boolean)
		.join(" ");
}
