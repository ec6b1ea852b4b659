import { evaluate, namesIn } from "./evaluate.ts";
import { findRoots } from "./find-roots.ts";
import type { FormulaNode, FunctionName } from "./formula.ts";
import { settle } from "./precision.ts";

/**
 * Why no number gives a formula the value asked for: it does not move with the input or never comes so far
 * (`no-change`), turns before it gets there (`turns-back`), or steps over it (`jumps`).
 */
export type Obstacle = "no-change" | "turns-back" | "jumps";

/** Numbers that may give the value, to be tried in the formula; empty with the reason why there are none. */
export type Inverse = { values: number[]; obstacle?: Obstacle };

/** What is asked of a part of a formula: its values, and why there are none. */
type Targets = { targets: number[]; obstacle?: Obstacle };

/**
 * `near`: where people would look first, a value of the input. `marks`: numbers at which the formula may do something.
 * `accepts`: whether a value found gives the target and is allowed.
 */
export type Place = { near: number; marks: readonly number[]; accepts: (value: number) => boolean };

const only = (...targets: number[]): Targets => ({ targets });
const none = (obstacle: Obstacle): Targets => ({ targets: [], obstacle });

/** Both signs of what is at least 0: the results of squares and absolute values turn at 0. */
const bothSigns = (size: number): Targets => (size === 0 ? only(0) : only(size, -size));

function baseOf(exponent: number, target: number): Targets {
	if (exponent === 0) return none("no-change");
	if (target === 0) return exponent > 0 ? only(0) : none("no-change");
	const size = exponent === 2 ? Math.sqrt(Math.abs(target)) : Math.abs(target) ** (1 / exponent);
	if (!Number.isInteger(exponent)) return target < 0 ? none("no-change") : only(size);
	if (exponent % 2 !== 0) return only(Math.sign(target) * size);
	return target < 0 ? none("turns-back") : bothSigns(size);
}

type Binary = Extract<FormulaNode, { kind: "binary" }>;

/** What one side of an operation must be for the whole to be `target`, the other side being `other`. */
function sideTargets(operator: Binary["operator"], side: "left" | "right", other: number, target: number): Targets {
	if (!Number.isFinite(other)) return none("no-change");
	switch (operator) {
		case "+":
			return only(target - other);
		case "-":
			return only(side === "left" ? target + other : other - target);
		case "*":
			return other === 0 ? none("no-change") : only(target / other);
		case "/":
			if (side === "left") return other === 0 ? none("no-change") : only(target * other);
			return target === 0 || other === 0 ? none("no-change") : only(other / target);
		case "^":
			if (side === "left") return baseOf(other, target);
			return other > 0 && other !== 1 && target > 0 ? only(Math.log(target) / Math.log(other)) : none("no-change");
		default:
			return none("no-change");
	}
}

/** The x with Φ(x) = share, by bisection: Φ grows steadily and is flat beyond ±9. */
function normalQuantile(node: FormulaNode, share: number): Targets {
	if (share < 0 || share > 1) return none("no-change");
	// Beyond ±8 nothing is left that a double could tell.
	if (share === 0 || share === 1) return only(share === 1 ? 8.000001 : -8.000001);
	const name = "x";
	const curve: FormulaNode = {
		kind: "call",
		function: "normal_cdf",
		arguments: [{ kind: "name", name, at: 0, length: 0 }],
		at: node.at,
		length: node.length,
	};
	const { at } = findRoots(
		(x) => evaluate(curve, new Map([[name, x]])) - share,
		[-9, -4, -2, 0, 2, 4, 9],
		() => true,
	);
	return { targets: at };
}

const within = [0.5, 0.05, 0.95, 0.001, 0.999, 1e-6, 0.999999];

/** Numbers that are rounded to a whole target, the target first: not every formula comes to it exactly. */
function roundedTargets(name: "ceil" | "floor" | "round", target: number): Targets {
	const whole = settle(target);
	if (!Number.isInteger(whole)) return none("jumps");
	if (name === "round") return only(whole, ...within.flatMap((by) => [whole + by / 2, whole - by / 2]));
	return only(whole, ...within.map((by) => (name === "ceil" ? whole - by : whole + by)));
}

/** What the argument of a function must be for it to give `target`. */
function argumentTargets(name: FunctionName, node: FormulaNode, others: readonly number[], target: number): Targets {
	switch (name) {
		case "sqrt":
			return target < 0 ? none("no-change") : only(target * target);
		case "abs":
			return target < 0 ? none("turns-back") : bothSigns(target);
		case "ceil":
		case "floor":
		case "round":
			return roundedTargets(name, target);
		case "ln":
			return only(Math.exp(target));
		case "exp":
			return target > 0 ? only(Math.log(target)) : none("no-change");
		case "normal_cdf":
			return normalQuantile(node, target);
		case "min":
			return target > Math.min(...others) ? none("no-change") : only(target);
		case "max":
			return target < Math.max(...others) ? none("no-change") : only(target);
	}
}

