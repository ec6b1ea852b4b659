import { fingerprintWords } from "./fingerprint-words.ts";

/** How many words are read out: 64 bits, which nobody meets by trying keys. */
const wordCount = 8;

/** A key as people compare it: in words, and in hexadecimal digits in groups of four. */
export interface Fingerprint {
	words: string[];
	hex: string;
}

/** The fingerprint that a hash of a key has. `hash`: at least 16 bytes; the words stand for the first eight. */
export function fingerprintOf(hash: Uint8Array): Fingerprint {
	const words = [...hash.subarray(0, wordCount)].map((byte) => fingerprintWords[byte] ?? "");
	const digits = [...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
	return { words, hex: digits.match(/.{4}/g)?.join(" ") ?? "" };
}
