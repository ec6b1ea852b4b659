import { describe, expect, it } from "vitest";
import type { Locale } from "../../../../../core/locale.ts";
import { rightAnswer } from "../../../../../core/quiz/key.ts";
import { keyNotes } from "../../../../../core/quiz/key-note.ts";
import { mark } from "../../../../../core/quiz/mark.ts";
import { type PublicQuestion, type Question, questionSchema } from "../../../../../core/quiz/schema.ts";
import { showQuestion } from "../../../../../core/quiz/show.ts";
import { keyLines } from "../../../../../renderer/features/paper/key-text.ts";

const common = { id: "pregunta", difficulty: 1, section: "parte", prompt: "¿?", explanation: "Sí." };
const feedback = { right: "Bien.", wrong: "Mal." };
const option = (id: string, correct = false) => ({ id, text: `Texto ${id}`, correct, feedback: "Eso." });

const words = (locale: Locale) => ({
	locale,
	verdict: (right: boolean) => (right ? "Verdadero" : "Falso"),
	range: (from: string, to: string) => `de ${from} a ${to}`,
	notes: {
		margin: (from: string, to: string) => `de ${from} a ${to} vale`,
		digits: (asked: object, points: string) => `${JSON.stringify(asked)} o −${points}`,
		unit: (points: string) => `unidad o −${points}`,
		verdict: (points: string) => `solo el veredicto ${points}`,
		step: (sign: string) => `paso ${sign}`,
		order: (byChance: number, points: string) => `hasta ${byChance} nada, después +${points}`,
		sorted: (points: string, cost: string) => `+${points} o −${cost}`,
		also: (texts: string) => `también ${texts}`,
		less: (text: string, points: string) => `${text}: ${points}`,
		strict: (what: string) => `cuenta: ${what}`,
	},
});

function authored(question: object): Question {
	return questionSchema.parse({ ...common, ...question });
}

/** The things of a question in the order that a test wants them printed in, by their texts. */
function printed(question: Question, order: (shown: PublicQuestion) => PublicQuestion) {
	return order(showQuestion(question, 1));
}

/** Puts things in the order of their texts, from the first to the last or the other way round. */
function byText<T extends { text: string }>(things: readonly T[], way: 1 | -1): T[] {
	return [...things].sort((a, b) => way * a.text.localeCompare(b.text));
}

/** "place: answer = points" for each line of the key; without what sets texts of the course apart. */
function linesOf(question: Question, shown: PublicQuestion, locale: Locale = "es"): string[] {
	const marked = mark(question, rightAnswer(question, 1), 1);
	if (marked === undefined) throw new Error("The right answer is not of the question's kind.");
	return keyLines("7", shown, { mark: marked }, words(locale)).map(
		({ place, answer, points }) => `${place}: ${answer.replaceAll(/[\u2068\u2069]/g, "")} = ${points}`,
	);
}

function plainLines(question: Question, locale?: Locale): string[] {
	return linesOf(
		question,
		printed(question, (shown) => shown),
		locale,
	);
}

/** What the key says of a question besides what is right, by the place that it is about. */
function notesOf(question: Question): [place: string, ...notes: string[]][] {
	const marked = mark(question, rightAnswer(question, 1), 1);
	if (marked === undefined) throw new Error("The right answer is not of the question's kind.");
	const key = { mark: marked, notes: keyNotes(question, 1) };
	return keyLines("7", showQuestion(question, 1), key, words("es")).map(({ place, notes }) => [
		place,
		...notes.map((note) => note.replaceAll(/[\u2068\u2069]/g, "")),
	]);
}

