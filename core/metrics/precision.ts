/**
 * A number without the noise of binary fractions: fifteen significant figures and nine decimals.
 * Everything that compares or rounds a result settles it first, so that 3.0000000000000004 is 3 and
 * 250.00000000000003 needs 250 steps, not 251. Fifteen figures are what a double carries faithfully in decimal.
 */
export function settle(value: number): number {
	if (!Number.isFinite(value)) return value;
	return Number(Number(value.toPrecision(15)).toFixed(9)) + 0;
}
