/** What hints take away, as a fraction of a question's worth: the first `taken` of them. */
export function costOfHints(question: { hints: readonly { cost: number }[] }, taken: number): number {
	return question.hints.slice(0, taken).reduce((sum, { cost }) => sum + cost, 0);
}

/** The score that counts: that of the answer, less what the hints taken cost, and never below 0. */
export function scoreAfterHints(
	question: { hints: readonly { cost: number }[] },
	mark: { score: number },
	taken: number,
): number {
	return Math.max(0, mark.score - costOfHints(question, taken));
}
