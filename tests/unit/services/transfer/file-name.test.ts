import { expect, test } from "vitest";
import { recordFileName } from "../../../../services/transfer/file-name.ts";

const at = new Date("2026-11-22T03:00:00.000Z");

test.each([
	["Ana", "Ana"],
	["José Ñandú", "Jose-Nandu"],
	["Jose\u0301", "Jose"],
	["../../etc/passwd", "etc-passwd"],
	['CON: <|>*?"\\', "CON"],
	["  . ", "Profundiza"],
	["", "Profundiza"],
	["李小龍", "Profundiza"],
	["\u202Egpj.exe", "gpj-exe"],
	["a".repeat(60), "a".repeat(40)],
])("%j is called %j", (name, called) => {
	expect(recordFileName(name, at, 0)).toBe(`${called}-2026-11-22.aprendiz`);
});

test("the day is that of the learner's clock", () => {
	expect(recordFileName("Ana", at, -360)).toBe("Ana-2026-11-21.aprendiz");
});
