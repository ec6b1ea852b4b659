import { type FormulaToken, formulaTokens } from "./formula-tokens.ts";

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "==" | "!=" | "<" | ">" | "<=" | ">=" | "&&" | "||";

/** Each function of the language with the numbers of arguments that it takes. */
const functionArity = {
	sqrt: [1, 1],
	abs: [1, 1],
	ceil: [1, 1],
	floor: [1, 1],
	round: [1, 1],
	min: [1, 20],
	max: [1, 20],
	ln: [1, 1],
	exp: [1, 1],
	normal_cdf: [1, 1],
} as const satisfies Record<string, readonly [number, number]>;
export type FunctionName = keyof typeof functionArity;
export const functionNames: readonly string[] = Object.keys(functionArity);

/** Where a node stands in the text: 0-based offset and length, from its first token to its last. */
type Place = { at: number; length: number };

export type FormulaNode = Place &
	(
		| { kind: "number"; value: number }
		| { kind: "name"; name: string }
		| { kind: "negate"; operand: FormulaNode }
		| { kind: "binary"; operator: BinaryOperator; left: FormulaNode; right: FormulaNode }
		| { kind: "call"; function: FunctionName; arguments: FormulaNode[] }
	);

export type FormulaProblemCode =
	| "empty"
	| "too-long"
	| "too-deep"
	| "too-many-nodes"
	| "unexpected-character"
	| "bad-number"
	| "unexpected-token"
	| "unexpected-end"
	| "unclosed-parenthesis"
	| "unknown-function"
	| "wrong-argument-count"
	| "chained-comparison";

/** `name`: the function or token that the problem is about. */
export type FormulaProblem = { code: FormulaProblemCode; at: number; length: number; name?: string };

export const formulaLimits = { characters: 2000, depth: 60, nodes: 500 } as const;

const comparisonPower = 4;
/** How tightly a minus before something binds: tighter than `*`, looser than `^`. */
export const negatePower = 7;

/** How tightly each operator binds, the higher the tighter. Only `^` groups from the right. */
export const operatorPowers: Readonly<Record<BinaryOperator, number>> = {
	"||": 1,
	"&&": 2,
	"==": comparisonPower,
	"!=": comparisonPower,
	"<": comparisonPower,
	">": comparisonPower,
	"<=": comparisonPower,
	">=": comparisonPower,
	"+": 5,
	"-": 5,
	"*": 6,
	"/": 6,
	"^": 8,
};

const isOperator = (text: string): text is BinaryOperator => Object.hasOwn(operatorPowers, text);
const isFunction = (name: string): name is FunctionName => Object.hasOwn(functionArity, name);

class Refusal extends Error {
	readonly problem: FormulaProblem;
	constructor(problem: FormulaProblem) {
		super(problem.code);
		this.problem = problem;
	}
}

class Parser {
	private index = 0;
	private depth = 0;
	private nodes = 0;
	private readonly tokens: readonly FormulaToken[];
	private readonly end: FormulaToken;

	constructor(tokens: readonly FormulaToken[], end: FormulaToken) {
		this.tokens = tokens;
		this.end = end;
	}

	parse(): FormulaNode {
		const tree = this.expression(0);
		const rest = this.peek();
		if (rest.kind !== "end") throw this.unexpected(rest);
		return tree;
	}

	private peek(): FormulaToken {
		return this.tokens[this.index] ?? this.end;
	}

	private next(): FormulaToken {
		const token = this.peek();
		this.index++;
		return token;
	}

	private unexpected(token: FormulaToken): Refusal {
		const { at, length, text } = token;
		if (token.kind === "end") return new Refusal({ code: "unexpected-end", at, length });
		return new Refusal({ code: "unexpected-token", at, length, name: text });
	}

	private made<T extends FormulaNode>(node: T): T {
		this.nodes++;
		if (this.nodes > formulaLimits.nodes)
			throw new Refusal({ code: "too-many-nodes", at: node.at, length: node.length });
		return node;
	}

