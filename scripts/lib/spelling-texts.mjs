import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from "yaml";

/** @typedef {{ text: string, line: number }} Told a text that a learner reads, with the line on which it begins */

/** Keys of YAML files whose values nobody reads as text: codes, formulas, names of people, words of other languages. */
const noText = new Set(
	(
		"action aka also answer areas authors by conditions covers date derive direction english formula given kind language lever " +
		"licence operator pattern per require source sources time trust unit units value values variables version when"
	).split(" "),
);

/** An id of another file. */
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

/**
 * A text with what is no prose blanked out, each character by a space, so that places stay: code, formulas, the targets of
 * links, addresses, numbers and gaps filled in later, ids of headings.
 * @param {string} text
 */
export function onlyProse(text) {
	const marks = [
		/\$\$[\s\S]*?\$\$/g,
		/\$(?![\s$])(?:\\.|[^$\\\n])+?(?<!\s)\$(?!\d)/g,
		/`[^`\n]*`/g,
		/\{\{[^{}]*\}\}|\{[a-z][\w]*\}/g,
		/\[\[[^[\]]*\]\]/g,
		/\{#[^{}]*\}/g,
		/(?<=\])\([^()\s]*/g,
		/\bhttps?:\/\/\S+/g,
		/[\w.+-]+@[\w.-]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|es|org|net|mx|co|ejemplo|example)\b\S*/g,
	];
	return marks.reduce((told, mark) => told.replace(mark, (found) => found.replace(/[^\n]/g, " ")), text);
}

/**
 * The texts of a YAML file.
 * @param {string} source
 * @param {number} [firstLine] of the file on which the source begins
 * @returns {Told[]}
 */
export function textsOfYaml(source, firstLine = 1) {
	const lines = new LineCounter();
	const document = parseDocument(source, { lineCounter: lines });
	/** @type {Told[]} */
	const told = [];
	// What is called by its id elsewhere in the file: a target, an order, a lesson.
	const ids = new Set(source.match(/(?<=\b(?:id|lesson|phase|area|section|metric|worksheet): *"?)[\w-]+/g));
	/** @param {unknown} node */
	function walk(node) {
		if (isMap(node)) for (const item of node.items) walk(item);
		else if (isSeq(node)) for (const item of node.items) walk(item);
		else if (isPair(node)) {
			const key = isScalar(node.key) ? String(node.key.value) : "";
			if (!noText.has(key)) walk(node.value);
		} else if (isScalar(node) && typeof node.value === "string" && !ids.has(node.value) && !slug.test(node.value)) {
			const line = lines.linePos(node.range?.[0] ?? 0).line + firstLine - 1;
			told.push({ text: node.value, line });
		}
	}
	walk(document.contents);
	return told;
}

/**
 * The texts of a lesson: its front matter, and its prose without blocks.
 * @param {string} source
 * @returns {Told[]}
 */
export function textsOfLesson(source) {
	const found = /^---\n([\s\S]*?\n)---\n/.exec(source);
	const front = found?.[1] ?? "";
	const begins = found?.[0].split("\n").length ?? 1;
	const blank = (/** @type {string} */ part) => part.replace(/[^\n]/g, " ");
	const body = source
		.slice(found?.[0].length ?? 0)
		.replace(/^(`{3,}|~{3,})[\s\S]*?^\1[ \t]*$/gm, blank)
		.replace(/^:::[ \t]*[a-z]+/gm, blank);
	const prose = onlyProse(body).split("\n");
	return [
		...(found === null ? [] : textsOfYaml(front, 2)),
		...prose.map((text, index) => ({ text, line: begins + index })),
	];
}

/**
 * What a drawing says: its texts, title and description.
 * @param {string} source
 * @returns {Told[]}
 */
export function textsOfDrawing(source) {
	const elements = source.matchAll(/<(text|tspan|title|desc)\b[^>]*>([^<]+)/g);
	return [...elements].map((found) => ({
		text: onlyProse((found[2] ?? "").replace(/&#?\w+;/g, " ")),
		line: source.slice(0, found.index + found[0].length).split("\n").length,
	}));
}

/**
 * The English words that a glossary gives for its terms.
 * @param {string} source
 */
export function englishWords(source) {
	const terms = parseDocument(source).toJS()?.terms ?? [];
	return terms.flatMap((/** @type {{ english?: string }} */ { english }) => english?.split(/[^\p{L}]+/u) ?? []);
}
