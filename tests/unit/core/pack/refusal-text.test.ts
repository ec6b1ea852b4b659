import { describe, expect, it } from "vitest";
import { PackRefusal, refuse } from "../../../../core/pack/refusal.ts";
import { refusalText, sizeText } from "../../../../core/pack/refusal-text.ts";
import { contentTexts } from "../../../../core/pack/refusal-text-content.ts";
import { nameTexts } from "../../../../core/pack/refusal-text-names.ts";
import { zipTexts } from "../../../../core/pack/refusal-text-zip.ts";

const texts = Object.entries({ ...zipTexts, ...nameTexts, ...contentTexts });

describe("refusalText", () => {
	it.each(texts)("says in both languages the same things, in whole sentences: %s", (_, { es, en }) => {
		const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
		expect(named(es)).toEqual(named(en));
		for (const text of [es, en]) {
			expect(text).toMatch(/^\p{Lu}/u);
			expect(text).toMatch(/[.}]$/);
			expect(text).not.toMatch(/[!¡]/);
		}
	});

	it("has a sentence of its own for each reason, but for those that lead out of the folder", () => {
		expect(new Set(texts.map(([, { es }]) => es)).size).toBe(texts.length - 1);
	});

	it("names sizes in units, and the whole pack where there is no path", () => {
		const refusal = refuse("too-large", { path: "", size: 5 * 1024 ** 3, maximum: 3 * 1024 ** 3 });
		expect(refusalText(refusal, "es")).toBe("Ocupa demasiado: el curso entero, 5,0 GiB. El máximo es 3,0 GiB.");
		expect(refusalText(refusal, "en")).toBe("It is too large: the whole course, 5.0 GiB. The maximum is 3.0 GiB.");
	});

	it("says where in the manifest, as far as that is known", () => {
		expect(refusalText(refuse("bad-manifest", { key: "course.id" }), "en")).toMatch(/is not right: course\.id\.$/);
		expect(refusalText(refuse("bad-manifest", { key: "" }), "es")).toMatch(/no es correcta\.$/);
	});

	it("says what a name holds as it is, also where it looks like a place for another", () => {
		const refusal = new PackRefusal({ code: "file-missing", params: { path: "{path} $& {x}" } });
		expect(refusalText(refusal, "en")).toBe("The file {path} $& {x} is missing.");
	});
});

describe("sizeText", () => {
	it.each([
		[0, "0 B"],
		[1023, "1023 B"],
		[1024, "1.0 KiB"],
		[1536 * 1024, "1.5 MiB"],
		[12 * 1024 ** 2, "12 MiB"],
	])("%i bytes are %s", (bytes, text) => {
		expect(sizeText(bytes, "en")).toBe(text);
	});
});
