import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../../../core/pack/fingerprint.ts";
import { fingerprintWords } from "../../../../core/pack/fingerprint-words.ts";
import { keyFingerprint } from "../../../../services/packs/key-fingerprint.ts";

describe("the words of a fingerprint", () => {
	it("are 256, each once, easy to write and in the order of the alphabet", () => {
		expect(fingerprintWords).toHaveLength(256);
		expect(new Set(fingerprintWords).size).toBe(256);
		for (const word of fingerprintWords) expect(word).toMatch(/^[a-z]{4,8}$/);
	});

	it("stand for the first eight bytes, each for one", () => {
		const { words, hex } = fingerprintOf(Uint8Array.from({ length: 32 }, (_, index) => index * 5));
		expect(words).toEqual([0, 5, 10, 15, 20, 25, 30, 35].map((byte) => fingerprintWords[byte]));
		expect(hex).toBe("0005 0a0f 1419 1e23 282d 3237 3c41 464b");
	});

	// Never another: people compare what they have written down with what they are shown years later.
	it("are always the same for a key", () => {
		const { words, hex } = keyFingerprint(Buffer.alloc(32).toString("base64url"));
		// sha256sum of 32 null bytes begins 66687aadf862bd77.
		expect(hex.slice(0, 19)).toBe("6668 7aad f862 bd77");
		expect(words.join(" ")).toBe("cueva danza faro jueves peine cuchara llave esponja");
	});
});