function partsOf(node: FormulaNode): FormulaNode[] {
	switch (node.kind) {
		case "number":
		case "name":
			return [];
		case "negate":
			return [node.operand];
		case "binary":
			return [node.left, node.right];
		case "call":
			return node.arguments;
	}
}

const fromZero = (by: number) => [by, -by];

/** Steps away from a place, each twice as long as the one before. */
const steps = (unit: number, count: number) =>
	Array.from({ length: count }, (_, power) => unit * 1e-4 * 2 ** power).filter((by) => by <= 1e15);

const inOrder = (points: readonly number[]) => [...new Set(points)].sort((a, b) => a - b);

/** Where most solutions are: between nothing and some ten times as much as there is now. */
function nearPoints({ near }: Place): number[] {
	const unit = Math.max(Math.abs(near), 1e-3);
	return inOrder([near, ...steps(unit, 18).flatMap((by) => fromZero(by).map((step) => near + step))]);
}

/** Points close together around each mark and far apart far out. */
function allPoints({ near, marks }: Place): number[] {
	const unit = Math.max(Math.abs(near), 1e-3);
	const far = steps(unit, 66);
	const around = marks.flatMap((mark) => {
		const size = Math.max(Math.abs(mark), 1e-3);
		const close = [1e-9, 1e-6, 1e-4, 1e-3, 1e-2, 0.05, 0.2, 0.5].flatMap((by) => fromZero(by * size));
		return [mark, ...close.map((by) => mark + by)];
	});
	return inOrder([near, ...far.flatMap((by) => fromZero(by).map((step) => near + step)), ...around]);
}

/** Where the input stands on both sides of an operation: searched for, not inverted, first near the present value. */
function searchFor(node: FormulaNode, name: string, known: Map<string, number>, target: number, place: Place): Inverse {
	const work = (x: number) => evaluate(node, known.set(name, x)) - target;
	const close = 1e-9 * Math.max(1, Math.abs(target));
	const isZero = (value: number) => Math.abs(value) <= close;
	const near = findRoots(work, nearPoints(place), isZero).at;
	if (near.some(place.accepts)) return { values: near };
	const { at, turnsBack } = findRoots(work, allPoints(place), isZero);
	return at.length > 0 ? { values: at } : { values: [], obstacle: turnsBack ? "turns-back" : "no-change" };
}

/**
 * The values of one input that may give a formula the value `target`, the other inputs being `known`. Where the input
 * stands once, each operation on the way to it is undone; the smallest part that has it on both sides is searched
 * through. Limits and edge cases are not asked here, and a value found must be tried in the formula.
 */
export function invert(
	node: FormulaNode,
	name: string,
	known: ReadonlyMap<string, number>,
	target: number,
	place: Place,
): Inverse {
	if (node.kind === "name" && node.name === name) return { values: [target] };
	const parts = partsOf(node);
	const [inner, ...more] = parts.filter((part) => namesIn(part).has(name));
	if (inner === undefined) return { values: [], obstacle: "no-change" };
	if (more.length > 0) return searchFor(node, name, new Map(known), target, place);
	let asked: Targets;
	if (node.kind === "negate") asked = only(-target);
	else if (node.kind === "binary") {
		const [side, other] = inner === node.left ? (["left", node.right] as const) : (["right", node.left] as const);
		asked = sideTargets(node.operator, side, evaluate(other, known), target);
	} else if (node.kind === "call") {
		const others = parts.filter((part) => part !== inner).map((part) => evaluate(part, known));
		asked = argumentTargets(node.function, node, others, target);
	} else asked = none("no-change");
	const { targets, obstacle } = asked;
	if (targets.length === 0) return { values: [], ...(obstacle === undefined ? {} : { obstacle }) };
	const isRounded = node.kind === "call" && ["ceil", "floor", "round"].includes(node.function);
	const values: number[] = [];
	let why: Obstacle | undefined;
	for (const value of targets) {
		const found = invert(inner, name, known, value, place);
		values.push(...found.values);
		why ??= found.obstacle;
		// Any number that is rounded to the target will do.
		if (isRounded && values.some(place.accepts)) break;
	}
	return { values, ...(values.length > 0 || why === undefined ? {} : { obstacle: why }) };
}