describe("what else counts, on a key", () => {
	it("is how far from a number another may lie, and what its unit and its decimals cost", () => {
		const rate = { kind: "number", answer: 20, decimals: 1, feedback };
		expect(notesOf(authored({ ...rate, unit: "%", tolerance: { absolute: 0.05 } }))).toEqual([
			["7", "de 19,95 a 20,05 vale"],
		]);
		expect(notesOf(authored({ ...rate, unit: "%", tolerance: { relative: 0.01 } }))).toEqual([
			["7", "de 19,8 a 20,2 vale"],
		]);
		expect(notesOf(authored({ ...rate, unit: "%", tolerance: { absolute: 0 } }))).toEqual([["7"]]);
		const units = [
			{ unit: "€", factor: 1 },
			{ unit: "%", feedback: "Es dinero." },
		];
		const strict = {
			...rate,
			units,
			unitCost: 0.4,
			require: { decimals: 2, cost: 0.25 },
			tolerance: { absolute: 0.005 },
		};
		expect(notesOf(authored(strict))).toEqual([
			["7", "de 19,995 a 20,005 vale", '{"decimals":2} o −0,25', "unidad o −0,4"],
		]);
	});

	it("is how else a text may be written, and what earns part of it", () => {
		const accepted = [
			{ text: "tasa de apertura", also: ["open rate"] },
			{ text: "apertura", score: 0.5, feedback: "Falta decir que es una tasa." },
		];
		expect(notesOf(authored({ kind: "short-text", accepted, accents: "required", feedback }))).toEqual([
			["7", "también open rate", "apertura: 0,5", "cuenta: accents"],
		]);
		expect(notesOf(authored({ kind: "short-text", accepted: [{ text: "lead" }], feedback }))).toEqual([["7"]]);
	});

	it("stands at the part of a case, the gap or the step that it is about, in its points", () => {
		const part = (id: string, more: object) => ({ id, prompt: "¿?", explanation: "Sí.", ...more });
		const gap = { id: "tasa", kind: "number", answer: 5, tolerance: { absolute: 0.1 }, feedback };
		const question = authored({
			kind: "case",
			situation: "Un correo.",
			parts: [
				part("uno", {
					kind: "number",
					answer: 4,
					unit: "%",
					tolerance: { absolute: 1 },
					require: { decimals: 1 },
					feedback,
				}),
				part("dos", { kind: "cloze", text: "Es un [[tasa]] %.", gaps: [gap] }),
				part("tres", { kind: "short-text", accepted: [{ text: "lead" }], feedback }),
			],
			weights: { uno: 2 },
		});
		expect(notesOf(question)).toEqual([
			["7.1", "de 3 a 5 vale", '{"decimals":1} o −1/8'],
			["7.2 (1)", "de 4,9 a 5,1 vale"],
			["7.3"],
		]);
	});

	it("is said of the numbers that were drawn", () => {
		const step = {
			id: "tasa",
			prompt: "¿?",
			formula: "a / b * 100",
			unit: "%",
			decimals: 1,
			tolerance: { absolute: 0.5 },
			feedback,
		};
		const variables = { a: { values: [30] }, b: { values: [120] } };
		expect(notesOf(authored({ kind: "calculation", variables, steps: [step] }))).toEqual([
			["7", "= 30 ÷ 120 × 100", "de 24,5 a 25,5 vale"],
		]);
	});

	it("is the formula of each step in the numbers drawn, from the steps before", () => {
		const step = { prompt: "¿?", unit: "%", tolerance: { absolute: 0 }, feedback };
		const variables = { a: { values: [1234.5] }, b: { values: [-120] }, c: { formula: "b * 2" } };
		const steps = [
			{ ...step, id: "resta", formula: "a - b" },
			{ ...step, id: "tasa", formula: "resta / (c + 3) * 100" },
			{ ...step, id: "peor", formula: "min(resta, tasa)" },
		];
		expect(notesOf(authored({ kind: "calculation", variables, steps }))).toEqual([
			["7 (1)", "paso 1 = 1.234,5 − (−120)"],
			["7 (2)", "paso 2 = paso 1 ÷ (−240 + 3) × 100"],
			["7 (3)", "paso 3 = el menor(paso 1; paso 2)"],
		]);
	});

	it("is the same amount in other units that are as good", () => {
		const units = [{ unit: "g", factor: 0.001 }, { unit: "kg", factor: 1 }, { unit: "l" }];
		const weight = { kind: "number", units, unitCost: 0.5, feedback };
		expect(notesOf(authored({ ...weight, answer: 7.5, tolerance: { absolute: 0 } }))).toEqual([
			["7", "también 7.500\u00a0g", "unidad o −0,5"],
		]);
		expect(notesOf(authored({ ...weight, range: { from: 1, to: 2.5 } }))).toEqual([
			["7", "también 1.000–2.500\u00a0g", "unidad o −0,5"],
		]);
	});

	it("is what the verdict alone earns where a reason is asked", () => {
		const statement = { kind: "true-false", answer: true, feedback };
		expect(notesOf(authored(statement))).toEqual([["7"]]);
		const reasons = [option("m"), option("n", true)];
		expect(notesOf(authored({ ...statement, reasons, reasonWorth: 0.7 }))).toEqual([["7", "solo el veredicto 0,3"]]);
	});

	it("is how many things in order chance takes off, and what one in a wrong group costs", () => {
		const things = (count: number) =>
			["a", "b", "c", "d", "e"].slice(0, count).map((id) => ({ id, text: id, feedback: "Va ahí." }));
		expect(notesOf(authored({ kind: "ordering", items: things(5) }))).toEqual([["7", "hasta 3 nada, después +0,5"]]);
		expect(notesOf(authored({ kind: "ordering", items: things(4) }))).toEqual([["7", "hasta 2 nada, después +0,5"]]);
		const groups = ["si", "no", "nunca"].map((id) => ({ id, text: id }));
		const items = things(5).map((item) => ({ ...item, group: "si" }));
		expect(notesOf(authored({ kind: "sorting", groups, items }))).toEqual([["7", "+0,2 o −0,1"]]);
	});
});

