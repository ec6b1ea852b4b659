import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mark } from "../../../../core/quiz/mark.ts";
import { type Answer, type CaseAnswer, type PartAnswer, questionSchema } from "../../../../core/quiz/schema.ts";
import { showQuestion } from "../../../../core/quiz/show.ts";
import { strayIn } from "../../../../core/quiz/stray.ts";
import { markWithHtml, shownWithHtml, textsOf } from "../../../../core/quiz/texts.ts";
import { withNumbers } from "../../../../core/quiz/with-numbers.ts";
import { common } from "./questions.ts";

const option = (id: string, correct: boolean) => ({ id, text: `text ${id}`, correct, feedback: `secret ${id}` });

const lunch = questionSchema.parse({
	...common,
	id: "boletin",
	kind: "case",
	difficulty: 3,
	situation: "Un boletín.\n\n| Dato | Número |\n|---|---|\n| Abiertos | 460 |",
	weights: { tasa: 2 },
	parts: [
		{
			id: "base",
			kind: "one-choice",
			prompt: "¿Base?",
			explanation: "x",
			options: [option("a", true), option("b", false)],
		},
		{
			id: "tasa",
			kind: "calculation",
			prompt: "¿Tasa de {{abiertos}}?",
			explanation: "Es {{tasa | 1}} %.",
			solution: ["{{abiertos}} ÷ 2.000"],
			variables: { abiertos: { values: [460] } },
			steps: [
				{
					id: "tasa",
					prompt: "?",
					formula: "abiertos / 20",
					unit: "%",
					tolerance: { absolute: 0.05 },
					feedback: { right: "r", wrong: "w" },
				},
			],
		},
		{
			id: "fallos",
			kind: "several-choices",
			prompt: "¿Qué falla?",
			explanation: "x",
			options: [option("a", true), option("b", true), option("c", false), option("d", false)],
		},
	],
});

const answer = (parts: Record<string, PartAnswer>): CaseAnswer => ({ kind: "case", parts });
const base = (chosen: string): PartAnswer => ({ kind: "one-choice", option: chosen });
const tasa = (value: number): PartAnswer => ({ kind: "calculation", steps: { tasa: { value, typed: "" } } });
const fallos = (...options: string[]): PartAnswer => ({ kind: "several-choices", options });

function went(given: Answer, seed = 0) {
	const marked = mark(lunch, given, seed);
	return marked?.kind === "case" ? [marked.score, ...marked.parts.map((part) => part.mark?.score)] : undefined;
}

describe("marking a case", () => {
	// A quarter of the worth, a half, a quarter.
	it.each<[string, Record<string, PartAnswer>, (number | undefined)[]]>([
		["everything right", { base: base("a"), tasa: tasa(23), fallos: fallos("a", "b") }, [1, 1, 1, 1]],
		["the heavy part wrong", { base: base("a"), tasa: tasa(24), fallos: fallos("b", "a") }, [0.5, 1, 0, 1]],
		["a light part wrong", { base: base("b"), tasa: tasa(23), fallos: fallos("a", "b") }, [0.75, 0, 1, 1]],
		["a part without an answer", { base: base("a"), tasa: tasa(23) }, [0.75, 1, 1, undefined]],
		["nothing", {}, [0, undefined, undefined, undefined]],
	])("%s", (_what, parts, expected) => {
		expect(went(answer(parts))).toEqual(expected);
	});

	it("takes a part's id for a name, also one that every object has", () => {
		if (lunch.kind !== "case") throw new Error("The question is a case.");
		const [first, ...rest] = lunch.parts;
		if (first === undefined) throw new Error("The case has parts.");
		const named = { ...lunch, parts: [{ ...first, id: "constructor" }, ...rest] };
		const without = mark(named, answer({ tasa: tasa(23), fallos: fallos("a", "b") }), 0);
		expect(without?.score).toBe(0.75);
		expect(mark(named, answer({ constructor: base("a"), tasa: tasa(23) }), 0)?.score).toBe(0.75);
	});

	it("is the mean by weight of what the parts get by themselves", () => {
		const chosen = fc.subarray(["a", "b", "c", "d"], { minLength: 1 });
		fc.assert(
			fc.property(
				fc.constantFrom("a", "b"),
				fc.double({ min: 0, max: 50, noNaN: true }),
				chosen,
				fc.nat(),
				(one, value, some, seed) => {
					const parts: Record<string, PartAnswer> = { base: base(one), tasa: tasa(value), fallos: fallos(...some) };
					if (lunch.kind !== "case") throw new Error("The question is a case.");
					const scores = lunch.parts.map((part) => mark(part, parts[part.id] ?? base("a"), seed)?.score ?? Number.NaN);
					const [score = Number.NaN] = went(answer(parts), seed) ?? [];
					expect(score).toBeCloseTo(((scores[0] ?? 0) + 2 * (scores[1] ?? 0) + (scores[2] ?? 0)) / 4, 12);
					expect(score === 1).toBe(scores.every((part) => part === 1));
				},
			),
		);
	});

	it("refuses what does not fit its parts", () => {
		expect(strayIn(lunch, answer({ base: base("a") }))).toBeUndefined();
		expect(strayIn(lunch, answer({ otra: base("a") }))).toBe("otra");
		expect(strayIn(lunch, answer({ base: base("z") }))).toBe("z");
		expect(mark(lunch, answer({ base: tasa(1) }), 0)).toBeUndefined();
		expect(mark(lunch, base("a"), 0)).toBeUndefined();
	});

	it("explains each part with the numbers that were drawn", () => {
		const marked = mark(lunch, answer({ tasa: tasa(23) }), 0);
		expect(marked?.kind === "case" && marked.parts[1]).toMatchObject({
			explanation: "Es {{23|1}} %.",
			solution: ["{{460|}} ÷ 2.000"],
			earned: 0.5,
			worth: 0.5,
		});
		const html = marked && markWithHtml(marked, (text) => `<${text}>`);
		expect(html?.kind === "case" && html.parts[1]?.explanation).toBe("<Es {{23|1}} %.>");
		const said = withNumbers(lunch, 0);
		expect(said.kind === "case" && said.parts[1]?.explanation).toBe("Es {{23|1}} %.");
	});
});

describe("a case", () => {
	it("lends its parts its difficulty and its section", () => {
		expect(lunch.kind === "case" && lunch.parts.map(({ difficulty, section }) => [difficulty, section])).toEqual([
			[3, "que-es"],
			[3, "que-es"],
			[3, "que-es"],
		]);
	});

	it("is shown without any key, its situation as a text with paragraphs", () => {
		const shown = showQuestion(lunch, 3);
		expect(JSON.stringify(shown)).not.toMatch(/secret|formula|correct|explanation/);
		const html = shownWithHtml(shown, (text, form) => (form === "blocks" ? "[blocks]" : `<${text}>`));
		expect(html.kind === "case" && html.situation).toBe("[blocks]");
		expect(html.kind === "case" && html.parts.map(({ prompt }) => prompt)).toEqual([
			"<¿Base?>",
			"<¿Tasa de {{460|}}?>",
			"<¿Qué falla?>",
		]);
	});

	it("says where each text of its parts stands", () => {
		const placed = textsOf(lunch);
		expect(placed.find(({ text }) => text === "Es {{tasa | 1}} %.")?.path).toEqual(["parts", 1, "explanation"]);
		expect(placed.find(({ path }) => path[0] === "situation")?.form).toBe("blocks");
	});
});
