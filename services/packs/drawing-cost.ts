/** An element as far as it matters for how much there is to draw. */
export interface DrawnElement {
	name: string | undefined;
	/** The names that it refers to: each is drawn once more. */
	refersTo: string[];
	children: DrawnElement[];
}

/** How many elements a drawing may come to once every reference is drawn out. */
const mostDrawn = 200_000;
/** How many steps a chain of references may have: nobody draws so, and what follows them is a call within a call. */
const longestChain = 1000;

/**
 * Whether a drawing has an end that a person can wait for: elements that are used within elements that are used double at
 * each step, and one that uses itself never ends.
 */
export function drawsToAnEnd(root: DrawnElement): boolean {
	const named = new Map<string, DrawnElement>();
	const gather = (element: DrawnElement): void => {
		if (element.name !== undefined && !named.has(element.name)) named.set(element.name, element);
		for (const child of element.children) gather(child);
	};
	gather(root);

	const known = new Map<DrawnElement, number>();
	const under = new Set<DrawnElement>();
	const costOf = (element: DrawnElement): number => {
		const before = known.get(element);
		if (before !== undefined) return before;
		if (under.has(element) || under.size > longestChain) return Number.POSITIVE_INFINITY;
		under.add(element);
		let cost = 1;
		for (const child of element.children) cost += costOf(child);
		for (const name of element.refersTo) {
			const target = named.get(name);
			if (target !== undefined) cost += costOf(target);
		}
		under.delete(element);
		known.set(element, cost);
		return cost;
	};
	return costOf(root) <= mostDrawn;
}
