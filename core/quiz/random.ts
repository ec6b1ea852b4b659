/** Numbers drawn from a seed: the same seed always gives the same ones, on every machine and in every version. */
export interface Random {
	/** The next 32 bits, as an unsigned integer. */
	bits(): number;
	/** An integer from 0 to `count` − 1, all equally likely. `count` is an integer from 1 to 2³². */
	below(count: number): number;
	/** A fraction from 0 (included) to 1 (excluded). */
	fraction(): number;
}

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

type FourWords = readonly [number, number, number, number];

/**
 * xoshiro128** 1.1 of David Blackman and Sebastiano Vigna (public domain, https://prng.di.unimi.it/xoshiro128starstar.c;
 * "Scrambled linear pseudorandom number generators", ACM TOMS 47:4, 2021) from a state of four 32-bit words, not all 0.
 *
 * The order of questions and options in every record hangs on it: changing it would reorder runs under way.
 */
export function xoshiro128(state: FourWords): Random {
	let [a, b, c, d] = state;
	const bits = (): number => {
		const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = rotate(d, 11);
		return result;
	};
	const below = (count: number): number => {
		// The top of the range that does not divide evenly is drawn again, so that no number is favoured.
		const even = 2 ** 32 - (2 ** 32 % count);
		let drawn = bits();
		while (drawn >= even) drawn = bits();
		return drawn % count;
	};
	return { bits, below, fraction: () => bits() / 2 ** 32 };
}

/** MurmurHash3's 32-bit finalizer (Austin Appleby, public domain): every bit of the input stirs every bit of the result. */
function stir(word: number): number {
	let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** 32-bit FNV-1a over the UTF-16 code units of a text (Fowler, Noll and Vo, RFC 9923). */
function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return hash >>> 0;
}

/**
 * A generator from a seed, an integer from 0 to 2⁵³ − 1. `purpose` keeps apart what is drawn from one seed: the order of
 * the questions says nothing of the order of any question's options.
 */
export function seeded(seed: number, purpose: string): Random {
	const low = seed >>> 0;
	const high = Math.floor(seed / 2 ** 32) >>> 0;
	let word = stir(low ^ stir(high ^ stir(hashText(purpose))));
	const next = (): number => {
		// Steps by the golden ratio, so that neighbouring seeds start far apart.
		word = (word + 0x9e3779b9) >>> 0;
		return stir(word);
	};
	// Four steps give four different words, so they are never all 0.
	return xoshiro128([next(), next(), next(), next()]);
}

/** The items in an order drawn at random, all orders equally likely (Fisher and Yates). */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
	const left = [...items];
	const shuffled: T[] = [];
	while (left.length > 0) shuffled.push(...left.splice(random.below(left.length), 1));
	return shuffled;
}
