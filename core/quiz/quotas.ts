import type { Blueprint } from "./blueprint.ts";
import { fillTable } from "./fill-table.ts";

/** What a draw looks at in a question. */
export interface Drawable {
	id: string;
	difficulty: number;
	section: string;
}

/** How many questions are still to be drawn, and of which groups exactly how many. */
export interface Needs {
	total: number;
	difficulties: ReadonlyMap<number, number>;
	sections: ReadonlyMap<string, number>;
}

const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);

/** What a blueprint asks of a draw of `total` questions. */
export function needsOf(blueprint: Blueprint | undefined, total: number): Needs {
	const difficulties = new Map<number, number>();
	for (const [difficulty, count] of Object.entries(blueprint?.difficulty ?? {})) {
		if (count !== undefined) difficulties.set(Number(difficulty), count);
	}
	return { total, difficulties, sections: new Map(Object.entries(blueprint?.sections ?? {})) };
}

/** The needs that are left once a question is drawn. */
export function needsAfter(needs: Needs, { difficulty, section }: Drawable): Needs {
	const less = <K>(counts: ReadonlyMap<K, number>, key: K) => {
		const count = counts.get(key);
		return count === undefined ? counts : new Map(counts).set(key, count - 1);
	};
	return {
		total: needs.total - 1,
		difficulties: less(needs.difficulties, difficulty),
		sections: less(needs.sections, section),
	};
}

/** The keys with a quota and, as `undefined`, all others taken together; and how many are needed of each. */
function groupsOf<K>(counts: ReadonlyMap<K, number>, total: number): { keys: (K | undefined)[]; needs: number[] } {
	return { keys: [...counts.keys(), undefined], needs: [...counts.values(), total - sum(counts.values())] };
}

/**
 * Whether some of these questions meet the needs exactly: those of every difficulty and every section with a quota at
 * once. A transportation problem with one row for each difficulty and one column for each section.
 */
export function canFill(questions: readonly Drawable[], { total, difficulties, sections }: Needs): boolean {
	const rows = groupsOf(difficulties, total);
	const columns = groupsOf(sections, total);
	if ([...rows.needs, ...columns.needs].some((need) => need < 0)) return false;
	const rowOf = ({ difficulty }: Drawable) => (difficulties.has(difficulty) ? difficulty : undefined);
	const columnOf = ({ section }: Drawable) => (sections.has(section) ? section : undefined);
	const capacity = rows.keys.map((row) =>
		columns.keys.map((column) => questions.filter((one) => rowOf(one) === row && columnOf(one) === column).length),
	);
	return fillTable(rows.needs, columns.needs, capacity) !== undefined;
}
