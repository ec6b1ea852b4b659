/** A text without its mark-up, and where each of its characters stands in the source. */
export interface Plain {
	text: string;
	/** As long as `text`. */
	at: number[];
}

/** A stand-in for what is worked out elsewhere or cannot be read here: no equation is made with it. */
export const unreadable = "\ufffc";

/** What TeX commands are in a line of text. Any other command is unreadable. */
const commands: Readonly<Record<string, string>> = {
	div: " ÷ ",
	times: " × ",
	cdot: " × ",
	approx: " ≈ ",
	simeq: " ≈ ",
	left: "",
	right: "",
	quad: " ",
	qquad: " ",
	"%": "%",
	$: "$",
	",": " ",
	";": " ",
	":": " ",
	"!": "",
	" ": " ",
};

/** What a command with one argument leaves of it: the words of `\text{ leads}`. */
const wrappers = new Set(["text", "mathrm", "mathbf", "mathit", "operatorname"]);

/** Collects characters with their places. */
class Writer {
	readonly plain: Plain = { text: "", at: [] };

	write(text: string, at: number): void {
		this.plain.text += text;
		for (let index = 0; index < text.length; index++) this.plain.at.push(at);
	}
}

/** Where the group that opens at `open` closes; the end of the text where it does not. */
function closingBrace(text: string, open: number): number {
	let depth = 0;
	for (let index = open; index < text.length; index++) {
		if (text[index] === "\\") index++;
		else if (text[index] === "{") depth++;
		else if (text[index] === "}" && --depth === 0) return index;
	}
	return text.length;
}

/** Writes a formula as a line of text: `\frac{a}{b}` as (a) ÷ (b). `from`: where it begins in the source. */
function writeTex(tex: string, from: number, out: Writer): void {
	let index = 0;
	const group = (): { text: string; at: number } | undefined => {
		while (tex[index] === " ") index++;
		if (tex[index] !== "{") return undefined;
		const begin = index + 1;
		const end = closingBrace(tex, index);
		index = end + 1;
		return { text: tex.slice(begin, end), at: from + begin };
	};
	while (index < tex.length) {
		const place = from + index;
		const char = tex.charAt(index);
		if (char === "\\") {
			const name = /^\\([a-zA-Z]+|.)/s.exec(tex.slice(index))?.[1] ?? "";
			index += 1 + name.length;
			if (/^[dt]?frac$/.test(name)) {
				const above = group();
				const below = group();
				if (above === undefined || below === undefined) out.write(unreadable, place);
				else {
					out.write("(", place);
					writeTex(above.text, above.at, out);
					out.write(") ÷ (", below.at);
					writeTex(below.text, below.at, out);
					out.write(")", below.at);
				}
			} else if (wrappers.has(name)) {
				const words = group();
				if (words !== undefined) writeTex(words.text, words.at, out);
			} else out.write(Object.hasOwn(commands, name) ? (commands[name] ?? "") : ` ${unreadable} `, place);
		} else if (char === "^" || char === "_" || char === "&") {
			out.write(unreadable, place);
			index++;
		} else {
			// Braces keep the space away from a comma: 0{,}5.
			if (char !== "{" && char !== "}") out.write(char === "~" || char === "\n" ? " " : char, place);
			index++;
		}
	}
}

/** A formula as a line of text, for reading what is worked out in it. */
export function plainTex(tex: string): Plain {
	const out = new Writer();
	writeTex(tex, 0, out);
	return out.plain;
}

/** A formula in the line, as the renderer of lessons finds it; the address of a link; a number or gap filled in later. */
const marks =
	/\\([\\`*_{}[\]()#+\-.!|~$%])|\$(?![\s$])((?:\\.|[^$\\])+?)(?<!\s)\$(?!\d)|\]\([^()\s]*(?:\s"[^"]*")?\)|\{\{[^{}]*\}\}|\[\[[^[\]]*\]\]/g;

/** Inline Markdown as a reader has it: without emphasis and addresses, formulas as text. */
export function plainInline(source: string): Plain {
	const out = new Writer();
	const writeText = (from: number, to: number) => {
		for (let index = from; index < to; index++) {
			const char = source.charAt(index);
			// An asterisk with a space on both sides is no emphasis.
			const isEmphasis = char === "*" && !(source[index - 1] === " " && source[index + 1] === " ");
			if (isEmphasis || char === "[" || char === "]" || char === "`" || char === "_") continue;
			out.write(char === "\n" ? " " : char, index);
		}
	};
	let done = 0;
	for (const found of source.matchAll(marks)) {
		const [whole, escaped, tex] = found;
		writeText(done, found.index);
		if (escaped !== undefined) out.write(escaped, found.index);
		else if (tex !== undefined) writeTex(tex, found.index + 1, out);
		else if (/^\{\{|^\[\[/.test(whole)) out.write(unreadable, found.index);
		done = found.index + whole.length;
	}
	writeText(done, source.length);
	return out.plain;
}
