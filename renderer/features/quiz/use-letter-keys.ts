import { type RefObject, useEffect } from "react";
import type { PublicQuestion } from "../../../core/quiz/schema.ts";
import { type Chosen, chosenByKey, hasLetters } from "./shortcuts.ts";

/**
 * Letters choose the options that show them, except while something is typed; what is chosen has the focus.
 *
 * `scope`: wherever the focus is on the page, or only inside what holds the question. `pick`: undefined while nothing can
 * be chosen. `onEnter`: what Enter does on the page with nothing else in focus.
 */
export function useLetterKeys(
	scope: "page" | "inside",
	holder: RefObject<HTMLElement | null>,
	question: PublicQuestion | undefined,
	pick: ((chosen: Chosen) => void) | undefined,
	onEnter?: () => void,
): void {
	useEffect(() => {
		if (question === undefined || !hasLetters(question) || pick === undefined) return;
		const onKey = (event: KeyboardEvent) => {
			const { target } = event;
			if (scope === "inside" && !(target instanceof Node && holder.current?.contains(target))) return;
			if (target instanceof HTMLElement && target.matches("input[type=text], input[type=search], textarea, select")) {
				return;
			}
			const idle = target === document.body || (target instanceof HTMLElement && target.tabIndex < 0);
			if (scope === "page" && event.key === "Enter" && idle && onEnter !== undefined) {
				event.preventDefault();
				onEnter();
				return;
			}
			const chosen = chosenByKey(question, event);
			if (chosen === undefined) return;
			event.preventDefault();
			pick(chosen);
			const inputs = holder.current?.querySelectorAll<HTMLInputElement>("input") ?? [];
			const { option, part } = chosen;
			for (const input of inputs) if (input.value === option && input.dataset["field"] === part) input.focus();
		};
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, [scope, holder, question, pick, onEnter]);
}
