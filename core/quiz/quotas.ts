import type { Blueprint } from "./blueprint.ts";

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

/** The groups that have no quota, taken together; no key that a group can have. */
const others = null;

interface Group {
	need: number;
	taken: number;
}

function groupsOf<K>(counts: ReadonlyMap<K, number>, total: number): Map<K | typeof others, Group> {
	const groups = new Map<K | typeof others, Group>();
	for (const [key, need] of counts) groups.set(key, { need, taken: 0 });
	groups.set(others, { need: total - sum(counts.values()), taken: 0 });
	return groups;
}

interface Cell {
	difficulty: Group;
	section: Group;
	/** Questions there are of both, and how many of them are taken. */
	has: number;
	taken: number;
}

/** Takes one more question of a difficulty, if need be by taking another one for a section that had one of it. */
function takeOne(difficulty: Group, cells: readonly Cell[], tried: Set<Group>): boolean {
	for (const cell of cells) {
		const { section } = cell;
		if (cell.difficulty !== difficulty || cell.taken >= cell.has || tried.has(section)) continue;
		tried.add(section);
		const given =
			section.taken < section.need
				? undefined
				: cells.find((one) => one.section === section && one.taken > 0 && takeOne(one.difficulty, cells, tried));
		if (section.taken >= section.need && given === undefined) continue;
		if (given === undefined) section.taken += 1;
		else given.taken -= 1;
		cell.taken += 1;
		return true;
	}
	return false;
}

/**
 * Whether some of these questions meet the needs exactly: those of every difficulty and every section with a quota at
 * once. A transportation problem with one row for each difficulty and one column for each section, solved by augmenting
 * paths (Ford and Fulkerson, "Maximal Flow through a Network", 1956).
 */
export function canFill(questions: readonly Drawable[], needs: Needs): boolean {
	const difficulties = groupsOf(needs.difficulties, needs.total);
	const sections = groupsOf(needs.sections, needs.total);
	const cells: Cell[] = [];
	for (const [key, difficulty] of difficulties) {
		for (const [name, section] of sections) {
			const has = questions.filter(
				(one) =>
					(key === others ? !difficulties.has(one.difficulty) : one.difficulty === key) &&
					(name === others ? !sections.has(one.section) : one.section === name),
			).length;
			cells.push({ difficulty, section, has, taken: 0 });
		}
	}
	for (const group of [...difficulties.values(), ...sections.values()]) if (group.need < 0) return false;
	return [...difficulties.values()].every((difficulty) => {
		for (let taken = 0; taken < difficulty.need; taken++) {
			if (!takeOne(difficulty, cells, new Set())) return false;
		}
		return true;
	});
}
