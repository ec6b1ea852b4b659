/**
 * The value below which a share of the samples lies, by the nearest rank.
 * @param {readonly number[]} samples
 * @param {number} share 0 to 1
 */
export function quantile(samples, share) {
	const sorted = [...samples].sort((a, b) => a - b);
	const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
	if (value === undefined) throw new Error("There is nothing to measure in no sample.");
	return value;
}

/** @param {readonly number[]} samples in milliseconds */
export function summary(samples) {
	const rounded = (/** @type {number} */ value) => Math.round(value * 10) / 10;
	return { median: rounded(quantile(samples, 0.5)), p95: rounded(quantile(samples, 0.95)), runs: samples.length };
}
