import { describe, expect, it } from "vitest";
import { findingCodes, findingText } from "../../../../core/course/finding-text.ts";

describe("findingText", () => {
	it("quotes as each language does", () => {
		const finding = { code: "unknown-section", params: { id: "uno", lesson: "dos" } };
		expect(findingText(finding, "es")).toBe("La lección «dos» no tiene la sección «uno».");
		expect(findingText(finding, "en")).toBe("The lesson “dos” has no section “uno”.");
	});

	it("writes decimals as each language does", () => {
		const finding = { code: "worked-wrong", params: { expected: 33.4, value: 33.25 } };
		expect(findingText(finding, "es")).toBe("El caso resuelto dice 33,4, pero la fórmula da 33,25.");
		expect(findingText(finding, "en")).toBe("The worked case says 33.4, but the formula gives 33.25.");
	});

	it("names the whole document where no key is to blame", () => {
		const finding = { code: "wrong-type", params: { key: "", expected: "object" } };
		expect(findingText(finding, "es")).toBe("El documento debe ser un grupo de claves.");
		expect(findingText(finding, "en")).toBe("The document must be a group of keys.");
	});

	it("says in every language the same things, in a whole sentence without shouting", () => {
		const names = ["address", "block", "command", "detail", "expected", "id", "key", "lesson", "level", "maximum"];
		names.push(
			"metric",
			"minimum",
			"missing",
			"name",
			"near",
			"path",
			"pattern",
			"value",
			"values",
			"quantity",
			"other",
			"written",
			"result",
		);
		const params = Object.fromEntries(names.map((name, index) => [name, 1000 + index]));
		for (const code of findingCodes) {
			const [es, en] = [findingText({ code, params }, "es"), findingText({ code, params }, "en")];
			for (const text of [es, en]) {
				expect(text, code).toMatch(/^["«“]?[\p{Lu}\d#]|^(lever|metrics\.yaml|course\.yaml)/u);
				expect(text, code).toMatch(/\.$/);
				expect(text, code).not.toMatch(/[!¡]$|undefined/);
			}
			const told = (text: string) => [...new Set(text.match(/10\d\d/g))].sort();
			expect(told(es), code).toEqual(told(en));
		}
	});

	it("leaves names of files as they are", () => {
		expect(findingText({ code: "unknown-term", params: { id: "a" } }, "es")).toBe(
			"El glosario no tiene el término «a».",
		);
		expect(findingText({ code: "unknown-metric", params: { id: "a" } }, "en")).toBe("metrics.yaml has no metric “a”.");
	});

	it("has a sentence even for a code that it does not know", () => {
		expect(findingText({ code: "from-the-future", params: {} }, "en")).toBe(
			"There is something here that cannot be understood.",
		);
	});
});
