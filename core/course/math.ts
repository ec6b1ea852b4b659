import katex from "katex";

/** MathML, or what is wrong with the formula: `offset` counts from its beginning. */
export type MathResult =
	| { ok: true; html: string }
	| { ok: false; code: string; offset: number; params: Record<string, string | number> };

const longest = 2000;

/**
 * Latin letters with accents, composed and decomposed, as the one character that each is. KaTeX by itself parts "ó" into
 * an "o" and an accent above it, which a screen reader reads as "conversi o ˊ n".
 */
function accentedLetters(): Record<string, (expander: object) => string> {
	const letters: Record<string, (expander: object) => string> = {};
	const blocks = [
		{ from: 0xc0, to: 0x24f },
		{ from: 0x1e00, to: 0x1eff },
	];
	for (const { from, to } of blocks) {
		for (let code = from; code <= to; code++) {
			const letter = String.fromCodePoint(code);
			const parts = letter.normalize("NFD");
			if (!/^[a-z]\p{M}+$/iu.test(parts)) continue;
			const one = `\\@char{${code}}`;
			// Among a formula's own signs the letter may be an exponent, which a command without braces may not be.
			const expand = (expander: object) => (Reflect.get(expander, "mode") === "math" ? `{${one}}` : one);
			letters[letter] = expand;
			letters[parts] = expand;
		}
	}
	return letters;
}

const letters = accentedLetters();

/**
 * A sign between two parts. Chromium gives it no room inside a fraction, whatever its attributes ask for, so that the room
 * is put beside it. One that stands first belongs to what follows it.
 */
const between = /(?<=<\/(?:mtext|mn|mi|mrow|mfrac|msqrt|mroot|msup|msub|mover|munder)>|\)<\/mo>)<mo>([−+×÷⋅±])<\/mo>/g;
const space = '<mspace width="0.28em"></mspace>';
const roomy = `${space}<mo lspace="0" rspace="0">$1</mo>${space}`;

/**
 * Turns TeX into MathML.
 *
 * KaTeX's HTML output needs inline styles, which our content security policy forbids, so MathML it is, and the few
 * commands that put a style into MathML too are refused. Commands that could reach out of the formula (`\href`,
 * `\includegraphics`, `\htmlClass`...) are never trusted.
 */
export function renderMath(tex: string, display: boolean): MathResult {
	if (tex.length > longest) return { ok: false, code: "math-too-long", offset: 0, params: { maximum: longest } };
	const untrusted: string[] = [];
	try {
		const html = katex.renderToString(tex, {
			displayMode: display,
			output: "mathml",
			throwOnError: true,
			strict: "ignore",
			maxSize: 20,
			macros: letters,
			trust: ({ command }) => {
				untrusted.push(command);
				return false;
			},
		});
		const [command] = untrusted;
		if (command !== undefined) return { ok: false, code: "math-command", offset: 0, params: { command } };
		if (/<[^>]* style="/.test(html)) return { ok: false, code: "math-style", offset: 0, params: {} };
		return { ok: true, html: html.replace(between, roomy) };
	} catch (error) {
		// Anything but a ParseError is the parser calling itself too often, for a formula nested absurdly deep.
		const offset = error instanceof katex.ParseError ? (error.position ?? 0) : 0;
		const near = tex.slice(offset, offset + 20).trim();
		if (near === "") return { ok: false, code: "math-unfinished", offset: Math.min(offset, tex.length), params: {} };
		return { ok: false, code: "math-syntax", offset, params: { near } };
	}
}
