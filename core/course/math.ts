import katex from "katex";

/** MathML, or what is wrong with the formula: `offset` counts from its beginning. */
export type MathResult = { ok: true; html: string } | { ok: false; code: string; offset: number; detail: string };

const longest = 2000;

/**
 * Turns TeX into MathML.
 *
 * KaTeX's HTML output needs inline styles, which our content security policy forbids, so MathML it is, and the few
 * commands that put a style into MathML too are refused. Commands that could reach out of the formula (`\href`,
 * `\includegraphics`, `\htmlClass`...) are never trusted.
 */
export function renderMath(tex: string, display: boolean): MathResult {
	if (tex.length > longest) return { ok: false, code: "math-too-long", offset: 0, detail: String(longest) };
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
		if (command !== undefined) return { ok: false, code: "math-command", offset: 0, detail: command };
		if (/<[^>]* style="/.test(html)) return { ok: false, code: "math-style", offset: 0, detail: "" };
		return { ok: true, html };
	} catch (error) {
		if (error instanceof katex.ParseError) {
			return { ok: false, code: "math-syntax", offset: error.position ?? 0, detail: error.rawMessage };
		}
		// The parser calls itself for every brace: a formula nested absurdly deep ends here.
		return { ok: false, code: "math-syntax", offset: 0, detail: "" };
	}
}
