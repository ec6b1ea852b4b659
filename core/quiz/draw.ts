import { seeded, shuffle } from "./random.ts";
import type { Bank, Question } from "./schema.ts";

/** How many questions a run has at most. */
export const runSize = 10;

/** How far a question may stray from its difficulty in the order of a run: under 2, so that no 3 comes before a 1. */
const stray = 1.5;

/** How many questions a run of this bank has. */
export function runSizeOf(bank: Bank): number {
	return Math.min(runSize, bank.questions.length);
}

/**
 * How many of each group a draw of `size` takes: shares as in the bank, rounded by largest remainder (ties go to the
 * earlier group), and at least one of each group where there is room.
 */
function quotas(groups: readonly Question[][], size: number): number[] {
	const total = groups.reduce((sum, group) => sum + group.length, 0);
	const exact = groups.map((group) => (group.length * size) / total);
	const taken = exact.map((share) => Math.max(size < groups.length ? 0 : 1, Math.floor(share)));
	const byRemainder = exact
		.map((share, index) => ({ index, remainder: share - Math.floor(share) }))
		.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
	let left = size - taken.reduce((sum, count) => sum + count, 0);
	for (const { index } of byRemainder) {
		const count = taken[index] ?? 0;
		if (left <= 0 || count >= (groups[index]?.length ?? 0)) continue;
		taken[index] = count + 1;
		left -= 1;
	}
	// The guaranteed ones may have taken more than there is: the largest group gives them back.
	while (left < 0) {
		const largest = taken.indexOf(Math.max(...taken));
		taken[largest] = (taken[largest] ?? 0) - 1;
		left += 1;
	}
	return taken;
}

/**
 * Draws the questions of a run: ids, at most `runSize`, each once, in the order to ask them. The same bank and seed give
 * the same draw.
 *
 * The draw keeps the bank's mix of difficulties, and roughly climbs: neighbours in difficulty mingle, but every question
 * that asks to recall (1) comes before every one that asks to decide (3).
 */
export function drawRun(bank: Bank, seed: number): string[] {
	const random = seeded(seed, "run");
	const difficulties = [...new Set(bank.questions.map((question) => question.difficulty))].sort((a, b) => a - b);
	const groups = difficulties.map((difficulty) => bank.questions.filter((one) => one.difficulty === difficulty));
	const counts = quotas(groups, runSizeOf(bank));
	const drawn = groups.flatMap((group, index) => shuffle(group, random).slice(0, counts[index]));
	return drawn
		.map((question) => ({ id: question.id, place: question.difficulty + stray * random.fraction() }))
		.sort((a, b) => a.place - b.place)
		.map((question) => question.id);
}
