import { type ComponentType, createElement, lazy } from "react";

/**
 * Code that comes on its own. Fields and marked view are one component, so that the mark stands there at once in place of
 * the fields: of two, the second would be waited for again, and move what stands below when it comes.
 */
function together<F extends object, M extends object>(
	load: () => Promise<{ fields: ComponentType<F>; marked: ComponentType<M> }>,
) {
	return lazy(async () => {
		const { fields, marked } = await load();
		const view = (props: { fields: F } | { marked: M }) =>
			"fields" in props ? createElement(fields, props.fields) : createElement(marked, props.marked);
		return { default: view };
	});
}

// Kinds of question that are rarely on the first page: a lesson need not wait for them.

export const Calculation = together(async () => {
	const { CalculationFields, MarkedCalculation } = await import("./calculation-answer.tsx");
	return { fields: CalculationFields, marked: MarkedCalculation };
});

export const Case = together(async () => {
	const { CaseFields, MarkedCase } = await import("./case-answer.tsx");
	return { fields: CaseFields, marked: MarkedCase };
});

export const Cloze = together(async () => {
	const { ClozeFields, MarkedCloze } = await import("./cloze-answer.tsx");
	return { fields: ClozeFields, marked: MarkedCloze };
});
