import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, MissingValueError, namesIn } from "../../../../core/metrics/evaluate.ts";
import { type FormulaNode, parseFormula } from "../../../../core/metrics/formula.ts";
import { runs } from "../../../support/runs.ts";

function treeOf(text: string): FormulaNode {
	const read = parseFormula(text);
	if (!read.ok) throw new Error(`${text}: ${read.problem.code}`);
	return read.tree;
}

const work = (text: string, values: Record<string, number> = {}) => evaluate(treeOf(text), values);

describe("evaluate", () => {
	it.each<[string, number]>([
		["2 + 3 * 4", 14],
		["-2^2", -4],
		["(-2)^2", 4],
		["2^3^2", 512],
		["2^-1", 0.5],
		["10 - 4 - 3", 3],
		["100 / 10 / 2", 5],
		["sqrt(81)", 9],
		["abs(-7)", 7],
		["min(3, 1, 2)", 1],
		["max(3, 1, 2)", 3],
		["ln(exp(2))", 2],
		["floor(2.9)", 2],
		["floor(-2.1)", -3],
		["ceil(2.1)", 3],
		["ceil(-2.9)", -2],
		["round(2.5)", 3],
		["round(-2.5)", -3],
		["round(2.4)", 2],
		["3 > 2", 1],
		["3 < 2", 0],
		["2 >= 2", 1],
		["2 <= 1", 0],
		["2 == 2", 1],
		["2 != 2", 0],
		["1 && 0", 0],
		["2 && 3", 1],
		["0 || 5", 1],
		["0 || 0", 0],
	])("%s is %d", (text, expected) => {
		expect(work(text)).toBeCloseTo(expected, 12);
	});

	it("takes values from a map or a record", () => {
		const tree = treeOf("abiertos / entregados * 100");
		expect(evaluate(tree, { abiertos: 460, entregados: 2000 })).toBe(23);
		expect(
			evaluate(
				tree,
				new Map([
					["abiertos", 351],
					["entregados", 2600],
				]),
			),
		).toBe(13.5);
	});

	it("does not let binary noise decide a rounding or a comparison", () => {
		expect(50 / 0.2).toBe(250);
		expect(work("ceil(x)", { x: 250.00000000000003 })).toBe(250);
		expect(work("floor(x)", { x: 249.99999999999997 })).toBe(250);
		expect(work("ceil(x)", { x: 250.0001 })).toBe(251);
		expect(0.1 + 0.2 === 0.3).toBe(false);
		expect(work("a + b == 0.3", { a: 0.1, b: 0.2 })).toBe(1);
		expect(work("a + b > 0.3", { a: 0.1, b: 0.2 })).toBe(0);
	});

	it("gives Infinity or NaN where a sum has no value, and no negative zero", () => {
		expect(work("1 / 0")).toBe(Number.POSITIVE_INFINITY);
		expect(work("0 / 0")).toBeNaN();
		expect(work("sqrt(-1)")).toBeNaN();
		expect(work("0 / 0 == 0 / 0")).toBe(0);
		expect(work("0 / 0 || 0")).toBe(0);
		expect(Object.is(work("-a", { a: 0 }), 0)).toBe(true);
	});

	it.each(["constructor", "valueof", "tostring", "length"])("knows no value for %s but its own", (name) => {
		expect(() => work(name)).toThrow(MissingValueError);
		expect(() => evaluate(treeOf(name), new Map())).toThrow(MissingValueError);
		expect(work(name, { [name]: 3 })).toBe(3);
	});

	it("does not look at the prototype of the values", () => {
		const inherited: Record<string, number> = Object.create({ a: 1 });
		expect(() => evaluate(treeOf("a"), inherited)).toThrow(MissingValueError);
	});
});

describe("normal_cdf", () => {
	// Φ to ten decimals as printed in tables (Abramowitz and Stegun, table 26.1).
	it.each<[number, number]>([
		[0, 0.5],
		[0.5, 0.6914624613],
		[1, 0.8413447461],
		[1.96, 0.9750021049],
		[2.5, 0.9937903347],
		[3, 0.998650102],
		[4, 0.9999683288],
		[-1, 0.1586552539],
		[-3, 0.001349898],
	])("Φ(%d) is %d", (x, expected) => {
		expect(Math.abs(work("normal_cdf(x)", { x }) - expected)).toBeLessThan(6e-11);
	});

	it("agrees with the integral of the bell curve, worked by Simpson's rule", () => {
		const bell = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
		const area = (to: number, parts = 2000) => {
			const step = to / parts;
			let sum = bell(0) + bell(to);
			for (let index = 1; index < parts; index++) sum += (index % 2 === 1 ? 4 : 2) * bell(index * step);
			return 0.5 + (sum * step) / 3;
		};
		fc.assert(
			fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (x) => {
				expect(Math.abs(work("normal_cdf(x)", { x }) - area(x))).toBeLessThan(1e-10);
			}),
			{ numRuns: runs(100) },
		);
	});

	it("stays between 0 and 1 far out", () => {
		expect(work("normal_cdf(x)", { x: 1e308 })).toBe(1);
		expect(work("normal_cdf(x)", { x: -1e308 })).toBe(0);
		expect(work("normal_cdf(0 / 0)")).toBeNaN();
	});
});

