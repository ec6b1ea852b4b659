import { expect, test } from "vitest";
import { retyped } from "../../../../../renderer/features/calculators/retyped.ts";

test.each([
	["1.400", "1,400"],
	["1.234,5", "1,234.5"],
	["22,1 %", "22.1 %"],
	["12,50 €", "12.5 €"],
	["5600", "5,600"],
	["MX$ 20,5", "20.5 MXN"],
	["S/ 1.250", "1,250 PEN"],
])("%s typed in Spanish is %s in English", (spanish, english) => {
	expect(retyped({ opened: spanish }, "es", "en")).toEqual({ opened: english });
});

test("what was no number, and what is read in the language it was typed in, stays as typed", () => {
	expect(retyped({ opened: "1.24.0", sent: "" }, "es", "en")).toEqual({ opened: "1.24.0", sent: "" });
	expect(retyped({ opened: "1400" }, "es", "es")).toEqual({ opened: "1400" });
});
