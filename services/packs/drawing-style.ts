import { styleFunctions, styleRules } from "./drawing-words.ts";

/** A name that a drawing refers to, in itself. */
const ownName = /^#[\p{L}_][\p{L}\p{N}_.:-]*$/u;

/** The name behind `#` of a reference within the drawing; `undefined` for any other. */
export function nameInDrawing(reference: string): string | undefined {
	return ownName.test(reference) ? reference.slice(1) : undefined;
}

const carried = /^data:image\/(png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]*={0,2}$/;

/** Whether a reference is a picture that the drawing carries in itself, of a kind that cannot run anything. */
export function isCarriedPicture(reference: string): boolean {
	return carried.test(reference.replace(/\s/g, ""));
}

/** The names that the `url(#name)` of a value refer to, and the value without them. */
function withoutOwnUrls(value: string): { rest: string; names: string[] } {
	const names: string[] = [];
	const rest = value.replace(/url\(\s*(["']?)(#[^"'()\s]{1,200})\1\s*\)/gi, (whole, _quote: string, target: string) => {
		const name = nameInDrawing(target);
		if (name === undefined) return whole;
		names.push(name);
		return "none";
	});
	return { rest, names };
}

/** CSS without its remarks; `undefined` where one has no end. */
function withoutRemarks(css: string): string | undefined {
	let plain = "";
	let at = 0;
	for (let from = css.indexOf("/*"); from >= 0; from = css.indexOf("/*", at)) {
		const end = css.indexOf("*/", from + 2);
		if (end < 0) return undefined;
		plain += `${css.slice(at, from)} `;
		at = end + 2;
	}
	return plain + css.slice(at);
}

/** What in CSS could load, run or hide something: the word itself; `undefined` where there is nothing of the kind. */
export function unsafeStyle(css: string): string | undefined {
	// An escape writes any word otherwise, and a remark cuts it in two.
	if (css.includes("\\")) return "\\";
	const plain = withoutRemarks(css);
	if (plain === undefined) return "/*";
	for (const [, rule = ""] of plain.matchAll(/@\s*([\w-]*)/g)) {
		if (!styleRules.has(rule.toLowerCase())) return `@${rule}`;
	}
	// Only from the beginning of a word: a long one is not to be read again from each of its letters.
	for (const [, name = ""] of plain.matchAll(/(?<![\w-])([\w-]*)\(/g)) {
		if (name !== "" && !styleFunctions.has(name.toLowerCase())) return `${name}(`;
	}
	return /behavior|-moz-binding|expression|javascript|vbscript/i.exec(plain)?.[0];
}

/** The same for the value of an attribute, which may refer to names of the drawing. */
export function checkValue(value: string): { unsafe: string } | { names: string[] } {
	if (!/[(\\@]|:/.test(value)) return { names: [] };
	const { rest, names } = withoutOwnUrls(value);
	const unsafe = unsafeStyle(rest);
	return unsafe === undefined ? { names } : { unsafe };
}
