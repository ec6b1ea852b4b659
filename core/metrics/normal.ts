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