describe("namesIn", () => {
	it("lists each name once, without the functions", () => {
		expect([...namesIn(treeOf("sqrt(b) + a * -b ^ min(c, 2) > a"))]).toEqual(["b", "a", "c"]);
		expect(namesIn(treeOf("1 + 2")).size).toBe(0);
	});
});

/** A formula written with every parenthesis, and what it comes to by plain JavaScript. */
type Sample = { text: string; value: number };

const sample: fc.Arbitrary<Sample> = fc.letrec<{ sample: Sample }>((tie) => ({
	sample: fc.oneof(
		{ maxDepth: 5, withCrossShrink: true },
		fc.nat({ max: 99 }).map((value) => ({ text: String(value), value })),
		fc.constantFrom({ text: "a", value: 3 }, { text: "b_2", value: 0.25 }, { text: "c", value: -7 }),
		fc
			.tuple(tie("sample"), tie("sample"), fc.constantFrom("+", "-", "*", "/"))
			.map(([left, right, operator]): Sample => {
				const text = `(${left.text} ${operator} ${right.text})`;
				if (operator === "+") return { text, value: left.value + right.value };
				if (operator === "-") return { text, value: left.value - right.value };
				if (operator === "*") return { text, value: left.value * right.value };
				return { text, value: left.value / right.value };
			}),
		tie("sample").map(({ text, value }): Sample => ({ text: `(-${text})`, value: 0 - value })),
		tie("sample").map(({ text, value }): Sample => ({ text: `abs(${text})`, value: Math.abs(value) })),
		fc
			.tuple(tie("sample"), tie("sample"))
			.map(([x, y]): Sample => ({ text: `max(${x.text}, ${y.text})`, value: Math.max(x.value, y.value) })),
	),
})).sample;

describe("evaluate: properties", () => {
	it("agrees with JavaScript's own arithmetic on formulas made at random", () => {
		fc.assert(
			fc.property(sample, ({ text, value }) => {
				fc.pre(text.length <= 2000);
				const worked = work(text, { a: 3, b_2: 0.25, c: -7 });
				expect(Object.is(worked, value + 0) || Math.abs(worked) === Math.abs(value)).toBe(true);
			}),
			{ numRuns: runs(200) },
		);
	});

	it("knows no negative zero, not even on the way", () => {
		expect(work("max(1 / (-0), 0)")).toBe(Number.POSITIVE_INFINITY);
		expect(work("1 / (-(a - 3))", { a: 3 })).toBe(Number.POSITIVE_INFINITY);
	});

	it("groups without parentheses as JavaScript does", () => {
		const term = fc.integer({ min: 1, max: 50 });
		const rest = fc.array(fc.tuple(fc.constantFrom("+", "-", "*", "/"), term), { maxLength: 12 });
		fc.assert(
			fc.property(term, rest, (head, tail) => {
				// Products first, then the sum, by the schoolbook rule.
				const sums: number[] = [head];
				for (const [operator, value] of tail) {
					const last = sums.at(-1) ?? Number.NaN;
					if (operator === "*") sums[sums.length - 1] = last * value;
					else if (operator === "/") sums[sums.length - 1] = last / value;
					else sums.push(operator === "+" ? value : -value);
				}
				const text = [head, ...tail.flat()].join(" ");
				expect(work(text)).toBe(sums.reduce((sum, value) => sum + value, 0));
			}),
			{ numRuns: runs(200) },
		);
	});

	it("never throws but for a missing name, whatever is typed", () => {
		const pieces = fc.constantFrom(
			"a",
			"b",
			"1",
			"2.5",
			"+",
			"-",
			"*",
			"/",
			"^",
			"(",
			")",
			"<",
			"==",
			"&&",
			"sqrt(",
			",",
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
				const read = parseFormula(parts.join(" "));
				if (read.ok) expect(typeof evaluate(read.tree, { a: 1, b: 2 })).toBe("number");
				else expect(read.problem.at).toBeLessThanOrEqual(parts.join(" ").length);
			}),
			{ numRuns: runs(200) },
		);
	});
});
