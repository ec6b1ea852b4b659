import { z } from "zod";
import { idSchema } from "../id.ts";
import {
	type Inline,
	inlineText,
	type PlacedText,
	publicQuestionCommon,
	questionCommon,
	showCommon,
	textsOfMistakes,
} from "./common.ts";
import { neutralId } from "./neutral-id.ts";
import {
	markPlaced,
	namedMistake,
	placedAnswer,
	placedMark,
	publicTextSchema,
	strayPlaced,
	textsWithHtml,
} from "./placing.ts";
import { seeded, shuffle } from "./random.ts";

/** Each item is matched with its own target; some targets may belong to none. */
export const matchingSchema = z.strictObject({
	...questionCommon,
	kind: z.literal("matching"),
	/** `feedback`: why these two belong together. */
	pairs: z
		.array(z.strictObject({ id: idSchema, item: inlineText, target: inlineText, feedback: inlineText }))
		.min(3)
		.max(8),
	/** Targets that belong to no item. */
	distractors: z
		.array(z.strictObject({ id: idSchema, text: inlineText }))
		.max(4)
		.default([]),
	/** Known mistakes: the item of the pair `item` matched with the target of the pair, or the distractor, `target`. */
	misconceptions: z.array(z.strictObject({ item: idSchema, target: idSchema, ...namedMistake })).default([]),
});
export type Matching = z.infer<typeof matchingSchema>;

export const publicMatchingSchema = z.object({
	...publicQuestionCommon,
	kind: z.literal("matching"),
	items: z.array(publicTextSchema),
	targets: z.array(publicTextSchema),
});
export type PublicMatching = z.infer<typeof publicMatchingSchema>;

/** `placed`: the target of each item. */
export const matchingAnswerSchema = placedAnswer("matching");
export type MatchingAnswer = z.infer<typeof matchingAnswerSchema>;

export const matchingMarkSchema = placedMark("matching");
export type MatchingMark = z.infer<typeof matchingMarkSchema>;

/** The neutral id of a pair's item. */
export function matchingItem(question: { id: string }, pair: string): string {
	return neutralId(question.id, "item", pair);
}

/** The neutral id of a pair's target, or of a distractor. */
export function matchingTarget(question: { id: string }, id: string): string {
	return neutralId(question.id, "target", id);
}

function targetsOf(question: Matching): { id: string; text: string }[] {
	const all = [...question.pairs.map(({ id, target }) => ({ id, text: target })), ...question.distractors];
	return all.map(({ id, text }) => ({ id: matchingTarget(question, id), text }));
}

/** Items and targets, each in an order of its own drawn from the seed. */
export function showMatching(question: Matching, seed: number): PublicMatching {
	const items = question.pairs.map(({ id, item }) => ({ id: matchingItem(question, id), text: item }));
	return {
		kind: question.kind,
		...showCommon(question, seed),
		items: shuffle(items, seeded(seed, `items of ${question.id}`)),
		targets: shuffle(targetsOf(question), seeded(seed, `targets of ${question.id}`)),
	};
}

/** Marks each pair on its own: each right one earns an equal part. */
export function markMatching(question: Matching, answer: MatchingAnswer): MatchingMark {
	const items = markPlaced(
		question.pairs.map(({ id, feedback }) => ({
			id: matchingItem(question, id),
			expected: matchingTarget(question, id),
			feedback,
			mistakes: question.misconceptions
				.filter((mistake) => mistake.item === id)
				.map((mistake) => ({ ...mistake, place: matchingTarget(question, mistake.target) })),
		})),
		answer.placed,
	);
	const right = items.filter(({ correct }) => correct).length;
	return { kind: "matching", score: right / items.length, correct: right === items.length, items, right };
}

/** What an answer names that is not there, or a target that it uses twice. */
export function strayInMatching(question: Matching, { placed }: MatchingAnswer): string | undefined {
	const items = question.pairs.map(({ id }) => matchingItem(question, id));
	const targets = targetsOf(question).map(({ id }) => id);
	return strayPlaced(placed, items, targets, true);
}

export function textsOfMatching({ pairs, distractors, misconceptions }: Matching): PlacedText[] {
	return [
		...pairs.flatMap(({ item, target, feedback }, index) => [
			{ path: ["pairs", index, "item"], text: item },
			{ path: ["pairs", index, "target"], text: target },
			{ path: ["pairs", index, "feedback"], text: feedback },
		]),
		...distractors.map(({ text }, index) => ({ path: ["distractors", index, "text"], text })),
		...textsOfMistakes(misconceptions),
	];
}

export function matchingWithHtml(shown: PublicMatching, inline: Inline): PublicMatching {
	return { ...shown, items: textsWithHtml(shown.items, inline), targets: textsWithHtml(shown.targets, inline) };
}
