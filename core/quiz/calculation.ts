import { own } from "../learning/own.ts";
import { writtenDigits } from "../metrics/number-digits.ts";
import { drawnNumbers, type ReadStep, readCalculation } from "./calculation-numbers.ts";
import type {
	Calculation,
	CalculationAnswer,
	CalculationMark,
	CalculationStep,
	PublicCalculation,
	StepMark,
} from "./calculation-schema.ts";
import { type Inline, type PlacedText, saidWithHtml, showCommon } from "./common.ts";
import { fillPlaceholders } from "./placeholders.ts";
import { type Values, workOut } from "./quiz-formula.ts";
import { nearestOf, type Tolerance, within } from "./tolerance.ts";

/** The question with the numbers of a seed in all its texts. */
export function calculationWithNumbers(question: Calculation, seed: number): Calculation {
	const numbers = drawnNumbers(question, seed);
	const fill = (text: string) => fillPlaceholders(text, numbers);
	return {
		...question,
		prompt: fill(question.prompt),
		explanation: fill(question.explanation),
		hints: question.hints.map((hint) => ({ ...hint, text: fill(hint.text) })),
		solution: question.solution.map(fill),
		steps: question.steps.map((step) => ({
			...step,
			prompt: fill(step.prompt),
			feedback: { right: fill(step.feedback.right), wrong: fill(step.feedback.wrong) },
			misconceptions: step.misconceptions.map((way) => ({
				...way,
				name: fill(way.name),
				feedback: fill(way.feedback),
			})),
		})),
	};
}

export function showCalculation(question: Calculation, seed: number): PublicCalculation {
	const drawn = calculationWithNumbers(question, seed);
	const steps = drawn.steps.map(({ id, prompt, unit }) => ({ id, prompt, unit }));
	return { kind: question.kind, ...showCommon(drawn, seed), steps };
}

/** The first step that an answer names and the question does not have. */
export function strayStep(question: Calculation, answer: CalculationAnswer): string | undefined {
	return Object.keys(answer.steps).find((id) => question.steps.every((step) => step.id !== id));
}

type GivenStep = CalculationAnswer["steps"][string];

interface StepContext {
	/** The step with its texts filled, and with its formulas read. */
	step: CalculationStep;
	read: ReadStep;
	/** The numbers with the right results of all steps. */
	right: Values;
	/** The same with the learner's own results of the steps before this one. */
	own: Values;
	/** Whether all own results before this one are right. */
	soFarRight: boolean;
	worth: number;
}

/**
 * The known wrong way that gives a result, as near as the tolerance or else as the learner's own rounding: from the
 * right results before it, or from the learner's own.
 */
function wrongWay({ step, read, right, own }: StepContext, { value, typed }: GivenStep) {
	const results = step.misconceptions.flatMap((way, index) =>
		[right, own].map((values) => ({ way, value: workOut(read.wrongWays[index], values) })),
	);
	const gives = (tolerance: Tolerance) =>
		// Small results lie close together: the nearest is meant, and of those as near, the first.
		nearestOf(
			results.filter((wrong) => within(value, wrong.value, tolerance)),
			value,
		)?.way;
	const exactly = gives(step.tolerance);
	if (exactly !== undefined) return exactly;
	const { decimals, figures } = writtenDigits(typed, value);
	// One figure alone is near too many things to say of which it was rounded.
	return figures.most < 2 ? undefined : gives({ absolute: 0.5 * 10 ** -decimals });
}

function markStep(context: StepContext, answered: GivenStep | undefined): StepMark {
	const { step, read, right, own, soFarRight, worth } = context;
	const { id, tolerance, decimals, unit } = step;
	const expected = right.get(id) ?? Number.NaN;
	const common = { id, worth, expected, decimals, unit };
	if (answered === undefined) return { ...common, outcome: "empty", earned: 0 };
	const { value: given } = answered;
	const follows = within(given, workOut(read.formula, own), tolerance);
	// From right results that were rounded, what follows is right as well.
	if (within(given, expected, tolerance) || (follows && soFarRight)) {
		return { ...common, outcome: "right", earned: worth, given, feedback: step.feedback.right };
	}
	if (follows) return { ...common, outcome: "followed", earned: worth, given };
	const known = wrongWay(context, answered);
	const wrong = { ...common, outcome: "wrong" as const, earned: 0, given };
	if (known === undefined) return { ...wrong, feedback: step.feedback.wrong };
	return { ...wrong, misconception: known.name, feedback: known.feedback };
}

/**
 * Marks each step: right within the tolerance; a wrong result that the step's formula gives from the learner's own
 * results of the steps before earns the same, never more; otherwise the known wrong way that gives it is named,
 * from the right results or from the learner's own. The score is what the steps earned of their worth together. Only
 * an answer whose every step is right is correct.
 */
export function markCalculation(question: Calculation, answer: CalculationAnswer, seed: number): CalculationMark {
	const numbers = drawnNumbers(question, seed);
	const filled = calculationWithNumbers(question, seed);
	const { steps: reads } = readCalculation(question);
	const total = question.steps.reduce((sum, { weight }) => sum + weight, 0);
	const worked = new Map(numbers);
	let soFarRight = true;
	const steps = filled.steps.flatMap((step, index) => {
		const read = reads[index];
		if (read === undefined) return [];
		const given = own(answer.steps, step.id);
		const worth = step.weight / total;
		const marked = markStep({ step, read, right: numbers, own: worked, soFarRight, worth }, given);
		if (given !== undefined) worked.set(step.id, given.value);
		soFarRight &&= marked.outcome === "right";
		return [marked];
	});
	const correct = steps.every(({ outcome }) => outcome === "right");
	const earned = steps.reduce((sum, step) => sum + step.earned, 0);
	// Shares of a worth may add up to a hair more or less than it.
	const score = correct ? 1 : Math.min(1, earned);
	return { kind: "calculation", score, correct, steps };
}

/** What a calculation says besides what every question does. */
export function textsOfCalculation({ steps }: Calculation): PlacedText[] {
	return steps.flatMap(({ prompt, feedback, misconceptions }, index) => [
		{ path: ["steps", index, "prompt"], text: prompt },
		{ path: ["steps", index, "feedback", "right"], text: feedback.right },
		{ path: ["steps", index, "feedback", "wrong"], text: feedback.wrong },
		...misconceptions.flatMap((way, place) => [
			{ path: ["steps", index, "misconceptions", place, "name"], text: way.name },
			{ path: ["steps", index, "misconceptions", place, "feedback"], text: way.feedback },
		]),
	]);
}

export function calculationWithHtml<Q extends { steps: { prompt: string }[] }>(shown: Q, inline: Inline): Q {
	return { ...shown, steps: shown.steps.map((step) => ({ ...step, prompt: inline(step.prompt) })) };
}

export function calculationMarkWithHtml(mark: CalculationMark, inline: Inline): CalculationMark {
	return { ...mark, steps: mark.steps.map((step) => saidWithHtml(step, inline)) };
}
