import { describe, expect, it } from "vitest";
import { rightAnswer } from "../../../../../core/quiz/key.ts";
import { mark } from "../../../../../core/quiz/mark.ts";
import { questionSchema } from "../../../../../core/quiz/schema.ts";
import { showQuestion } from "../../../../../core/quiz/show.ts";
import { rightRows } from "../../../../../renderer/features/exam/right-rows.ts";

const common = { id: "pregunta", difficulty: 1, section: "parte", prompt: "¿?", explanation: "Sí." };
const feedback = { right: "Bien.", wrong: "Mal." };
const option = (id: string, correct = false) => ({ id, text: `Texto ${id}`, correct, feedback: "Eso." });

const words = {
	locale: "es",
	verdict: (right: boolean) => (right ? "Verdadero" : "Falso"),
	range: (from: string, to: string) => `de ${from} a ${to}`,
} as const;

/** "what it is about: answer (places)" for each row, in the order of their texts where the order is drawn. */
function rows(authored: object, { drawn = false } = {}): string[] {
	const question = questionSchema.parse({ ...common, ...authored });
	const shown = showQuestion(question, 1);
	const marked = mark(question, rightAnswer(question, 1), 1);
	if (marked === undefined || marked.kind === "case" || shown.kind === "case") throw new Error("not for this test");
	const said = rightRows(shown, marked, words).map(({ of, answer, places }) => {
		const text = "html" in answer ? answer.html : answer.text.replaceAll(/[\u2068\u2069]/g, "");
		return `${of === undefined ? "" : `${of}: `}${text}${places === undefined ? "" : ` (${places.from}–${places.to})`}`;
	});
	return drawn ? said.sort() : said;
}

describe("what is right in a question that nobody answered", () => {
	it("is the right option, or all of them", () => {
		expect(rows({ kind: "one-choice", options: [option("x"), option("y", true)] })).toEqual(["Texto y"]);
		const options = [option("x", true), option("y"), option("z", true)];
		expect(rows({ kind: "several-choices", options }, { drawn: true })).toEqual(["Texto x", "Texto z"]);
	});

	it("is the verdict, and the reason where one is asked", () => {
		expect(rows({ kind: "true-false", answer: false, feedback })).toEqual(["Falso"]);
		const reasons = [option("m"), option("n", true)];
		expect(rows({ kind: "true-false", answer: true, feedback, reasons })).toEqual(["Verdadero", "Texto n"]);
	});

	it("is every text that earns everything", () => {
		const accepted = [{ text: "conversión" }, { text: "venta", score: 0.5, feedback: "Casi." }];
		expect(rows({ kind: "short-text", accepted, feedback })).toEqual(["conversión"]);
	});

	it("is a number with its unit, or from which to which", () => {
		const number = { kind: "number", unit: "leads", feedback };
		expect(rows({ ...number, answer: 1234.5, decimals: 1, tolerance: { absolute: 0 } })).toEqual([
			"1.234,5\u00a0leads",
		]);
		expect(rows({ ...number, range: { from: 20, to: 25 } })).toEqual(["de 20 a 25\u00a0leads"]);
	});

	it("is what belongs in each gap and what each step gives", () => {
		const gaps = [
			{ id: "base", kind: "text", accepted: [{ text: "entregados" }], feedback },
			{ id: "juicio", kind: "choice", options: [option("dentro", true), option("fuera")] },
		];
		expect(rows({ kind: "cloze", text: "[[base]] [[juicio]]", gaps })).toEqual(["entregados", "Texto dentro"]);
		const step = { unit: "€", tolerance: { absolute: 0 }, feedback };
		const steps = [
			{ ...step, id: "suma", prompt: "¿Suma?", formula: "a + b" },
			{ ...step, id: "doble", prompt: "¿Doble?", formula: "suma * 2" },
		];
		const variables = { a: { values: [4] }, b: { values: [6] } };
		expect(rows({ kind: "calculation", variables, steps })).toEqual(["¿Suma?: 10\u00a0€", "¿Doble?: 20\u00a0€"]);
	});

	it("is what each item goes with, in which group, and in which order, with what may change places", () => {
		const pair = (id: string, item: string, target: string) => ({ id, item, target, feedback: "Así." });
		const pairs = [pair("p", "Uno", "rojo"), pair("q", "Dos", "azul"), pair("r", "Tres", "verde")];
		const distractors = [{ id: "d", text: "negro" }];
		expect(rows({ kind: "matching", pairs, distractors }, { drawn: true })).toEqual([
			"Dos: azul",
			"Tres: verde",
			"Uno: rojo",
		]);
		const groups = ["si", "no"].map((id) => ({ id, text: `Grupo ${id}` }));
		const sorted = ["x no", "y si", "z no"].map((said) => said.split(" "));
		const items = sorted.map(([id, group]) => ({ id, text: id, group, feedback: "Va ahí." }));
		expect(rows({ kind: "sorting", groups, items }, { drawn: true })).toEqual([
			"x: Grupo no",
			"y: Grupo si",
			"z: Grupo no",
		]);
		const ordered = [{ id: "y" }, { id: "x", group: "medio" }, { id: "z", group: "medio" }, { id: "w" }];
		const [first, ...rest] = rows({
			kind: "ordering",
			items: ordered.map((item) => ({ ...item, text: `Texto ${item.id}`, feedback: "Va ahí." })),
		});
		expect([first, rest.at(-1)]).toEqual(["Texto y", "Texto w"]);
		expect(rest.slice(0, 2).sort()).toEqual(["Texto x (2–3)", "Texto z (2–3)"]);
	});
});
