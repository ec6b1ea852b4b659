import { isSureFormula } from "./formula-text.ts";

const [open, close] = ["\uE000", "\uE001"];

/** A text in which code and formulas are kept from being taken for something else, until they are put back. */
export interface Sheltered {
	text: string;
	putBack: (text: string) => string;
}

/** Cuts code in the line out: what stands between two runs of as many backticks, in one paragraph. */
function cutSpans(text: string, keep: (piece: string) => string): string {
	return text
		.split(/(\n\s*\n)/)
		.map((paragraph) => {
			const runs = [...paragraph.matchAll(/`+/g)].map((run) => ({ at: run.index, length: run[0].length }));
			const ends = new Map<number, number[]>();
			for (const [index, run] of runs.entries()) ends.set(run.length, [...(ends.get(run.length) ?? []), index]);
			let out = "";
			let from = 0;
			for (let index = 0; index < runs.length; index++) {
				const run = runs[index];
				const end = run && ends.get(run.length)?.find((other) => other > index);
				const last = end === undefined ? undefined : runs[end];
				if (run === undefined || end === undefined || last === undefined) continue;
				out += paragraph.slice(from, run.at) + keep(paragraph.slice(run.at, last.at + last.length));
				from = last.at + last.length;
				index = end;
			}
			return out + paragraph.slice(from);
		})
		.join("");
}

/** Cuts fenced blocks out, each whole with its fences. A fence that nobody closes goes on to the end. */
function cutFences(text: string, keep: (piece: string) => string): string {
	const out: string[] = [];
	let block: string[] = [];
	let fence: string | undefined;
	for (const line of text.split("\n")) {
		const mark = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})([^`]*)$/.exec(line);
		if (fence === undefined) {
			if (mark?.[1] === undefined) out.push(line);
			else {
				fence = mark[1];
				block = [line];
			}
			continue;
		}
		block.push(line);
		const isEnd = mark?.[1]?.startsWith(fence) === true && (mark[2] ?? "").trim() === "";
		if (!isEnd) continue;
		out.push(keep(block.join("\n")));
		fence = undefined;
	}
	if (fence !== undefined) out.push(keep(block.join("\n")));
	return out.join("\n");
}

function wordAt(text: string, at: number): boolean {
	return /[\p{L}\p{N}$]/u.test(text.charAt(at));
}

/** A formula in the line, with room around it where a word stands beside it. */
function inLine(tex: string, whole: string, from: number, to: number): string {
	return `${wordAt(whole, from - 1) ? " " : ""}$${tex.trim()}$${wordAt(whole, to) ? " " : ""}`;
}

/** A formula of its own: a block where it has its lines for itself. */
function displayed(tex: string, whole: string, from: number, to: number): string {
	const before = whole.slice(whole.lastIndexOf("\n", from - 1) + 1, from);
	const next = whole.indexOf("\n", to);
	const after = whole.slice(to, next < 0 ? whole.length : next);
	const plain = tex.replace(/\s+/g, " ").trim();
	return before === "" && after.trim() === "" ? `\n$$\n${plain}\n$$\n` : `$$${plain}$$`;
}

/** Code between the tags of Jekyll, Hexo and Hugo. */
const codeTags =
	/\{[%{][<%]?-?\s*(highlight|codeblock|raw)\b[^\n]{0,200}?[%}>]\}?\}([\s\S]*?)\{[%{][<%]?-?\s*(?:\/|end)\1\b[^\n]{0,40}?[%}>]\}?\}/g;

const mathFence = /^(`{3,}|~{3,})\s*(math|latex|tex|katex)\s*\n([\s\S]*?)\n\1[`~]*\s*$/;

/**
 * Puts code and formulas into shelter. Formulas come back as a lesson has them: what stood between `\(…\)`, `\[…\]` or in a
 * block of the language `math` between dollar signs. A parenthesis that was only escaped is none.
 */
export function shelter(source: string): Sheltered {
	const kept: string[] = [];
	const keep = (piece: string) => `${open}${kept.push(piece) - 1}${close}`;
	let text = source.replaceAll(open, "").replaceAll(close, "");
	text = text.replace(codeTags, (_whole, tag: string, code: string) =>
		tag === "raw" ? code : keep(`\n\`\`\`\n${code.trim().replace(/```/g, "'''")}\n\`\`\`\n`),
	);
	text = cutFences(text, (block) => {
		const tex = mathFence.exec(block)?.[3];
		return keep(tex === undefined ? block : `$$\n${tex.trim()}\n$$`);
	});
	text = cutSpans(text, keep);
	text = text.replace(/\$latex\s+([^$\n]{1,500})\$/g, "$$$1$$");
	text = text.replace(/(?<!\\)\$\$([^$]{1,2000}?)\$\$/g, (whole, tex: string, at: number, all: string) => {
		if (tex.trim() === "" || /\n\s*\n/.test(tex)) return whole;
		return keep(displayed(tex, all, at, at + whole.length));
	});
	text = text.replace(/(?<![\\\p{L}\p{N}])\$([^$\n]{1,500}?)\$(?![\p{L}\p{N}])/gu, (whole, tex: string) =>
		isSureFormula(tex) ? keep(`$${tex}$`) : whole,
	);
	text = text.replace(/\\\\?\(([^\n]{1,500}?)\\\\?\)/g, (whole, tex: string, at: number, all: string) =>
		isSureFormula(tex) ? keep(inLine(tex, all, at, at + whole.length)) : whole,
	);
	text = text.replace(/\\\\?\[([\s\S]{1,1000}?)\\\\?\]/g, (whole, tex: string, at: number, all: string) => {
		if (/\n\s*\n/.test(tex) || !isSureFormula(tex)) return whole;
		return keep(displayed(tex, all, at, at + whole.length));
	});
	const mark = new RegExp(`${open}(\\d+)${close}`, "g");
	const putBack = (changed: string): string => {
		let out = changed;
		// Code may lie inside of what was kept after it.
		for (let times = 0; times < 4 && out.includes(open); times++) {
			out = out.replace(mark, (_mark, index: string) => kept[Number(index)] ?? "");
		}
		return out.replaceAll(open, "").replaceAll(close, "");
	};
	return { text, putBack };
}
