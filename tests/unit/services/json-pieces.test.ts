import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonPieces } from "../../../services/json-pieces.ts";

const key = fc.oneof(fc.string(), fc.constantFrom("a", "7", "toString"));
const { value: data } = fc.letrec((tie) => ({
	value: fc.oneof({ depthSize: "large" }, fc.jsonValue({ maxDepth: 1 }), tie("object")),
	object: fc.dictionary(key, fc.option(tie("value"), { nil: undefined }), { maxKeys: 4 }),
}));
const objects = fc.dictionary(key, data, { maxKeys: 5 });

test("pieces add up to the text of the whole, in one line and in many", () => {
	fc.assert(
		fc.property(objects, (value) => {
			expect([...jsonPieces(value)].join("")).toBe(JSON.stringify(value));
			expect([...jsonPieces(value, true)].join("")).toBe(JSON.stringify(value, null, "\t"));
		}),
	);
});

test("what is absent leaves nothing behind, at whatever depth", () => {
	const value = {
		a: undefined,
		b: { c: undefined },
		d: { e: { f: { g: { h: { i: { j: "a\nb", k: undefined } } } } } },
	};
	expect([...jsonPieces(value)].join("")).toBe('{"b":{},"d":{"e":{"f":{"g":{"h":{"i":{"j":"a\\nb"}}}}}}}');
	expect([...jsonPieces(value, true)].join("")).toBe(JSON.stringify(value, null, "\t"));
});

test("the cards of many lessons come in many pieces", () => {
	const lesson = { uno: { due: "2026-11-22" }, dos: { due: "2026-11-23" } };
	const questions = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`leccion-${index}`, lesson]));
	const pieces = [...jsonPieces({ state: { reviews: { curso: { questions } } } })];
	expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(JSON.stringify(lesson).length);
});
