import type { Passage } from "../../../core/learning/annotation-place.ts";
import { elementsApart, elementsUnseen, gatherText, type SectionText } from "../../../core/learning/passage-text.ts";

/** Where in the page each UTF-16 unit of a section's text is drawn. */
interface Units {
	nodes: Text[];
	offsets: number[];
}

/** The text of a lesson as it is drawn, the same that the services make of its blocks. */
export interface DrawnText {
	readonly sections: readonly SectionText[];
	/** By the place of the section. */
	readonly units: readonly Units[];
	/** Where the paragraphs, list items and cells of each section begin, by the place of the section. */
	readonly paragraphs: readonly (readonly number[])[];
	/** Which stretch a text belongs to: between two of them stands something else, a calculator or a button. */
	readonly stretches: ReadonlyMap<Text, number>;
}

/** Reads the elements of an article that bear `data-passage`: what there is to read in it, not what is operated. */
export function readDrawn(article: HTMLElement): DrawnText {
	const text = gatherText();
	const units: Units[] = [{ nodes: [], offsets: [] }];
	const paragraphs: number[][] = [[]];
	const stretches = new Map<Text, number>();
	let stretch = 0;
	let begins = true;
	const apart = (name: string) => {
		text.gap();
		begins ||= !name.startsWith("mt");
	};
	const read = (node: Node) => {
		if (node instanceof Text) {
			stretches.set(node, stretch);
			const section = text.sections.length - 1;
			const { nodes, offsets } = units[section] ?? { nodes: [], offsets: [] };
			const before = nodes.length;
			text.add(node.data, (offset) => {
				nodes.push(node);
				offsets.push(offset);
			});
			if (!begins || nodes.length === before) return;
			paragraphs[section]?.push(before === 0 ? 0 : before + 1);
			begins = false;
			return;
		}
		if (!(node instanceof Element)) return;
		const name = node.localName;
		if (node.hasAttribute("data-operated")) stretch += 1;
		if (elementsUnseen.has(name) || node.hasAttribute("data-operated")) return;
		const isApart = elementsApart.has(name);
		if (isApart) apart(name);
		for (const child of node.childNodes) read(child);
		if (isApart) apart(name);
	};
	for (const root of article.querySelectorAll<HTMLElement>("[data-passage]")) {
		apart("");
		stretch += 1;
		if (root.matches("h2, h3")) {
			text.begin(root.id);
			units.push({ nodes: [], offsets: [] });
			paragraphs.push([]);
		}
		read(root);
	}
	return { sections: text.sections, units, paragraphs, stretches };
}

function placeOf({ sections }: DrawnText, section: string | null): number {
	return sections.findIndex((one) => one.section === section);
}

/** A passage as a range of the page. */
export function rangeOf(drawn: DrawnText, { section, start, end }: Passage): Range {
	const { nodes = [], offsets = [] } = drawn.units[placeOf(drawn, section)] ?? {};
	const range = new Range();
	const [first, last] = [nodes[start], nodes[end - 1]];
	if (first !== undefined && last !== undefined) {
		range.setStart(first, offsets[start] ?? 0);
		range.setEnd(last, (offsets[end - 1] ?? 0) + 1);
	}
	return range;
}

/**
 * A passage as ranges that hold nothing but its own words: one for each stretch of text, without the calculators, questions
 * and signs that stand between them.
 */
export function rangesOf(drawn: DrawnText, { section, start, end }: Passage): Range[] {
	const { nodes = [] } = drawn.units[placeOf(drawn, section)] ?? {};
	const ranges: Range[] = [];
	let since = start;
	for (let unit = start + 1; unit < end; unit++) {
		const [before, own] = [nodes[unit - 1], nodes[unit]];
		if (before === undefined || own === undefined || before === own) continue;
		if (drawn.stretches.get(own) === drawn.stretches.get(before)) continue;
		ranges.push(rangeOf(drawn, { section, start: since, end: unit }));
		since = unit;
	}
	return [...ranges, rangeOf(drawn, { section, start: since, end })];
}

/** The first of `count` for which `test` holds, where it holds for all that follow. */
function firstThat(count: number, test: (index: number) => boolean): number {
	let [low, high] = [0, count];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (test(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/**
 * The passage that a range of the page covers. `cut`: the range goes on into the next section, a passage ends with its
 * own. Undefined where it covers nothing that can be marked.
 */
export function passageIn(drawn: DrawnText, range: Range): (Passage & { cut: boolean }) | undefined {
	let found: (Passage & { cut: boolean }) | undefined;
	for (const [index, { section, text }] of drawn.sections.entries()) {
		const { nodes = [], offsets = [] } = drawn.units[index] ?? {};
		const compare = (unit: number, after: number) => {
			const node = nodes[unit];
			return node === undefined ? 0 : range.comparePoint(node, (offsets[unit] ?? 0) + after);
		};
		const from = firstThat(nodes.length, (unit) => compare(unit, 0) >= 0);
		const to = firstThat(nodes.length, (unit) => compare(unit, 1) > 0);
		const passage = text.slice(from, to);
		if (passage.trim() === "") continue;
		if (found !== undefined) return { ...found, cut: true };
		const start = from + passage.length - passage.trimStart().length;
		found = { section, start, end: start + passage.trim().length, cut: false };
	}
	return found;
}
