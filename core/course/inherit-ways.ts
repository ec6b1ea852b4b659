import { namesIn } from "../metrics/evaluate.ts";
import { parseFormula } from "../metrics/formula.ts";
import type { Metric } from "../metrics/schema.ts";
import { drawnNumbers } from "../quiz/calculation-numbers.ts";
import type { Calculation, CalculationStep } from "../quiz/calculation-schema.ts";
import type { NumberQuestion } from "../quiz/number.ts";
import { misconceptionValue } from "../quiz/number-mark.ts";
import { formulaOf, type Values, workOut } from "../quiz/quiz-formula.ts";
import type { Bank, PartQuestion, Question } from "../quiz/schema.ts";
import { same, within } from "../quiz/tolerance.ts";
import { numberFindings } from "./check-number.ts";

/** A known wrong way, as the formula that it follows. */
type Way = Metric["misconceptions"][number];
/** The known wrong ways of a metric by its id. */
type WaysOf = (metric: string | undefined) => readonly Way[];

/** With how many sets of numbers a way of a calculation is looked at. */
const lookedAt = 20;

/** The ways that the question does not name itself and whose every number it has. */
function usable(ways: readonly Way[], own: readonly { name: string }[], numbers: Iterable<string>): Way[] {
	const known = new Set(numbers);
	return ways.filter(({ name, formula }) => {
		const read = parseFormula(formula);
		return read.ok && own.every((way) => way.name !== name) && [...namesIn(read.tree)].every((one) => known.has(one));
	});
}

/** Of what a linter says of ways: that another one is near, which is no harm, for whoever marks names the nearest. */
const ofNeighbours = new Set(["misconception-hidden", "misconceptions-overlap"]);
const objections = (question: NumberQuestion) =>
	numberFindings(question).filter(({ code }) => !ofNeighbours.has(code)).length;

/** A way is taken over where it gives a number that is neither right nor exactly another's. */
function ofNumber(question: NumberQuestion, waysOf: WaysOf): NumberQuestion {
	let kept = question;
	for (const way of usable(waysOf(question.metric), question.misconceptions, Object.keys(question.given))) {
		const value = misconceptionValue(question, way);
		const repeats = kept.misconceptions.some((one) => same(misconceptionValue(question, one), value));
		const more = { ...kept, misconceptions: [...kept.misconceptions, way] };
		if (!repeats && objections(more) <= objections(kept)) kept = more;
	}
	return kept;
}

/** Whether a way gives something of its own with one of these sets of numbers. */
function tells(way: Way, step: CalculationStep, sets: readonly Values[]): boolean {
	const others = step.misconceptions.map(({ formula }) => formulaOf(formula));
	const formula = formulaOf(way.formula);
	return sets.some((values) => {
		const value = workOut(formula, values);
		if (!Number.isFinite(value) || within(value, values.get(step.id) ?? Number.NaN, step.tolerance)) return false;
		return others.every((other) => !same(workOut(other, values), value));
	});
}

function ofCalculation(question: Calculation, waysOf: WaysOf): Calculation {
	if (question.steps.every(({ metric }) => waysOf(metric).length === 0)) return question;
	const sets = Array.from({ length: lookedAt }, (_, seed) => drawnNumbers(question, seed));
	const numbers = Object.keys(question.variables);
	const steps = question.steps.map((step, index) => {
		const known = [...numbers, ...question.steps.slice(0, index).map(({ id }) => id)];
		let kept = step;
		for (const way of usable(waysOf(step.metric), step.misconceptions, known)) {
			if (tells(way, kept, sets)) kept = { ...kept, misconceptions: [...kept.misconceptions, way] };
		}
		return kept;
	});
	return { ...question, steps };
}

function ofPart(part: PartQuestion, waysOf: WaysOf): PartQuestion {
	if (part.kind === "number") return ofNumber(part, waysOf);
	return part.kind === "calculation" ? ofCalculation(part, waysOf) : part;
}

/**
 * A bank whose numbers and steps have, after their own known wrong ways, those of the metric that they name. Left out is
 * a way that the question names itself, that needs a number which it does not have, or that gives with its numbers what
 * is right or exactly what another way gives. Whoever marks the questions need not know of metrics.
 */
export function inheritWays(bank: Bank, metrics: readonly Metric[]): Bank {
	const waysOf: WaysOf = (id) => metrics.find((metric) => metric.id === id)?.misconceptions ?? [];
	const questions = bank.questions.map(
		(question): Question =>
			question.kind === "case"
				? { ...question, parts: question.parts.map((part) => ofPart(part, waysOf)) }
				: ofPart(question, waysOf),
	);
	return { ...bank, questions };
}

/** The metrics that a question names, each with the place where it does. */
export function metricsNamedIn(question: Question): [metric: string, path: (string | number)[]][] {
	switch (question.kind) {
		case "case":
			return question.parts.flatMap((part, index) =>
				metricsNamedIn(part).map(([metric, path]): [string, (string | number)[]] => [
					metric,
					["parts", index, ...path],
				]),
			);
		case "calculation":
			return question.steps.flatMap(({ metric }, index): [string, (string | number)[]][] =>
				metric === undefined ? [] : [[metric, ["steps", index, "metric"]]],
			);
		case "number":
			return question.metric === undefined ? [] : [[question.metric, ["metric"]]];
		default:
			return [];
	}
}
