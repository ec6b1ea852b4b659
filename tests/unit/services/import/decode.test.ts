import { describe, expect, it } from "vitest";
import { decodeText } from "../../../../services/import/decode.ts";

/** What Windows-1252 has between 0x80 and 0x9f, by its table at unicode.org; `.` stands for the five that it leaves open. */
const own = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

describe("a file of another program", () => {
	it.each([...own].flatMap((sign, index) => (sign === "." ? [] : [[sign, 0x80 + index] as const])))(
		"in Windows-1252 keeps %s",
		(sign, byte) => {
			expect(decodeText(Uint8Array.of(0x61, 0xf1, byte))).toEqual({ text: `añ${sign}`, encoding: "windows-1252" });
		},
	);

	it("is read as what it is, with or without a mark", () => {
		const text = "«Año» — 5 €";
		expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: "utf-8" });
		expect(decodeText(Buffer.from(`\uFEFF${text}`))).toEqual({ text, encoding: "utf-8" });
		expect(decodeText(Buffer.from(`\uFEFF${text}`, "utf16le"))).toEqual({ text, encoding: "utf-16" });
		expect(decodeText(Buffer.from(`\uFEFF${text}`, "utf16le").swap16())).toEqual({ text, encoding: "utf-16" });
		expect(decodeText(new Uint8Array())).toEqual({ text: "", encoding: "utf-8" });
	});
});
