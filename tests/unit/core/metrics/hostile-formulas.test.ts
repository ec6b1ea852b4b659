import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivative } from "../../../../core/metrics/derivative.ts";
import { evaluate, MissingValueError, namesIn } from "../../../../core/metrics/evaluate.ts";
import { formulaLimits, parseFormula } from "../../../../core/metrics/formula.ts";
import { checkUnits } from "../../../../core/metrics/units.ts";
import { full } from "../../../support/runs.ts";

/** How many strings are tried: every day and in full. */
const strings = full ? 100_000 : 5_000;

const tokens = [
	..."abc()+-*/^<>,. ",
	"==",
	"!=",
	"<=",
	">=",
	"&&",
	"||",
	"sqrt(",
	"abs(",
	"ceil(",
	"floor(",
	"round(",
	"min(",
	"max(",
	"ln(",
	"exp(",
	"normal_cdf(",
	"0",
	"1",
	"2.5",
	"0.0000001",
	"999999999999999999999",
	`1${"0".repeat(308)}`,
	"9^9^9^9",
	"1e999",
	"NaN",
	"Infinity",
	"__proto__",
	"constructor",
	"prototype",
	"tostring",
	"toString",
	"hasOwnProperty",
	"valueof",
	"this",
	"eval(",
	"process.exit()",
	"\u0000",
	"\u202e",
	"\ud800",
	"😀",
	"ñ",
	"１２",
	"−",
	"×",
	"\n",
	"\t",
	"`",
	"$",
	"{a}",
	"[0]",
	"//",
	";",
];

const nested = fc
	.tuple(fc.constantFrom("(", "-", "abs(", "exp(", "ln(", "a^", "a/", "min(a,", "normal_cdf("), fc.nat({ max: 80 }))
	.map(([piece, depth]) => {
		const closes = piece.includes("(") ? ")".repeat(depth) : "";
		return `${piece.repeat(depth)}a${closes}`;
	});
const chained = fc
	.tuple(
		fc.constantFrom("+a", "*a", "/a", "-1", "^2", "*b+c", "*1000000", "/0", "&&a", "+exp(a)"),
		fc.nat({ max: 700 }),
	)
	.map(([piece, times]) => `a${piece.repeat(times)}`);
const soup = fc.array(fc.constantFrom(...tokens), { maxLength: 60 }).map((pieces) => pieces.join(""));
const sound = fc
	.array(fc.tuple(fc.constantFrom("+", "-", "*", "/", "^", "<", "=="), fc.constantFrom("a", "b", "9", "0", "ln(c)")), {
		maxLength: 80,
	})
	.map((pieces) => `a${pieces.flat().join(" ")}`);
const texts = fc.oneof(soup, sound, nested, chained, fc.string({ unit: "binary", maxLength: 200 }));

const extremes = fc.constantFrom(0, 1, -1, 7, 1e-300, -1e-300, 1e300, -1e300, 1e15, Number.NaN, Infinity, -Infinity);
const values = fc.record({ a: extremes, b: extremes, c: extremes });

describe("the formula language", () => {
	it("answers any string with a problem or a number, and everything worked from its tree as well", () => {
		let parsed = 0;
		fc.assert(
			fc.property(texts, values, (text, given) => {
				const read = parseFormula(text);
				if (!read.ok) {
					expect(read.problem.at).toBeGreaterThanOrEqual(0);
					expect(read.problem.at + read.problem.length).toBeLessThanOrEqual(text.length);
					return;
				}
				expect(text.length).toBeLessThanOrEqual(formulaLimits.characters);
				const foreign = [...namesIn(read.tree)].filter((name) => !Object.hasOwn(given, name));
				if (foreign.length > 0) {
					expect(() => evaluate(read.tree, given)).toThrow(MissingValueError);
					return;
				}
				parsed++;
				const value = evaluate(read.tree, given);
				expect(typeof value).toBe("number");
				expect(Object.is(value, -0)).toBe(false);
				expect(typeof evaluate(derivative(read.tree, "a").tree, given)).toBe("number");
				const inputs = ["a", "b", "c"].map((id) => ({ id, kind: "count" as const }));
				for (const problem of checkUnits(read.tree, inputs, "%")) {
					expect(problem.at + problem.length).toBeLessThanOrEqual(text.length);
				}
			}),
			{ numRuns: strings },
		);
		expect(parsed).toBeGreaterThan(strings / 20);
	});

	// By hand: where a slip would hang, overflow the stack or let something of JavaScript through.
	it.each<[string, number]>([
		["9^9^9^9", Number.POSITIVE_INFINITY],
		["-9^9^9^9", Number.NEGATIVE_INFINITY],
		["0^0", 1],
		["0/0", Number.NaN],
		["1/0 - 1/0", Number.NaN],
		["normal_cdf(0/0)", Number.NaN],
		["normal_cdf(1/0)", 1],
		["normal_cdf(-1/0)", 0],
		["normal_cdf(9^9^9)", 1],
		["ceil(1/0)", Number.POSITIVE_INFINITY],
		["round(0/0)", Number.NaN],
		["exp(999)", Number.POSITIVE_INFINITY],
		["ln(0)", Number.NEGATIVE_INFINITY],
		["ln(-1)", Number.NaN],
		["min(0/0, 1)", Number.NaN],
		["(1/0 > 5) * 2", 2],
		["0.0000001^50", 0],
		["(0-8)^0.5", Number.NaN],
	])("%s is %d", (text, expected) => {
		const read = parseFormula(text);
		if (!read.ok) throw new Error(read.problem.code);
		expect(evaluate(read.tree, {})).toBe(expected);
	});

	it("knows no names but those given, whatever objects have", () => {
		for (const name of ["constructor", "prototype", "valueof", "tostring", "hasownproperty", "then", "length"]) {
			const read = parseFormula(`${name} + 1`);
			if (!read.ok) throw new Error(name);
			expect(() => evaluate(read.tree, {})).toThrow(MissingValueError);
			expect(parseFormula(`${name}(1)`)).toMatchObject({ ok: false, problem: { code: "unknown-function" } });
			expect(checkUnits(read.tree, [])).toEqual([]);
		}
	});
});
