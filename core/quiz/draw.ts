import { canFill, type Needs, needsAfter, needsOf } from "./quotas.ts";
import { type Random, seeded, shuffle } from "./random.ts";
import type { Bank, Question } from "./schema.ts";

/** How many questions a run has at most, where the bank's blueprint says nothing else. */
export const runSize = 10;

/** How far a question may stray from its difficulty in the order of a run: under 2, so that no 3 comes before a 1. */
const stray = 1.5;

/** How many questions a run of this bank has. */
export function runSizeOf(bank: Bank): number {
	return Math.min(bank.blueprint?.size ?? runSize, bank.questions.length);
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
 * How many of each difficulty a draw takes: its quota where it has one, and of the others what keeps the bank's mix. Quotas
 * that the bank cannot fill are the linter's to find; here they take what there is.
 */
function counts(groups: readonly Question[][], size: number, needs: Needs): number[] {
	const quota = (group: readonly Question[]) => needs.difficulties.get(group[0]?.difficulty ?? 0);
	const fixed = groups.map((group) => Math.min(quota(group) ?? 0, group.length));
	const free = groups.filter((group) => quota(group) === undefined);
	const left = Math.max(0, size - fixed.reduce((sum, count) => sum + count, 0));
	const shared = free.length === 0 ? [] : quotas(free, Math.min(left, free.flat().length));
	return groups.map((group, index) =>
		quota(group) === undefined ? (shared[free.indexOf(group)] ?? 0) : (fixed[index] ?? 0),
	);
}

/** The first of these that meet the needs together. */
function meeting(candidates: readonly Question[], needs: Needs): Question[] {
	const drawn: Question[] = [];
	let left = needs;
	for (const [place, question] of candidates.entries()) {
		if (left.total === 0) break;
		const after = needsAfter(left, question);
		if (!canFill(candidates.slice(place + 1), after)) continue;
		drawn.push(question);
		left = after;
	}
	return drawn;
}

/** In the order to ask them: neighbours in difficulty mingle, but every 1 comes before every 3. */
function climbing(questions: readonly Question[], random: Random): string[] {
	return questions
		.map((question) => ({ id: question.id, place: question.difficulty + stray * random.fraction() }))
		.sort((a, b) => a.place - b.place)
		.map((question) => question.id);
}

/**
 * Draws the questions of a run: ids, each once, in the order to ask them; as many as the bank's blueprint says, usually
 * ten. The same bank and seed give the same draw.
 *
 * The draw meets the quotas of the blueprint exactly; beyond them it keeps the bank's mix of difficulties as far as they
 * leave room. It roughly climbs: neighbours in difficulty mingle, but every question that asks to recall (1) comes before
 * every one that asks to decide (3).
 */
export function drawRun(bank: Bank, seed: number): string[] {
	const random = seeded(seed, "run");
	const size = runSizeOf(bank);
	const needs = needsOf(bank.blueprint, size);
	const difficulties = [...new Set(bank.questions.map((question) => question.difficulty))].sort((a, b) => a - b);
	const groups = difficulties
		.map((difficulty) => bank.questions.filter((one) => one.difficulty === difficulty))
		.map((group) => shuffle(group, random));
	const taken = counts(groups, size, needs);
	const mixed = groups.flatMap((group, index) => group.slice(0, taken[index]));
	if (needs.sections.size === 0 || !canFill(bank.questions, needs)) return climbing(mixed, random);
	// What keeps the mix comes first; from the rest comes only what the quotas of sections ask for beyond it.
	const reserve = seeded(seed, "run by sections");
	const rest = groups.flatMap((group, index) => group.slice(taken[index]));
	return climbing(meeting([...shuffle(mixed, reserve), ...shuffle(rest, reserve)], needs), random);
}

/** These questions in an order to ask them once more, drawn from a seed. */
export function drawOrder(questions: readonly Question[], seed: number): string[] {
	const random = seeded(seed, "run");
	return climbing(shuffle(questions, random), random);
}
