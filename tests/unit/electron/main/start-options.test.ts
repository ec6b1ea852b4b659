import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { startOptions } from "../../../../electron/main/start-options.ts";

const folder = resolve("/trabajo");
const at = (...parts: string[]) => resolve(folder, ...parts);

describe("the command line of the desktop", () => {
	it("asks for nothing where it says nothing", () => {
		expect(startOptions(["profundiza"], folder)).toEqual({ home: undefined, packs: [] });
		expect(startOptions(["electron", "."], folder)).toEqual({ home: undefined, packs: [] });
	});

	it.each([[["--home", "datos"]], [["--home=datos"]]])("names the data folder with %j", (words) => {
		expect(startOptions(["profundiza", ...words], folder).home).toBe(at("datos"));
	});

	it.each([[["--home"]], [["--home="]], [["--home", ""]]])("names none with %j", (words) => {
		expect(startOptions(["profundiza", ...words], folder).home).toBeUndefined();
	});

	it("takes every pack, in order, relative to where it was typed", () => {
		const packs = startOptions(["profundiza", "b.curso", resolve("/otra/A.CURSO"), "notas.txt"], folder).packs;
		expect(packs).toEqual([at("b.curso"), resolve("/otra/A.CURSO")]);
	});

	it("takes no pack for the value of an option, nor an option for a pack", () => {
		const asked = startOptions(["profundiza", "--home", "mis.curso", "--inspect=x.curso", "a.curso"], folder);
		expect(asked).toEqual({ home: at("mis.curso"), packs: [at("a.curso")] });
	});

	it("does not take the program's own name for a pack", () => {
		expect(startOptions(["profundiza.curso"], folder).packs).toEqual([]);
	});
});
