import { expect, test } from "vitest";
import { shortQuote } from "../../../../../renderer/features/lesson/short-quote.ts";

test.each([
	["corto", 10, "corto"],
	["uno dos tres cuatro", 12, "uno dos…"],
	["uno, dos tres", 6, "uno…"],
	["palabralarguísima sin fin", 8, "palabral…"],
])("%s in %i: %s", (quote, longest, short) => {
	expect(shortQuote(quote, longest)).toBe(short);
});