	private expression(minPower: number): FormulaNode {
		const start = this.peek();
		this.depth++;
		if (this.depth > formulaLimits.depth) throw new Refusal({ code: "too-deep", at: start.at, length: start.length });
		let left = this.prefix();
		let compared = false;
		for (;;) {
			const token = this.peek();
			if (token.kind !== "symbol" || !isOperator(token.text)) break;
			const operator = token.text;
			const power = operatorPowers[operator];
			if (power < minPower) break;
			// `1 < x < 5` would compare a truth value with 5; an author means `1 < x && x < 5`.
			if (power === comparisonPower && compared)
				throw new Refusal({ code: "chained-comparison", at: token.at, length: token.length, name: operator });
			compared = power === comparisonPower;
			this.next();
			const right = this.expression(operator === "^" ? negatePower : power + 1);
			const length = right.at + right.length - left.at;
			left = this.made({ kind: "binary", operator, left, right, at: left.at, length });
		}
		this.depth--;
		return left;
	}

	private prefix(): FormulaNode {
		const token = this.next();
		const { at, length, text } = token;
		if (token.kind === "number") return this.made({ kind: "number", value: Number(text), at, length });
		if (token.kind === "name") {
			if (this.peek().text === "(") return this.call(token);
			return this.made({ kind: "name", name: text, at, length });
		}
		if (text === "-") {
			const operand = this.expression(negatePower);
			return this.made({ kind: "negate", operand, at, length: operand.at + operand.length - at });
		}
		if (text === "(") {
			const inner = this.expression(0);
			const close = this.closing(token);
			return { ...inner, at, length: close.at + 1 - at };
		}
		throw this.unexpected(token);
	}

	private closing(open: FormulaToken): FormulaToken {
		const token = this.next();
		if (token.text === ")") return token;
		if (token.kind === "end") throw new Refusal({ code: "unclosed-parenthesis", at: open.at, length: open.length });
		throw this.unexpected(token);
	}

	private call(name: FormulaToken): FormulaNode {
		const { at } = name;
		if (!isFunction(name.text))
			throw new Refusal({ code: "unknown-function", at, length: name.length, name: name.text });
		const open = this.next();
		const parts: FormulaNode[] = [];
		if (this.peek().text !== ")") {
			parts.push(this.expression(0));
			while (this.peek().text === ",") {
				this.next();
				parts.push(this.expression(0));
			}
		}
		const close = this.closing(open);
		const length = close.at + 1 - at;
		const [least, most] = functionArity[name.text];
		if (parts.length < least || parts.length > most)
			throw new Refusal({ code: "wrong-argument-count", at, length, name: name.text });
		return this.made({ kind: "call", function: name.text, arguments: parts, at, length });
	}
}

/**
 * Reads a formula: numbers with a decimal point, names, `+ - * / ^`, unary minus, parentheses, `== != < > <= >=`,
 * `&& ||` and the functions sqrt, abs, ceil, floor, round, min, max, ln, exp and normal_cdf. Precedence is that of
 * common maths: `-2^2` is -4 and `2^3^2` is 512. Comparisons do not chain. Whether a name is known is not asked here.
 * At most 2,000 characters, 60 levels of nesting and 500 nodes. Never throws; the first problem is returned.
 */
export function parseFormula(text: string): { ok: true; tree: FormulaNode } | { ok: false; problem: FormulaProblem } {
	if (text.length > formulaLimits.characters) {
		const at = formulaLimits.characters;
		return { ok: false, problem: { code: "too-long", at, length: text.length - at } };
	}
	if (text.trim() === "") return { ok: false, problem: { code: "empty", at: 0, length: text.length } };
	const read = formulaTokens(text);
	if (!read.ok) {
		const { at, length } = read.problem;
		return { ok: false, problem: { ...read.problem, name: text.slice(at, at + length) } };
	}
	const end: FormulaToken = { kind: "end", text: "", at: text.length, length: 0 };
	try {
		return { ok: true, tree: new Parser(read.tokens, end).parse() };
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, problem: error.problem };
		throw error;
	}
}
