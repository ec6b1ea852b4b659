import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapsIn, markCloze, showCloze, strayGap } from "../../../../core/quiz/cloze.ts";
import { type ClozeAnswer, clozeSchema } from "../../../../core/quiz/cloze-schema.ts";
import { common } from "./questions.ts";

const feedback = { right: "bien", wrong: "mal" };
const report = clozeSchema.parse({
	...common,
	id: "informe",
	kind: "cloze",
	difficulty: 2,
	text: "Se divide entre los [[base]] y sale [[tasa]]. Está [[juicio]] del rango.",
	gaps: [
		{
			id: "tasa",
			kind: "number",
			answer: 22.1,
			unit: "%",
			decimals: 1,
			tolerance: { absolute: 0.05 },
			weight: 2,
			misconceptions: [{ value: 0.221, name: "sin por cien", feedback: "…" }],
			feedback,
		},
		{
			id: "base",
			kind: "text",
			accepted: [{ text: "entregados" }, { text: "correos", score: 0.5, feedback: "¿Cuáles?" }],
			misconceptions: [{ text: "enviados", name: "entre enviados", feedback: "…" }],
			feedback,
		},
		{
			id: "juicio",
			kind: "choice",
			options: [
				{ id: "dentro", text: "dentro", correct: true, feedback: "eso es" },
				{ id: "fuera", text: "fuera", feedback: "no" },
			],
		},
	],
});

type Given = { base?: string; tasa?: number; juicio?: string };

function answer({ base, tasa, juicio }: Given): ClozeAnswer {
	return {
		kind: "cloze",
		gaps: {
			...(base === undefined ? {} : { base: { text: base } }),
			...(tasa === undefined ? {} : { tasa: { value: tasa, typed: String(tasa) } }),
			...(juicio === undefined ? {} : { juicio: { option: juicio } }),
		},
	};
}

describe("marking a text with gaps", () => {
	// In the order of the text: base (a quarter of the worth), tasa (a half), juicio (a quarter).
	it.each<[string, Given, (number | string)[]]>([
		["everything right", { base: "entregados", tasa: 22.1, juicio: "dentro" }, [1, "right", "right", "right"]],
		["in other capitals", { base: "Entregados", tasa: 22.14, juicio: "dentro" }, [1, "right", "right", "right"]],
		["a slip of the pen", { base: "entregdos", tasa: 22.1, juicio: "dentro" }, [1, "right", "right", "right"]],
		["an article before it", { base: "los entregados", tasa: 22.1, juicio: "dentro" }, [1, "right", "right", "right"]],
		["half an answer", { base: "correos", tasa: 22.1, juicio: "dentro" }, [0.875, "partly", "right", "right"]],
		[
			"a known wrong word",
			{ base: "enviados", tasa: 22.1, juicio: "dentro" },
			[0.75, "entre enviados", "right", "right"],
		],
		[
			"a known wrong number",
			{ base: "entregados", tasa: 0.22, juicio: "fuera" },
			[0.25, "right", "sin por cien", "wrong"],
		],
		["any wrong number", { base: "x", tasa: 30, juicio: "dentro" }, [0.25, "wrong", "wrong", "right"]],
		["an empty gap", { base: "entregados", juicio: "dentro" }, [0.5, "right", "empty", "right"]],
		["nothing", {}, [0, "empty", "empty", "empty"]],
	])("%s", (_what, given, expected) => {
		const marked = markCloze(report, answer(given));
		expect([marked.score, ...marked.gaps.map((gap) => gap.misconception ?? gap.outcome)]).toEqual(expected);
		expect(marked.correct).toBe(expected[0] === 1);
	});

	it("names the slip, and says what was given and what is right", () => {
		const [base, tasa, juicio] = markCloze(report, answer({ base: "entregdos", tasa: 30, juicio: "fuera" })).gaps;
		expect(base).toMatchObject({ given: "entregdos", typo: "entregados", expected: "entregados", feedback: "bien" });
		expect(tasa).toMatchObject({ given: 30, expected: 22.1, decimals: 1, unit: "%", feedback: "mal" });
		expect(juicio).toMatchObject({ given: "fuera", expected: "dentro", feedback: "no" });
	});

	it("refuses a gap that is not there, and an answer of another form", () => {
		expect(strayGap(report, answer({ base: "x", tasa: 1, juicio: "dentro" }))).toBeUndefined();
		expect(strayGap(report, { kind: "cloze", gaps: { otro: { text: "x" } } })).toBe("otro");
		expect(strayGap(report, { kind: "cloze", gaps: { base: { option: "dentro" } } })).toBe("base");
		expect(strayGap(report, { kind: "cloze", gaps: { juicio: { option: "encima" } } })).toBe("juicio");
	});

	it("gives a score between 0 and 1, the same for the same answer, and 1 for full answers only", () => {
		const given = fc.record(
			{
				base: fc.constantFrom("entregados", "correos", "enviados", "otros"),
				tasa: fc.constantFrom(22.1, 0.221, 22.3, -4, 1e12),
				juicio: fc.constantFrom("dentro", "fuera"),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(given, (typed) => {
				const full = typed.base === "entregados" && typed.tasa === 22.1 && typed.juicio === "dentro";
				const { base, tasa, juicio } = typed;
				const made = answer({
					...(base === undefined ? {} : { base }),
					...(tasa === undefined ? {} : { tasa }),
					...(juicio === undefined ? {} : { juicio }),
				});
				const { score, correct } = markCloze(report, made);
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(1);
				expect([score === 1, correct]).toEqual([full, full]);
				expect(markCloze(report, made).score).toBe(score);
			}),
		);
	});
});

describe("a text with gaps as it is shown", () => {
	it("has its gaps in the order of the text, without their key", () => {
		const shown = showCloze(report, 7);
		expect(shown.gaps.map(({ id, kind }) => [id, kind])).toEqual([
			["base", "text"],
			["tasa", "number"],
			["juicio", "choice"],
		]);
		const said = JSON.stringify(shown);
		for (const secret of ["22.1", "entregados", "bien", "correct", "secret"]) expect(said).not.toContain(secret);
	});

	it("asks no gap that its text does not have, and marks none", () => {
		const less = { ...report, text: "Solo [[juicio]]." };
		expect(showCloze(less, 0).gaps.map(({ id }) => id)).toEqual(["juicio"]);
		expect(markCloze(less, answer({ juicio: "dentro" })).score).toBe(1);
	});

	it("finds gaps between double brackets only", () => {
		expect(gapsIn("Un [enlace](x), [[a]] y [[b-c]].")).toEqual([
			{ id: "a", at: 16 },
			{ id: "b-c", at: 24 },
		]);
		expect(gapsIn("[[a\nb]] [c] [[d]")).toEqual([]);
	});
});
