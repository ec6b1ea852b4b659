import type { Bank } from "../quiz/schema.ts";

/** The share of a lesson's quiz that must be right for the lesson to count as done, where its bank says nothing else. */
export const passMark = 0.7;

/** Scores are sums of fractions: what is short by no more than this reaches a mark. */
const rounding = 1e-9;

/** The pass mark of a bank's quiz, as a fraction. */
export function passMarkOf(bank: Bank): number {
	return bank.blueprint?.mastery === undefined ? passMark : bank.blueprint.mastery / 100;
}

/** Whether a share of the points reaches a mark, both as fractions. */
export function reaches(share: number, mark: number): boolean {
	return share >= mark - rounding;
}

/** How many of `total` points reach a mark: whole ones. */
export function pointsToReach(mark: number, total: number): number {
	return Math.ceil(mark * total - rounding);
}
