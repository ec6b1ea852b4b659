/**
 * The standard normal distribution function Φ(x), for finite x: the share of the distribution below x.
 * Series of G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004:
 * Φ(x) = 1/2 + φ(x)·(x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + …). Absolute error below 1e-14; beyond ±8 the
 * share left is under 1e-15 and 0 or 1 is returned.
 */
export function normalCdf(x: number): number {
	if (Number.isNaN(x)) return Number.NaN;
	if (x < -8) return 0;
	if (x > 8) return 1;
	let sum = x;
	let term = x;
	for (let divisor = 3; ; divisor += 2) {
		term *= (x * x) / divisor;
		const before = sum;
		sum += term;
		if (sum === before) break;
	}
	return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** From here on the series above loses digits to the half it is taken from. */
const tailFrom = 2;
const fractionDepth = 100;

/**
 * The share of the standard normal distribution above x, for finite x, to about 14 significant digits also far out,
 * where 1 - Φ(x) has none left. Continued fraction of Laplace: Abramowitz and Stegun, "Handbook of Mathematical
 * Functions", 26.2.14. Under the smallest number there is, from x = 38 on, it is 0.
 */
export function normalTail(x: number): number {
	if (x < tailFrom) return 1 - normalCdf(x);
	let fraction = x;
	for (let depth = fractionDepth; depth > 0; depth--) fraction = x + depth / fraction;
	return density(x) / fraction;
}

/**
 * The x above which the standard normal distribution has the share `tail`, for 0 < tail < 1: 1.959964 for 0.025.
 * Start of Abramowitz and Stegun 26.2.23 (error below 4.5e-4), made exact by steps of Halley. NaN for other shares.
 */
export function normalQuantile(tail: number): number {
	if (!(tail > 0 && tail < 1)) return Number.NaN;
	if (tail > 0.5) return -normalQuantile(1 - tail);
	const t = Math.sqrt(-2 * Math.log(tail));
	const above = 2.515517 + t * (0.802853 + t * 0.010328);
	const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
	let x = t - above / below;
	for (let step = 0; step < 3; step++) {
		const off = (normalTail(x) - tail) / density(x);
		x += off / (1 + (x * off) / 2);
	}
	return x;
}
