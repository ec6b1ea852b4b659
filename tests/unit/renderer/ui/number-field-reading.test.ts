import { describe, expect, it } from "vitest";
import { readField, wholeElsewhere } from "../../../../renderer/ui/number-field-reading.ts";

describe("reading a field", () => {
	it("takes a % where the unit is %, and keeps its figure", () => {
		expect(readField("22,1 %", "%", "es")).toEqual({ kind: "number", value: 22.1 });
	});

	it("refuses a % where the unit is another", () => {
		expect(readField("22 %", "correos", "es")).toEqual({ kind: "refused", reason: "percent-elsewhere" });
	});

	it("refuses a currency where the unit is none or another", () => {
		expect(readField("5 €", "%", "es")).toEqual({ kind: "refused", reason: "currency-elsewhere" });
		expect(readField("5 $", "€", "es")).toEqual({ kind: "refused", reason: "currency-elsewhere" });
		expect(readField("5 €", "€", "es")).toEqual({ kind: "number", value: 5 });
	});

	it("takes a currency by any name that its unit has", () => {
		expect(readField("S/ 25", "S/", "es")).toEqual({ kind: "number", value: 25 });
		expect(readField("MX$ 25", "MXN al mes", "es")).toEqual({ kind: "number", value: 25 });
		expect(readField("$25 MXN", "MX$", "es")).toEqual({ kind: "number", value: 25 });
		expect(readField("5 €", "euros", "es")).toEqual({ kind: "number", value: 5 });
		expect(readField("5 EUR", "€ al mes", "es")).toEqual({ kind: "number", value: 5 });
		expect(readField("25 MXN", "€", "es")).toEqual({ kind: "refused", reason: "currency-elsewhere" });
		expect(readField("US$ 5", "MXN", "es")).toEqual({ kind: "refused", reason: "currency-elsewhere" });
	});

	it("does not say back what can be read in one way only", () => {
		expect(readField("1240", "correos", "es")).toEqual({ kind: "number", value: 1240 });
	});

	it("says back what somebody else would read differently, in a way that only one reading has", () => {
		expect(readField("1.234", "correos", "es")).toEqual({ kind: "number", value: 1234, echo: "1234" });
		expect(readField("1,234", "correos", "es")).toEqual({ kind: "number", value: 1.234, echo: "1,2340" });
		expect(readField("1,234", "emails", "en")).toEqual({ kind: "number", value: 1234, echo: "1234" });
	});

	it("says back a percentage of more than all of it, which is rarely meant", () => {
		expect(readField("250", "%", "es")).toEqual({ kind: "number", value: 250, echo: "250\u00a0%" });
		expect(readField("2,500%", "%", "en")).toEqual({ kind: "number", value: 2500, echo: "2500%" });
		expect(readField("100", "%", "es")).toEqual({ kind: "number", value: 100 });
	});

	it("says back what was written in another way than the language's own", () => {
		expect(readField("1.5", "%", "es")).toEqual({ kind: "number", value: 1.5, echo: "1,5" });
	});

	it("does not say back what differs only in characters that nobody sees", () => {
		expect(readField("1240\u200b", "correos", "es")).toEqual({ kind: "number", value: 1240 });
		expect(readField("\u202a22,1\u202c", "%", "es")).toEqual({ kind: "number", value: 22.1 });
	});

	it("tells nothing typed from something refused", () => {
		expect(readField("  ", "%", "es")).toEqual({ kind: "empty" });
		expect(readField("doce", "%", "es")).toEqual({ kind: "refused", reason: "not-a-number" });
	});
});

describe("a number written another country's way", () => {
	it("is the whole number that it would be there", () => {
		expect(wholeElsewhere("1,240", "es")).toBe(1240);
		expect(wholeElsewhere("1.240", "en")).toBe(1240);
	});

	it("is none where that is no whole number, the same number or no number", () => {
		expect(wholeElsewhere("7.500", "es")).toBeUndefined();
		expect(wholeElsewhere("1,24", "es")).toBeUndefined();
		expect(wholeElsewhere("1240", "es")).toBeUndefined();
		expect(wholeElsewhere("doce", "es")).toBeUndefined();
	});
});
