import { describe, expect, it } from "vitest";
import { beginsLikePack } from "../../../../../renderer/features/library/begins-like-pack.ts";
import { holdDropped, takeDropped } from "../../../../../renderer/features/library/dropped.ts";
import { isPackName } from "../../../../../renderer/features/library/pack-name.ts";
import { spokenShare } from "../../../../../renderer/features/library/spoken-share.ts";

describe("a file that is brought", () => {
	it.each([
		["a zip with something in it", Uint8Array.of(0x50, 0x4b, 3, 4, 20), true],
		["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), false],
		["a zip of nothing", Uint8Array.of(0x50, 0x4b, 5, 6), false],
		["what breaks off", Uint8Array.of(0x50, 0x4b, 3), false],
		["nothing", Uint8Array.of(), false],
	])("can be a pack, told by how it begins: %s", async (_what, bytes, expected) => {
		expect(await beginsLikePack(new Blob([bytes]))).toBe(expected);
	});

	it.each([
		["pan.curso", true],
		["PAN.CURSO", true],
		["Ana.aprendiz", false],
		["curso", false],
		["pan.curso.zip", false],
	])("is named as a pack or not: %s", (name, expected) => {
		expect(isPackName(name)).toBe(expected);
	});

	it("is taken once by the page that it was held for", () => {
		const file = new File([], "pan.curso");
		expect(takeDropped()).toEqual([]);
		holdDropped([file]);
		expect(takeDropped()).toEqual([file]);
		expect(takeDropped()).toEqual([]);
	});
});

describe("how far work has come, for those who listen", () => {
	it("changes three times, however often it is asked for", () => {
		const shares = Array.from({ length: 1001 }, (_, done) => spokenShare({ done, total: 1000 }));
		expect([...new Set(shares)]).toEqual([undefined, 0.25, 0.5, 0.75]);
		expect(shares[1000]).toBeUndefined();
		expect(spokenShare({ done: 0, total: 0 })).toBeUndefined();
	});
});
