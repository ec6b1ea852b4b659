/** A function of one number; NaN or infinite where it has no value. */
type Curve = (x: number) => number;

/** Where the curve is 0, and whether it turns toward 0 and back without reaching it. */
export type Roots = { at: number[]; turnsBack: boolean };

const golden = (3 - Math.sqrt(5)) / 2;

/**
 * The zero between two points of opposite sign, as near as doubles tell. T. R. Chandrupatla, "A new hybrid
 * quadratic/bisection algorithm for finding the zero of a nonlinear function without using derivatives", Advances in
 * Engineering Software 28(3), 1997.
 */
function zeroBetween(curve: Curve, from: number, to: number): number {
	let [b, a] = [from, to];
	let [fb, fa] = [curve(b), curve(a)];
	let [c, fc] = [a, fa];
	let part = 0.5;
	for (let round = 0; round < 200; round++) {
		const x = a + part * (b - a);
		const fx = curve(x);
		if (Number.isNaN(fx)) break;
		if (Math.sign(fx) === Math.sign(fa)) [c, fc] = [a, fa];
		else [c, b, fc, fb] = [b, a, fb, fa];
		[a, fa] = [x, fx];
		const width = Math.abs(b - a);
		const best = Math.abs(fa) < Math.abs(fb) ? a : b;
		const nearest = (Number.EPSILON * Math.abs(best) + Number.MIN_VALUE) / width;
		if (fa === 0 || fb === 0 || nearest > 0.5) break;
		const xi = (a - b) / (c - b);
		const phi = (fa - fb) / (fc - fb);
		const isSmooth = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
		const quadratic = (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
		part = Math.min(1 - nearest, Math.max(nearest, isSmooth && Number.isFinite(quadratic) ? quadratic : 0.5));
	}
	return Math.abs(fa) <= Math.abs(fb) ? a : b;
}

/** The lowest point between two, by golden section; stops at once below 0. */
function lowestBetween(curve: Curve, from: number, to: number): number {
	let [low, high] = [from, to];
	let [left, right] = [low + golden * (high - low), high - golden * (high - low)];
	let [fLeft, fRight] = [curve(left), curve(right)];
	for (let round = 0; round < 80 && fLeft > 0 && fRight > 0; round++) {
		if (fLeft < fRight) {
			[high, right, fRight] = [right, left, fLeft];
			left = low + golden * (high - low);
			fLeft = curve(left);
		} else {
			[low, left, fLeft] = [left, right, fRight];
			right = high - golden * (high - low);
			fRight = curve(right);
		}
	}
	return fLeft <= fRight ? left : right;
}

/**
 * Zeros of a curve that may have poles, jumps and gaps, found between the points given (in rising order): where its
 * sign changes, and where it only touches 0. `isZero` says of a value of the curve whether it counts; a pole's change
 * of sign does not. Points must lie close where the curve may turn twice or has a pole: what happens between two
 * neighbours and leaves no trace at either is not seen.
 */
export function findRoots(curve: Curve, points: readonly number[], isZero: (value: number) => boolean): Roots {
	const known = points.map((x) => ({ x, y: curve(x) })).filter(({ y }) => Number.isFinite(y));
	const at: number[] = [];
	let turnsBack = false;
	const keep = (x: number) => {
		if (isZero(curve(x))) at.push(x);
	};
	for (const [index, { x, y }] of known.entries()) {
		const next = known[index + 1];
		if (y === 0) at.push(x);
		if (next !== undefined && y * next.y < 0) keep(zeroBetween(curve, x, next.x));
		const before = known[index - 1];
		if (before === undefined || next === undefined || before.y * y <= 0 || y * next.y <= 0) continue;
		const [size, sizeBefore, sizeNext] = [y, before.y, next.y].map(Math.abs);
		if (size === undefined || sizeBefore === undefined || sizeNext === undefined) continue;
		if (size > sizeBefore || size > sizeNext || (size === sizeBefore && size === sizeNext)) continue;
		const sign = Math.sign(y);
		const toward = (at: number) => sign * curve(at);
		const turn = lowestBetween(toward, before.x, next.x);
		const low = toward(turn);
		if (isZero(low)) at.push(turn);
		else if (low < 0) {
			keep(zeroBetween(curve, before.x, turn));
			keep(zeroBetween(curve, turn, next.x));
		} else if (low < Math.min(sizeBefore, sizeNext)) turnsBack = true;
	}
	return { at, turnsBack };
}
