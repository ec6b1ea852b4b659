import type { PublicQuestion } from "../../../core/quiz/schema.ts";
import type { Draft } from "./draft.ts";
import { choose } from "./draft.ts";

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The letter of an option: A for the first. */
export function letterOf(index: number): string {
	return letters[index] ?? "";
}

/** Those of the reasons of a statement: F is for false. */
export function reasonLetter(index: number): string {
	return letterOf(index < 5 ? index : index + 1);
}

function letterIn(event: Pressed): string | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey || !/^[a-z]$/i.test(event.key)) return undefined;
	return event.key.toUpperCase();
}

/** The option that a key chooses among `count`, by its place; undefined for every other key and with a modifier held. */
export function optionForKey(event: Pressed, count: number): number | undefined {
	const letter = letterIn(event);
	const index = letter === undefined ? -1 : letters.indexOf(letter);
	return index >= 0 && index < count ? index : undefined;
}

/** An option that a key chose; `part` is the part of the question that it belongs to, where it has parts. */
export interface Chosen {
	part?: "verdict" | "reason";
	option: string;
}

/** Whether a question is answered by choosing, so that letters can. */
export function hasLetters({ kind }: PublicQuestion): boolean {
	return kind === "one-choice" || kind === "several-choices" || kind === "true-false";
}

/** Verdicts by the letter of either language: nobody has to look which one it is. */
const verdictLetters: Record<string, string> = { T: "true", V: "true", F: "false" };

/** What a key chooses in a question; undefined for every other key. */
export function chosenByKey(question: PublicQuestion, event: Pressed): Chosen | undefined {
	if (question.kind === "one-choice" || question.kind === "several-choices") {
		const option = question.options[optionForKey(event, question.options.length) ?? -1];
		return option && { option: option.id };
	}
	if (question.kind !== "true-false") return undefined;
	const letter = letterIn(event);
	if (letter === undefined) return undefined;
	const verdict = verdictLetters[letter];
	if (verdict !== undefined) return { part: "verdict", option: verdict };
	const reason = question.reasons.find((_, index) => reasonLetter(index) === letter);
	return reason && { part: "reason", option: reason.id };
}

/** The draft after that. */
export function withChosen(kind: PublicQuestion["kind"], draft: Draft, { part, option }: Chosen): Draft {
	if (part === undefined) return choose(kind, draft, option);
	return { ...draft, fields: { ...draft.fields, [part]: option } };
}
