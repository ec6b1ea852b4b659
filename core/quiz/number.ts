import { z } from "zod";
import { idSchema, variableSchema } from "../id.ts";
import {
	inlineText,
	markCommon,
	type PlacedText,
	publicQuestionCommon,
	questionCommon,
	showCommon,
	textsOfMistakes,
} from "./common.ts";
import { seeded, shuffle } from "./random.ts";
import { toleranceSchema } from "./tolerance.ts";

const unitText = z.string().trim().min(1).max(40);
/** Infix arithmetic over the question's `given`; see `core/metrics/formula.ts`. */
const formulaText = z.string().trim().min(1);

/** A known wrong way, by the value that it gives or by its formula. */
const misconceptionSchema = z
	.strictObject({
		value: z.number().optional(),
		formula: formulaText.optional(),
		name: inlineText,
		feedback: inlineText,
	})
	.refine(({ value, formula }) => (value === undefined) !== (formula === undefined), {
		path: ["value"],
		params: { code: "value-or-formula" },
	});

/** From the least to the greatest value that is right, both included. */
const rangeSchema = z
	.strictObject({ from: z.number(), to: z.number() })
	.refine(({ from, to }) => from < to, { params: { code: "not-low-to-high" } });

/** How exactly the number must be written, and the fraction of the worth that writing it otherwise takes away. */
const requireCost = z.number().positive().max(1).default(0.25);
const requireSchema = z.union([
	z.strictObject({ decimals: z.int().min(0).max(6), cost: requireCost }),
	z.strictObject({ figures: z.int().min(1).max(9), cost: requireCost }),
]);

/**
 * A unit to choose. `factor`: what one of it is in the first unit with factor 1, in which the answer is given; without it
 * the unit is a wrong one.
 */
const askedUnitSchema = z.strictObject({
	unit: unitText,
	factor: z.number().positive().optional(),
	feedback: inlineText.optional(),
});

/** A number typed by the learner. */
export const numberSchema = z
	.strictObject({
		...questionCommon,
		kind: z.literal("number"),
		/** The numbers of the question by name, for its formulas. */
		given: z.record(variableSchema, z.number()).default({}),
		/** What is right: a number, a formula that gives it, or everything in a range. */
		answer: z.number().optional(),
		formula: formulaText.optional(),
		range: rangeSchema.optional(),
		/** Shown beside the field: "%", "€", "leads". */
		unit: unitText.optional(),
		/** The units to choose from, where the learner has to say it. */
		units: z.array(askedUnitSchema).min(2).max(8).optional(),
		/** The fraction of the worth that a missing or wrong unit takes away. */
		unitCost: z.number().positive().max(1).default(0.5),
		/** Decimals with which the right answer is shown. */
		decimals: z.int().min(0).max(6).default(0),
		require: requireSchema.optional(),
		tolerance: toleranceSchema.optional(),
		/** The metric that is worked: its known wrong ways are this question's too, as far as `given` has their numbers. */
		metric: idSchema.optional(),
		misconceptions: z.array(misconceptionSchema).default([]),
		feedback: z.strictObject({ right: inlineText, wrong: inlineText }),
	})
	.superRefine(({ answer, formula, range, unit, units, tolerance }, context) => {
		const wrong = (code: string, key: string) =>
			context.addIssue({ code: "custom", path: [key], params: { code }, input: undefined });
		const said = [answer, formula, range].filter((one) => one !== undefined).length;
		if (said === 0) wrong("answer-missing", "answer");
		else if (said > 1) {
			wrong("answer-formula-or-range", answer !== undefined ? "answer" : range === undefined ? "formula" : "range");
		}
		if (range === undefined && tolerance === undefined) wrong("missing-key", "tolerance");
		if (range !== undefined && tolerance !== undefined) wrong("range-with-tolerance", "tolerance");
		if ((unit === undefined) === (units === undefined)) wrong("unit-or-units", "unit");
		if (units?.every(({ factor }) => factor !== 1)) wrong("units-need-a-factor-of-one", "units");
	});
export type NumberQuestion = z.infer<typeof numberSchema>;
export type NumberMisconception = NumberQuestion["misconceptions"][number];

/** How exactly a number must be written: so many decimals, or so many significant figures. */
export const askedDigitsSchema = z.union([z.object({ decimals: z.int() }), z.object({ figures: z.int() })]);
export type AskedDigits = z.infer<typeof askedDigitsSchema>;

export const publicNumberSchema = z.object({
	...publicQuestionCommon,
	kind: z.literal("number"),
	/** The unit of the answer; absent where it is asked for. */
	unit: z.string().optional(),
	/** The units to choose from, in an order drawn from the seed. */
	units: z.array(z.string()).optional(),
	require: askedDigitsSchema.optional(),
});
export type PublicNumber = z.infer<typeof publicNumberSchema>;

/**
 * The value as understood and echoed to the learner, with what they typed.
 * A percent typed for a "%" answer is its figure: "22,1 %" is 22.1. `unit`: the one chosen, where it was asked for.
 */
export const numberAnswerSchema = z.strictObject({
	kind: z.literal("number"),
	value: z.number(),
	typed: z.string().max(60),
	unit: unitText.optional(),
});
export type NumberAnswer = z.infer<typeof numberAnswerSchema>;

export const numberMarkSchema = z.object({
	...markCommon,
	kind: z.literal("number"),
	/** What is right, in `unit`. */
	expected: z.union([z.number(), z.object({ from: z.number(), to: z.number() })]),
	/** Decimals with which it is shown. */
	decimals: z.int(),
	unit: z.string(),
	/** Where the number is right but not written as exactly as was asked: what was asked. */
	rounding: askedDigitsSchema.optional(),
	/** Where the number is right and its unit is not. */
	unitFault: z.enum(["missing", "wrong"]).optional(),
	/** The known wrong way that gives the learner's value, if one does. */
	misconception: z.string().optional(),
	/** Empty where all there is to say is what `rounding` and `unitFault` say. */
	feedback: z.string(),
});
export type NumberMark = z.infer<typeof numberMarkSchema>;

/** How exactly the number must be written, without what it costs. */
export function askedDigits({ require }: Pick<NumberQuestion, "require">): AskedDigits | undefined {
	if (require === undefined) return undefined;
	return "decimals" in require ? { decimals: require.decimals } : { figures: require.figures };
}

export function showNumber(question: NumberQuestion, seed: number): PublicNumber {
	const { unit, units } = question;
	const asked = askedDigits(question);
	const choices = units?.map((one) => one.unit);
	return {
		kind: question.kind,
		...showCommon(question, seed),
		...(unit === undefined ? {} : { unit }),
		...(choices === undefined ? {} : { units: shuffle(choices, seeded(seed, `units of ${question.id}`)) }),
		...(asked === undefined ? {} : { require: asked }),
	};
}

/** The unit that an answer names and the question does not offer. */
export function strayUnit({ units = [] }: NumberQuestion, { unit }: NumberAnswer): string | undefined {
	return units.some((one) => one.unit === unit) ? undefined : unit;
}

export function textsOfNumber({
	feedback,
	misconceptions,
	units = [],
}: Pick<NumberQuestion, "feedback" | "misconceptions"> & { units?: NumberQuestion["units"] }): PlacedText[] {
	return [
		{ path: ["feedback", "right"], text: feedback.right },
		{ path: ["feedback", "wrong"], text: feedback.wrong },
		...units.flatMap(({ feedback: said }, index) =>
			said === undefined ? [] : [{ path: ["units", index, "feedback"], text: said }],
		),
		...textsOfMistakes(misconceptions),
	];
}
