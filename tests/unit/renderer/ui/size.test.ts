import { expect, test } from "vitest";
import { sizeIn } from "../../../../renderer/ui/size.ts";

/** Intl puts a space that does not break. */
const plain = (text: string) => text.replaceAll(/\s/g, " ");

test.each([
	["es", 0, "0 B"],
	["es", 999, "999 B"],
	["es", 2_480, "2,5 kB"],
	["en", 2_480, "2.5 kB"],
	["es", 48_000_000, "48 MB"],
	["es", 999_600, "1 MB"],
	["es", 2_147_483_648, "2,1 GB"],
	["en", 12_300_000_000, "12 GB"],
	["en", 5_000_000_000_000, "5,000 GB"],
])("in %s, %i bytes are %s", (locale, bytes, expected) => {
	expect(plain(sizeIn(locale, bytes)).replace(/bytes?/, "B")).toBe(expected);
});
