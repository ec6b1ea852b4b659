import { type ComponentType, createElement } from "react";
import { laterComponent } from "./later-component.ts";

/**
 * Code that comes on its own. Fields and marked view are one component, so that the mark stands there at once in place of
 * the fields: of two, the second would be waited for again, and move what stands below when it comes.
 */
function together<F extends object, M extends object>(
	load: () => Promise<{ fields: ComponentType<F>; marked: ComponentType<M> }>,
) {
	return laterComponent(async () => {
		const { fields, marked } = await load();
		return (props: { fields: F } | { marked: M }) =>
			"fields" in props ? createElement(fields, props.fields) : createElement(marked, props.marked);
	});
}

// Kinds of question that are rarely on the first page: a lesson need not wait for them.

const calculation = together(async () => {
	const { CalculationFields, MarkedCalculation } = await import("./calculation-answer.tsx");
	return { fields: CalculationFields, marked: MarkedCalculation };
});

const case_ = together(async () => {
	const { CaseFields, MarkedCase } = await import("./case-answer.tsx");
	return { fields: CaseFields, marked: MarkedCase };
});

const cloze = together(async () => {
	const { ClozeFields, MarkedCloze } = await import("./cloze-answer.tsx");
	return { fields: ClozeFields, marked: MarkedCloze };
});

const placing = laterComponent(async () => (await import("./placing-parts.tsx")).Placing);

export const Calculation = calculation.View;
export const Case = case_.View;
export const Cloze = cloze.View;
/** What is matched, sorted or put in order. */
export const Placing = placing.View;

/**
 * Resolves once every kind of question can be drawn at once. Pages that ask one question after the other wait for it: what
 * came late would move a button away from under the pointer. What cannot be had now is waited for where it is drawn.
 */
export async function loadKinds(): Promise<void> {
	await Promise.allSettled([calculation, case_, cloze, placing].map((kind) => kind.load()));
}
