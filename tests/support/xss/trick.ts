/**
 * How a careless program would put a text into a page, so that the trick in it springs: see `naive.ts`. "asleep": no browser
 * of today runs it, or nothing that a page is made with does; `why` says which.
 */
export type Shape =
	| "page"
	| "attribute"
	| "attribute-single"
	| "attribute-bare"
	| "attribute-style"
	| "address"
	| "string"
	| "string-escaped"
	| "string-template"
	| "remark"
	| "title"
	| "textarea"
	| "style"
	| "comment"
	| "before-more"
	| "decoded"
	| "decoded-attribute"
	| "filtered"
	| "folded"
	| "without-nulls"
	| "written-again"
	| "template"
	| "markdown"
	| "markdown-by-hand"
	| "tex"
	| "drawing"
	| "asleep";

/** A text that would run a script, or ask for an address, in a page that is careless with it. */
export interface XssTrick {
	id: number;
	/** What it tries. */
	name: string;
	/** Calls `sprung(id)`, or asks for `/sprung/<id>`. */
	text: string;
	/** The same with `{id}` in place of the number. */
	written: string;
	shape: Shape;
	/** Of a trick that is asleep. */
	why?: string;
}

/** Tricks by their names, each with `{id}` where its number belongs. */
export type Written = Readonly<Record<string, string | { text: string; why: string }>>;

/** The text with its number, which also tells one copy of it from another. */
export function filled(text: string, id: number): string {
	return text.replaceAll("{id}", String(id));
}

/** Lists of so many, the last one perhaps shorter. */
export function chunks<T>(all: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
