/** Ways of writing a number that are known, but not read: each leaves a doubt about what was meant, or how exactly. */
export type NumberShape = "exponent" | "fraction" | "parentheses" | "per-mille" | "shortened";

const shapes: readonly (readonly [NumberShape, RegExp])[] = [
	["per-mille", /^[^\p{L}]*\d[^\p{L}]*[‰‱]\s*$/u],
	["exponent", /^[^\p{L}]*\d\s*e\s*[-+\u2212]?\s*\d+\s*$/iu],
	["exponent", /^[^\p{L}]*\d\s*[×x*·]\s*10\s*(\^|\*\*|[⁰¹²³⁴-⁹⁻])[^\p{L}]*$/iu],
	["fraction", /^[^\p{L}/]*\d\s*[/⁄∕]\s*\d[^\p{L}/]*$/u],
	["fraction", /^[^\p{L}]*[\u00bc-\u00be\u2150-\u215f\u2189][^\p{L}]*$/u],
	// A small "m" is left out: minutes and metres are written with it.
	["shortened", /^[^\p{L}]*\d\s*MM?[^\p{L}\d]*$/u],
	["shortened", /^[^\p{L}]*\d\s*(k|mil|mill[oó]n(es)?|thousand|millions?)[^\p{L}\d]*$/iu],
	["parentheses", /^[^\p{L}()]*\([^\p{L}()]*\d[^\p{L}()]*\)[^\p{L}()]*$/u],
];

/** Which of these ways a text that is no plain number is written in, so that its refusal can say what to type instead. */
export function tellingShape(text: string): NumberShape | undefined {
	return shapes.find(([, shape]) => shape.test(text))?.[0];
}
