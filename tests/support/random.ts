/** Numbers that look random and are always the same for the same seed, so that a failure can be had again. */
export interface Random {
	/** A whole number from 0 to `end` - 1. */
	below(end: number): number;
	chance(probability: number): boolean;
	pick<T>(first: T, ...others: T[]): T;
	bytes(length: number): Uint8Array;
}

/** splitmix32. */
export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	function next(): number {
		state = (state + 0x9e3779b9) >>> 0;
		let mixed = state ^ (state >>> 16);
		mixed = Math.imul(mixed, 0x21f0aaad);
		mixed ^= mixed >>> 15;
		mixed = Math.imul(mixed, 0x735a2d97);
		return (mixed ^ (mixed >>> 15)) >>> 0;
	}
	const below = (end: number) => Math.floor((next() / 2 ** 32) * end);
	return {
		below,
		chance: (probability) => next() / 2 ** 32 < probability,
		pick: (first, ...others) => [first, ...others][below(others.length + 1)] ?? first,
		bytes: (length) => Uint8Array.from({ length }, () => below(256)),
	};
}
