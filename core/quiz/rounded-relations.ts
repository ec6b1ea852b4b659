const token = /(\{\{[^{}]*\}\}|\d(?:[\d.,]*\d)?)|([=≈])|([+−×÷·/*^])|([\s()%€$£])|(\p{L}+)|./gsu;

type Kind = "number" | "relation" | "operator" | "passed" | "word" | "other";
interface Piece {
	kind: Kind;
	text: string;
}

/** More words than these between a number and what is done with it are a sentence, not a unit. */
const mostUnitWords = 3;

function piecesOf(text: string): Piece[] {
	const kinds = ["number", "relation", "operator", "passed", "word"] as const;
	return [...text.matchAll(token)].map((found) => {
		const index = found.slice(1).findIndex((group) => group !== undefined);
		return { kind: kinds[index] ?? "other", text: found[0] };
	});
}

/** The numbers of the expression that stands beside a relation, on the side to which `step` leads. */
function numbersBeside(pieces: readonly Piece[], relation: number, step: 1 | -1): string[] {
	const found: string[] = [];
	let awaited = true;
	let words = 0;
	for (let index = relation + step; index >= 0 && index < pieces.length; index += step) {
		const { kind, text } = pieces[index] ?? { kind: "other", text: "" };
		if (kind === "passed") continue;
		if (kind === "operator") {
			awaited = true;
			words = 0;
		} else if (kind === "word" && words < mostUnitWords) words++;
		else if (kind === "number" && awaited) {
			found.push(text);
			awaited = false;
			words = 0;
		} else break;
	}
	return found;
}

/**
 * A text in which "=" is "≈" wherever a number of the expressions on its two sides is shown rounded, so that what is
 * drawn for it is never said to be what it nearly is. A "≈" stays as it was written.
 *
 * @param isRounded: of a placeholder with its braces, whether the number that stands for it is not the one that is shown
 */
export function roundedRelations(text: string, isRounded: (placeholder: string) => boolean): string {
	if (!text.includes("=")) return text;
	const pieces = piecesOf(text);
	return pieces
		.map((piece, index) => {
			// "<=" and the like.
			if (piece.text !== "=" || /[<>!=]/.test(pieces[index - 1]?.text ?? "")) return piece.text;
			const beside = [...numbersBeside(pieces, index, -1), ...numbersBeside(pieces, index, 1)];
			return beside.some((number) => number.startsWith("{{") && isRounded(number)) ? "≈" : "=";
		})
		.join("");
}