describe("the key of a question on paper", () => {
	it("is the letter of the right option, as it is printed", () => {
		const question = authored({ kind: "one-choice", options: [option("x"), option("y", true), option("z")] });
		const shown = (way: 1 | -1) =>
			printed(question, (one) => (one.kind === "one-choice" ? { ...one, options: byText(one.options, way) } : one));
		expect(linesOf(question, shown(1))).toEqual(["7: b = 1"]);
		const first = authored({ kind: "one-choice", options: [option("x", true), option("y"), option("z")] });
		expect(linesOf(first, shown(1))).toEqual(["7: a = 1"]);
		expect(linesOf(first, shown(-1))).toEqual(["7: c = 1"]);
	});

	it("is the letters of all right options, in the order in which they are printed", () => {
		const options = [option("z", true), option("y"), option("x", true), option("w", true)];
		const question = authored({ kind: "several-choices", options });
		const shown = printed(question, (one) =>
			one.kind === "several-choices" ? { ...one, options: byText(one.options, 1) } : one,
		);
		expect(linesOf(question, shown)).toEqual(["7: a, b, d = 1"]);
	});

	it("is the verdict, and the letter of the reason where one is asked", () => {
		expect(plainLines(authored({ kind: "true-false", answer: false, feedback }))).toEqual(["7: Falso = 1"]);
		const reasons = [option("m"), option("n", true)];
		const question = authored({ kind: "true-false", answer: true, feedback, reasons });
		const shown = printed(question, (one) =>
			one.kind === "true-false" ? { ...one, reasons: byText(one.reasons, -1) } : one,
		);
		expect(linesOf(question, shown)).toEqual(["7: Verdadero · a = 1"]);
	});

	it("is every text that earns everything, and none that earns less", () => {
		const accepted = [{ text: "conversión" }, { text: "venta", score: 0.5, feedback: "Casi." }, { text: "cierre" }];
		expect(plainLines(authored({ kind: "short-text", accepted, feedback }))).toEqual(["7: conversión / cierre = 1"]);
	});

	it("is a number as the language of the page writes it, or from one to another", () => {
		const asked = { kind: "number", unit: "%", decimals: 1, tolerance: { absolute: 0.1 }, feedback };
		expect(plainLines(authored({ ...asked, answer: 1234.5 }))).toEqual(["7: 1.234,5\u00a0% = 1"]);
		expect(plainLines(authored({ ...asked, answer: 1234.5 }), "en")).toEqual(["7: 1,234.5% = 1"]);
		const range = { kind: "number", unit: "leads", range: { from: 20, to: 25 }, feedback };
		expect(plainLines(authored(range))).toEqual(["7: de 20 a 25\u00a0leads = 1"]);
		const units = [
			{ unit: "horas", factor: 60 },
			{ unit: "minutos", factor: 1 },
		];
		const united = { kind: "number", answer: 90, units, tolerance: { absolute: 0 }, feedback };
		expect(plainLines(authored(united))).toEqual(["7: 90\u00a0minutos = 1"]);
	});

	it("has a line for every gap with what it is worth", () => {
		const question = authored({
			kind: "cloze",
			text: "Uno [[tasa]], otro [[base]] y otro [[juicio]].",
			gaps: [
				{ id: "base", kind: "text", accepted: [{ text: "entregados" }], feedback },
				{
					id: "tasa",
					kind: "number",
					answer: 2.5,
					unit: "%",
					decimals: 1,
					tolerance: { absolute: 0 },
					weight: 2,
					feedback,
				},
				{ id: "juicio", kind: "choice", options: [option("dentro", true), option("fuera")] },
			],
		});
		expect(plainLines(question)).toEqual([
			"7 (1): 2,5\u00a0% = 0.5",
			"7 (2): entregados = 0.25",
			"7 (3): Texto dentro = 0.25",
		]);
	});

	it("has a line for every step, with the numbers that were drawn", () => {
		const step = { unit: "€", tolerance: { absolute: 0 }, feedback, prompt: "¿Cuánto?" };
		const one = { kind: "calculation", variables: { a: { values: [4] }, b: { values: [6] } } };
		const suma = { ...step, id: "suma", formula: "a + b", weight: 3 };
		expect(plainLines(authored({ ...one, steps: [suma] }))).toEqual(["7: 10\u00a0€ = 1"]);
		const doble = { ...step, id: "doble", formula: "suma * 2", decimals: 2 };
		expect(plainLines(authored({ ...one, steps: [suma, doble] }))).toEqual([
			"7 (1): 10\u00a0€ = 0.75",
			"7 (2): 20,00\u00a0€ = 0.25",
		]);
	});

	it("is the letter that belongs to each number", () => {
		const pair = (id: string, item: string, target: string) => ({ id, item, target, feedback: "Así." });
		const question = authored({
			kind: "matching",
			pairs: [pair("p", "Uno", "rojo"), pair("q", "Dos", "azul"), pair("r", "Tres", "verde")],
			distractors: [{ id: "d", text: "negro" }],
		});
		const shown = printed(question, (one) =>
			one.kind === "matching" ? { ...one, items: byText(one.items, 1), targets: byText(one.targets, 1) } : one,
		);
		// Printed: 1 Dos, 2 Tres, 3 Uno; a azul, b negro, c rojo, d verde.
		expect(linesOf(question, shown)).toEqual(["7: 1 a · 2 d · 3 c = 1"]);
	});

	it("is the place of each letter, and all the places where some may swap", () => {
		const item = (id: string, group?: string) => ({ ...option(id), feedback: "Va ahí.", group });
		const items = [item("y"), item("x", "medio"), item("z", "medio"), item("w")].map(({ correct: _, ...rest }) => rest);
		const question = authored({ kind: "ordering", items });
		const shown = printed(question, (one) => (one.kind === "ordering" ? { ...one, items: byText(one.items, 1) } : one));
		// Printed: a w, b x, c y, d z.
		expect(linesOf(question, shown)).toEqual(["7: a 4 · b 2–3 · c 1 · d 2–3 = 1"]);
	});

	it("is the letters of each group, also where there are none", () => {
		const item = (id: string, group: string) => ({ id, text: `Texto ${id}`, group, feedback: "Va ahí." });
		const question = authored({
			kind: "sorting",
			groups: ["si", "no", "nunca"].map((id) => ({ id, text: id })),
			items: [item("x", "no"), item("y", "si"), item("z", "no")],
		});
		const shown = printed(question, (one) => (one.kind === "sorting" ? { ...one, items: byText(one.items, 1) } : one));
		expect(linesOf(question, shown)).toEqual(["7: 1 b · 2 a, c · 3 — = 1"]);
	});

	it("has the lines of every question of a case, each with its share", () => {
		const part = { prompt: "¿?", explanation: "Sí." };
		const gaps = ["uno", "dos"].map((id) => ({ id, kind: "text", accepted: [{ text: id }], feedback }));
		const question = authored({
			kind: "case",
			situation: "Pasa esto.",
			weights: { b: 3 },
			parts: [
				{ ...part, id: "a", kind: "true-false", answer: true, feedback },
				{ ...part, id: "b", kind: "cloze", text: "[[uno]] [[dos]]", gaps },
			],
		});
		expect(plainLines(question)).toEqual(["7.1: Verdadero = 0.25", "7.2 (1): uno = 0.375", "7.2 (2): dos = 0.375"]);
	});

	it("sets texts of the course apart, and leaves numbers and letters as they are", () => {
		const question = authored({ kind: "short-text", accepted: [{ text: "conversión" }], feedback });
		const marked = mark(question, rightAnswer(question, 1), 1);
		if (marked === undefined) throw new Error("The right answer is not of the question's kind.");
		const [line] = keyLines("1", showQuestion(question, 1), { mark: marked }, words("es"));
		expect(line?.answer).toBe("\u2068conversión\u2069");
	});
});
