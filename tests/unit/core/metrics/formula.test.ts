import { describe, expect, it } from "vitest";
import { type FormulaNode, type FormulaProblem, parseFormula } from "../../../../core/metrics/formula.ts";

/** The shape of a tree as prefix notation, so that a test shows how a formula groups. */
function shape(node: FormulaNode): string {
	switch (node.kind) {
		case "number":
			return String(node.value);
		case "name":
			return node.name;
		case "negate":
			return `(neg ${shape(node.operand)})`;
		case "binary":
			return `(${node.operator} ${shape(node.left)} ${shape(node.right)})`;
		case "call":
			return `(${[node.function, ...node.arguments.map(shape)].join(" ")})`;
	}
}

function treeOf(text: string): FormulaNode {
	const read = parseFormula(text);
	if (!read.ok) throw new Error(`${text}: ${read.problem.code}`);
	return read.tree;
}

function problemOf(text: string): FormulaProblem | undefined {
	const read = parseFormula(text);
	return read.ok ? undefined : read.problem;
}

describe("parseFormula: how a formula groups", () => {
	it.each([
		["a / b * 100", "(* (/ a b) 100)"],
		["a - b - c", "(- (- a b) c)"],
		["a + b * c", "(+ a (* b c))"],
		["(a + b) * c", "(* (+ a b) c)"],
		["-2^2", "(neg (^ 2 2))"],
		["2^3^2", "(^ 2 (^ 3 2))"],
		["2^-3", "(^ 2 (neg 3))"],
		["2^-3 * 4", "(* (^ 2 (neg 3)) 4)"],
		["-a * b", "(* (neg a) b)"],
		["a - -b", "(- a (neg b))"],
		["a > b + 1", "(> a (+ b 1))"],
		["a == 0 || b == 0 && c != 1", "(|| (== a 0) (&& (== b 0) (!= c 1)))"],
		["1 < x && x <= 5", "(&& (< 1 x) (<= x 5))"],
		["(a < b) == (c < d)", "(== (< a b) (< c d))"],
		["min(a, b + 1, 2)", "(min a (+ b 1) 2)"],
		["normal_cdf(abs(z))", "(normal_cdf (abs z))"],
		["0.5", "0.5"],
		["\n a\t+ 1 ", "(+ a 1)"],
		["min + 1", "(+ min 1)"],
	])("%s is %s", (text, expected) => {
		expect(shape(treeOf(text))).toBe(expected);
	});

	it("gives every node its place in the text", () => {
		const text = "(a + bb) * ceil(c)";
		const tree = treeOf(text);
		const cut = (node: FormulaNode) => text.slice(node.at, node.at + node.length);
		expect(cut(tree)).toBe(text);
		if (tree.kind !== "binary" || tree.left.kind !== "binary") throw new Error("not the tree expected");
		expect(cut(tree.left)).toBe("(a + bb)");
		expect(cut(tree.left.right)).toBe("bb");
		expect(cut(tree.right)).toBe("ceil(c)");
	});
});

describe("parseFormula: problems", () => {
	it.each<[string, FormulaProblem]>([
		["", { code: "empty", at: 0, length: 0 }],
		["  ", { code: "empty", at: 0, length: 2 }],
		["a +", { code: "unexpected-end", at: 3, length: 0 }],
		["a b", { code: "unexpected-token", at: 2, length: 1, name: "b" }],
		["2 a", { code: "unexpected-token", at: 2, length: 1, name: "a" }],
		["a + * b", { code: "unexpected-token", at: 4, length: 1, name: "*" }],
		["+a", { code: "unexpected-token", at: 0, length: 1, name: "+" }],
		["()", { code: "unexpected-token", at: 1, length: 1, name: ")" }],
		["a)", { code: "unexpected-token", at: 1, length: 1, name: ")" }],
		["a, b", { code: "unexpected-token", at: 1, length: 1, name: "," }],
		["1 + (a", { code: "unclosed-parenthesis", at: 4, length: 1 }],
		["sqrt(a", { code: "unclosed-parenthesis", at: 4, length: 1 }],
		["min(a,)", { code: "unexpected-token", at: 6, length: 1, name: ")" }],
		["sin(a)", { code: "unknown-function", at: 0, length: 3, name: "sin" }],
		["constructor(a)", { code: "unknown-function", at: 0, length: 11, name: "constructor" }],
		["1 + sqrt(a, b)", { code: "wrong-argument-count", at: 4, length: 10, name: "sqrt" }],
		["abs()", { code: "wrong-argument-count", at: 0, length: 5, name: "abs" }],
		["1 < x < 5", { code: "chained-comparison", at: 6, length: 1, name: "<" }],
		["a == b == c", { code: "chained-comparison", at: 7, length: 2, name: "==" }],
		["1.5.2", { code: "bad-number", at: 0, length: 5, name: "1.5.2" }],
		["1e3", { code: "bad-number", at: 0, length: 3, name: "1e3" }],
		["5.", { code: "bad-number", at: 0, length: 2, name: "5." }],
		["2x", { code: "bad-number", at: 0, length: 2, name: "2x" }],
		["9".repeat(400), { code: "bad-number", at: 0, length: 400, name: "9".repeat(400) }],
		[".5", { code: "unexpected-character", at: 0, length: 1, name: "." }],
		["a = b", { code: "unexpected-character", at: 2, length: 1, name: "=" }],
		["a & b", { code: "unexpected-character", at: 2, length: 1, name: "&" }],
		["!a", { code: "unexpected-character", at: 0, length: 1, name: "!" }],
		["A + 1", { code: "unexpected-character", at: 0, length: 1, name: "A" }],
		["año", { code: "unexpected-character", at: 1, length: 1, name: "ñ" }],
		["__proto__", { code: "unexpected-character", at: 0, length: 1, name: "_" }],
		["a[0]", { code: "unexpected-character", at: 1, length: 1, name: "[" }],
		["a;b", { code: "unexpected-character", at: 1, length: 1, name: ";" }],
		["`a`", { code: "unexpected-character", at: 0, length: 1, name: "`" }],
	])("%j", (text, problem) => {
		expect(problemOf(text)).toEqual(problem);
	});
});

describe("parseFormula: hostile texts", () => {
	it("takes 2,000 characters and not one more", () => {
		expect(problemOf(`a${" ".repeat(1999)}`)).toBeUndefined();
		expect(problemOf(`a${" ".repeat(2000)}`)).toEqual({ code: "too-long", at: 2000, length: 1 });
		expect(problemOf("(".repeat(10_000))).toMatchObject({ code: "too-long" });
	});

	it.each([
		["parentheses", (depth: number) => `${"(".repeat(depth)}a${")".repeat(depth)}`],
		["minus signs", (depth: number) => `${"-".repeat(depth)}a`],
		["powers", (depth: number) => `${"a^".repeat(depth)}a`],
		["calls", (depth: number) => `${"abs(".repeat(depth)}a${")".repeat(depth)}`],
	])("takes %s 59 deep, and refuses 60", (_, nest) => {
		expect(problemOf(nest(59))).toBeUndefined();
		expect(problemOf(nest(60))).toMatchObject({ code: "too-deep" });
	});

	it("takes 500 nodes and not one more", () => {
		expect(problemOf(`a${"+a".repeat(249)}`)).toBeUndefined();
		expect(problemOf(`a${"+a".repeat(250)}`)).toMatchObject({ code: "too-many-nodes" });
	});
});
