import { expect, it } from "vitest";
import { aroundName } from "../../../../../renderer/features/home/around-name.ts";

it("a sentence is said around a name, wherever the language puts it", () => {
	expect(aroundName((name) => `Hola, ${name}.`)).toEqual(["Hola, ", "."]);
	expect(aroundName((name) => `${name}, welcome`)).toEqual(["", ", welcome"]);
});
