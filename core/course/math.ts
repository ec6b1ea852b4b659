import katex from "katex";

/** MathML, or what is wrong with the formula: `offset` counts from its beginning. */
export type MathResult =
	| { ok: true; html: string }
	| { ok: false; code: string; offset: number; params: Record<string, string | number> };

const longest = 2000;

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
			trust: ({ command }) => {
				untrusted.push(command);
				return false;
			},
		});
		const [command] = untrusted;
		if (command !== undefined) return { ok: false, code: "math-command", offset: 0, params: { command } };
		if (/<[^>]* style="/.test(html)) return { ok: false, code: "math-style", offset: 0, params: {} };
		return { ok: true, html };
	} catch (error) {
		// Anything but a ParseError is the parser calling itself too often, for a formula nested absurdly deep.
		const offset = error instanceof katex.ParseError ? (error.position ?? 0) : 0;
		const near = tex.slice(offset, offset + 20).trim();
		if (near === "") return { ok: false, code: "math-unfinished", offset: Math.min(offset, tex.length), params: {} };
		return { ok: false, code: "math-syntax", offset, params: { near } };
	}
}
