/** Oracles in whole numbers: no rounding until the one division at the end. */

/** How many ways there are to choose `chosen` out of `all`. */
export function ways(all: number, chosen: number): bigint {
	if (chosen < 0 || chosen > all) return 0n;
	let product = 1n;
	for (let one = 1; one <= chosen; one++) product = (product * BigInt(all - chosen + one)) / BigInt(one);
	return product;
}

const digits = 30;

/** A quotient of whole numbers as a number, to all the digits that one has. */
export function quotient(above: bigint, below: bigint): number {
	if (above === 0n) return 0;
	let scale = 0;
	let shifted = above;
	while (shifted / below < 10n ** BigInt(digits)) {
		shifted *= 10n ** 10n;
		scale += 10;
	}
	return Number(`${shifted / below}e-${scale}`);
}

/** Fisher's p, two-sided, by counting the ways in which the conversions can fall to A and B. */
export function exactFisher(ofA: [number, number], ofB: [number, number]): number {
	const [xA, nA] = ofA;
	const [xB, nB] = ofB;
	const total = xA + xB;
	const own = ways(nA, xA) * ways(nB, xB);
	let noLikelier = 0n;
	for (let toA = Math.max(0, total - nB); toA <= Math.min(nA, total); toA++) {
		const these = ways(nA, toA) * ways(nB, total - toA);
		if (these <= own) noLikelier += these;
	}
	return quotient(noLikelier, ways(nA + nB, total));
}

/** Pearson's chi-square without correction: N(ad - bc)² / (the four sums). */
export function exactChiSquare(ofA: [number, number], ofB: [number, number]): number {
	const [a, nA] = ofA.map(BigInt) as [bigint, bigint];
	const [c, nB] = ofB.map(BigInt) as [bigint, bigint];
	const [b, d] = [nA - a, nB - c];
	return quotient((nA + nB) * (a * d - b * c) ** 2n, nA * nB * (a + c) * (b + d));
}
