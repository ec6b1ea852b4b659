import { type DrawnElement, drawsToAnEnd } from "./drawing-cost.ts";
import { checkValue, isCarriedPicture, nameInDrawing, unsafeStyle } from "./drawing-style.ts";
import { drawingAttributes, drawingElements, namespaces, spokenAttribute, svgNamespace } from "./drawing-words.ts";

/** What a drawing must not have, and in which line it stands, from 1. */
export interface UnsafeDrawing {
	what: string;
	line: number;
}

class Unsafe extends Error {
	readonly what: string;
	readonly at: number;

	constructor(what: string, at: number) {
		super(what);
		this.what = what;
		this.at = at;
	}
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
/** Another encoding would read other words in the same bytes. */
const declaration =
	/<\?xml\s+version=(["'])1\.0\1(?:\s+encoding=(["'])utf-8\2)?(?:\s+standalone=(["'])(?:yes|no)\3)?\s*\?>/iy;
const space = /\s*/y;
const closing = /<\/([\w:.-]+)\s*>/y;
const opening = /<([A-Za-z_][\w:.-]*)/y;
const attribute = /\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const openingEnd = /\s*(\/?)>/y;
const written = /[^<]+/y;

const entities: ReadonlyMap<string, string> = new Map([
	["amp", "&"],
	["lt", "<"],
	["gt", ">"],
	["quot", '"'],
	["apos", "'"],
]);

const deepest = 100;
const mostElements = 50_000;

function characterOf(digits: string): string | undefined {
	const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
	if (!(code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0x10ffff))) return undefined;
	return code >= 0xd800 && code <= 0xdfff ? undefined : String.fromCodePoint(code);
}

/** Reads a drawing from its first character to its last. Whatever it does not know for harmless is not let through. */
class DrawingReader {
	readonly #text: string;
	#at = 0;
	#elements = 0;

	constructor(text: string) {
		this.#text = text;
	}

	read(): void {
		this.#next(declaration);
		this.#skip();
		const root = this.#element(0, undefined);
		this.#skip();
		if (this.#at < this.#text.length) throw this.#unsafe();
		if (!drawsToAnEnd(root)) throw new Unsafe("use", 0);
	}

	#next(pattern: RegExp): RegExpExecArray | undefined {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.#text) ?? undefined;
		if (found !== undefined) this.#at = pattern.lastIndex;
		return found;
	}

	/** What stands here, as far as it can be named in a sentence. */
	#unsafe(what?: string): Unsafe {
		const here = this.#text.slice(this.#at, this.#at + 40);
		return new Unsafe(what ?? (/^<?[!?/]?[\w:.[-]{1,30}/.exec(here.trimStart())?.[0] || here.slice(0, 10)), this.#at);
	}

	#skip(): void {
		do this.#next(space);
		while (this.#comment());
	}

	#comment(): boolean {
		if (!this.#text.startsWith("<!--", this.#at)) return false;
		const end = this.#text.indexOf("--", this.#at + 4);
		if (end < 0 || this.#text[end + 2] !== ">") throw this.#unsafe("<!--");
		this.#at = end + 3;
		return true;
	}

	/** Text as it is meant: `&#106;` is a j. */
	#meant(text: string): string {
		return text.replace(/&([^;&\s]{0,12};)?/g, (whole: string, named: string | undefined) => {
			const name = named?.slice(0, -1) ?? "";
			const meant = name.startsWith("#") ? characterOf(name.slice(1)) : entities.get(name);
			if (meant === undefined) throw this.#unsafe(whole);
			return meant;
		});
	}

	#element(depth: number, parent: string | undefined): DrawnElement {
		const [, name = ""] = this.#next(opening) ?? [];
		if (name === "" || !drawingElements.has(name)) throw this.#unsafe(name === "" ? undefined : `<${name}>`);
		if ((parent === undefined) !== (name === "svg" && depth === 0)) throw this.#unsafe(`<${name}>`);
		this.#elements += 1;
		if (depth > deepest || this.#elements > mostElements) throw this.#unsafe(`<${name}>`);
		const element: DrawnElement = { name: undefined, refersTo: [], children: [] };
		this.#attributes(name, element, depth === 0);
		const end = this.#next(openingEnd);
		if (end === undefined) throw this.#unsafe();
		if (end[1] === "") this.#inside(name, element, depth);
		return element;
	}

	#attributes(name: string, element: DrawnElement, isRoot: boolean): void {
		const seen = new Set<string>();
		for (let found = this.#next(attribute); found !== undefined; found = this.#next(attribute)) {
			const [, key = "", double, single] = found;
			const value = this.#meant(double ?? single ?? "");
			if (seen.has(key)) throw this.#unsafe(key);
			seen.add(key);
			if (key.startsWith("xmlns")) {
				if (!isRoot || namespaces.get(key) !== value) throw this.#unsafe(key);
			} else this.#attribute(name, key, value, element);
		}
		// Without it this is no drawing, and with another one the words mean something else.
		if (isRoot && !seen.has("xmlns")) throw this.#unsafe(svgNamespace);
	}

	#attribute(name: string, key: string, value: string, element: DrawnElement): void {
		if (spokenAttribute.test(key)) return;
		if (!drawingAttributes.has(key)) throw this.#unsafe(key);
		if (key === "id") element.name = value;
		else if (key === "href" || key === "xlink:href") {
			const target = nameInDrawing(value);
			if (target !== undefined) element.refersTo.push(target);
			else if (name !== "image" || !isCarriedPicture(value)) throw this.#unsafe(key);
		} else {
			const checked = checkValue(value);
			if ("unsafe" in checked) throw this.#unsafe(checked.unsafe);
			element.refersTo.push(...checked.names);
		}
	}

	#inside(name: string, element: DrawnElement, depth: number): void {
		let style = "";
		for (;;) {
			const [text] = this.#next(written) ?? [];
			if (text !== undefined) style += this.#meant(text);
			else if (this.#comment()) continue;
			else if (this.#text.startsWith("</", this.#at)) {
				const from = this.#at;
				if (this.#next(closing)?.[1] !== name) throw new Unsafe(`</${name}>`, from);
				break;
			} else if (name === "style") throw this.#unsafe();
			else element.children.push(this.#element(depth + 1, name));
		}
		const unsafe = name === "style" ? unsafeStyle(style) : undefined;
		if (unsafe !== undefined) throw this.#unsafe(unsafe);
	}
}

/**
 * What in an SVG drawing could run, load or lead anywhere, or keep a computer busy without end: the first such thing.
 * `undefined` where it only draws: SVG 2 in UTF-8, well formed, of known elements and attributes (`drawing-words.ts`), whose
 * references stay within it.
 */
export function unsafeDrawing(bytes: Uint8Array): UnsafeDrawing | undefined {
	let text: string;
	try {
		text = decoder.decode(bytes);
	} catch {
		return { what: "UTF-8", line: 1 };
	}
	const control = /[^\t\n\r\x20-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(text);
	try {
		if (control !== null) throw new Unsafe("U+0000", control.index);
		new DrawingReader(text).read();
		return undefined;
	} catch (error) {
		if (!(error instanceof Unsafe)) throw error;
		return { what: error.what, line: text.slice(0, error.at).split("\n").length };
	}
}
