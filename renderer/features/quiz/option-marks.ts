import type { OptionOutcome } from "../../../core/quiz/common.ts";

export type OptionMark = "right" | "chosenRight" | "chosenWrong" | "missed";

/** How one option is marked after the answer, in a word; undefined for one rightly left alone. */
export function optionMark(kind: "one-choice" | "several-choices", outcome: OptionOutcome): OptionMark | undefined {
	const { chosen, correct } = outcome;
	if (!chosen && !correct) return undefined;
	if (chosen) return correct ? "chosenRight" : "chosenWrong";
	return kind === "one-choice" ? "right" : "missed";
}

/** Whether the option's own feedback is shown: to whoever chose it, or wrongly left it out. */
export function saysWhy(kind: "one-choice" | "several-choices", outcome: OptionOutcome): boolean {
	return outcome.chosen || (kind === "several-choices" && outcome.correct);
}
