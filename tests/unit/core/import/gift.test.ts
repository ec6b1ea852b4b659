import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GiftTarget, importGift } from "../../../../core/import/gift/import-gift.ts";
import { looksLikeGift } from "../../../../core/import/gift/looks-like-gift.ts";
import { noteText } from "../../../../core/import/note-text.ts";
import { writeYaml } from "../../../../core/import/write-yaml.ts";
import { emptyCourse, lintTexts } from "../../../fixtures/import-into-text.ts";
import { runs } from "../../../support/runs.ts";

const folder = new URL("../../../fixtures/banks/", import.meta.url);

/** What the linter finds in a bank imported into a lesson of its own, other than what is to complete, and advice. */
function faultsOf(text: string): string[] {
	const { questions, newLesson } = importGift(text, "banco", emptyCourse);
	if (newLesson === undefined) return [];
	const bank = writeYaml({ lesson: newLesson.id, questions });
	const texts = { [`lessons/${newLesson.id}.md`]: newLesson.lesson, [`quizzes/${newLesson.id}.yaml`]: bank };
	return lintTexts(newLesson.id, texts)
		.filter(({ severity, code }) => severity === "error" && code !== "to-complete")
		.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

/** The one question of a bank, without what is to complete. */
function question(text: string): unknown {
	const { questions } = importGift(text, "banco", emptyCourse);
	const written = JSON.stringify(questions[0], (key, value: unknown) => {
		if (typeof value === "string" && value.startsWith("TO-COMPLETE")) return undefined;
		return ["id", "difficulty", "section"].includes(key) && typeof value !== "object" ? undefined : value;
	});
	return written === undefined ? undefined : JSON.parse(written);
}

const notes = (text: string) =>
	importGift(text, "banco", emptyCourse)
		.notes.filter(({ code }) => code !== "gift-difficulty")
		.map(({ line, weight, code }) => `${line} ${weight} ${code}`);

it("makes of a bank with every kind the one that was looked over", async () => {
	const made = importGift(readFileSync(new URL("moodle.gift", folder), "utf8"), "moodle", emptyCourse);
	const told = made.notes.map((note) => `${note.line ?? "-"} ${note.weight} ${noteText(note, "es")}`).join("\n");
	const text = `${made.newLesson?.lesson}=====\n${writeYaml({ lesson: "moodle", questions: made.questions })}=====\n${told}\n`;
	await expect(text).toMatchFileSnapshot(new URL("moodle.expected.txt", folder).pathname);
	expect(faultsOf(readFileSync(new URL("moodle.gift", folder), "utf8"))).toEqual([]);
});

describe("a question in GIFT", () => {
	const trueFalse = (answer: boolean, more: object = {}) => ({
		kind: "true-false",
		prompt: "P",
		answer,
		feedback: more,
	});
	const kinds: [string, string, unknown][] = [
		["true", "P{T}", trueFalse(true)],
		["false, in words and with feedback", "P{FALSE#mal#bien}", trueFalse(false, { wrong: "mal", right: "bien" })],
		["verdadero", "P {verdadero}", trueFalse(true)],
		[
			"one of several",
			"P{=a#sí ~b#no}",
			{
				kind: "one-choice",
				prompt: "P",
				options: [
					{ text: "a", correct: true, feedback: "sí" },
					{ text: "b", feedback: "no" },
				],
			},
		],
		[
			"several by weights",
			"P{~%50%a ~%50%b ~%-100%c}",
			{
				kind: "several-choices",
				prompt: "P",
				options: [{ text: "a", correct: true }, { text: "b", correct: true }, { text: "c" }],
			},
		],
		[
			"a word, with a part, a mistake and the rest",
			"P{=a =á =b#sí =%50%c#casi =%0%d#no =%0%*#otra}",
			{
				kind: "short-text",
				prompt: "P",
				accepted: [
					{ text: "a", also: ["b"] },
					{ text: "c", score: 0.5, feedback: "casi" },
				],
				misconceptions: [{ text: "d", feedback: "no" }],
				feedback: { right: "sí", wrong: "otra" },
			},
		],
		["a number", "P{#3}", { kind: "number", prompt: "P", answer: 3, tolerance: { absolute: 0 }, feedback: {} }],
		[
			"a number with a tolerance",
			"P{#3.10:0.05}",
			{ kind: "number", prompt: "P", answer: 3.1, decimals: 2, tolerance: { absolute: 0.05 }, feedback: {} },
		],
		["a negative range", "P{#-2..-1}", { kind: "number", prompt: "P", range: { from: -2, to: -1 }, feedback: {} }],
		[
			"pairs",
			"P{=a -> 1 =b -> 2 =c -> 3 = -> 4}",
			{
				kind: "matching",
				prompt: "P",
				pairs: [
					{ item: "a", target: "1" },
					{ item: "b", target: "2" },
					{ item: "c", target: "3" },
				],
				distractors: [{ text: "4" }],
			},
		],
		[
			"a missing word to choose",
			"Uno {=a ~b}, dos.",
			{
				kind: "cloze",
				prompt: "Completa el texto.",
				text: "Uno [[hueco]], dos.",
				gaps: [{ kind: "choice", options: [{ text: "a", correct: true }, { text: "b" }] }],
			},
		],
		[
			"a missing word of no gap",
			"P {T} q",
			{ kind: "true-false", prompt: "P \\_\\_\\_\\_\\_ q", answer: true, feedback: {} },
		],
	];
	it.each(kinds)("becomes one of the course's: %s", (_name, text, expected) => {
		expect(question(text)).toEqual(expected);
		expect(faultsOf(text)).toEqual([]);
	});

	const texts: [string, string, string][] = [
		["escapes", "a \\~ b \\= c \\# d \\{e\\} f\\: g{T}", "a ~ b = c # d {e} f: g"],
		["an escaped line end", "uno\\ndos{T}", "uno dos"],
		["signs of Markdown where it has none", "[plain]a*b*c y _d_ {T}", "a\\*b\\*c y \\_d\\_"],
		["Markdown where it is said", "[markdown]**a** y `b`{T}", "**a** y `b`"],
		["HTML", "[html]<p><b>a</b> &lt; b</p><ul><li>c</li></ul>{T}", "**a** < b – c"],
		["formulas of Moodle", "[html]\\(\\frac\\{a\\}\\{b\\}\\){T}", "$\\frac{a}{b}$"],
		["formulas with their backslashes escaped", "\\\\(\\\\frac\\{a\\}\\{b\\}\\\\){T}", "$\\frac{a}{b}$"],
		["signs of a course", "{{a}} [[b]] {T}".replace("{{a}}", "\\{\\{a\\}\\}"), "\\{{a}} \\[[b]]"],
		[
			"links that lead nowhere",
			'[html]<a href\\="/x">a</a> y <a href\\="https\\://a.es">b</a>{T}',
			"a y [b](https://a.es)",
		],
	];
	it.each(texts)("says what it said: %s", (_name, text, prompt) => {
		expect(question(text)).toMatchObject({ prompt });
	});

	const refused: [string, string, string][] = [
		["an essay", "P{}", "gift-left-essay"],
		["a description", "Solo texto.", "gift-left-description"],
		["braces left open", "P {=a ~b", "gift-left-open"],
		["one option", "P{~a}", "gift-left-few"],
		["nine options", "P{=1 ~2 ~3 ~4 ~5 ~6 ~7 ~8 ~9}", "gift-left-many"],
		["no right option", "P{~a ~b}", "gift-left-no-right"],
		["two right options of two", "P{=a =b ~}", "gift-left-empty"],
		["a number in words", "P{#tres}", "gift-left-number"],
		["two right numbers", "P{#=2 =-2}", "gift-left-several-numbers"],
		["two pairs", "P{=a -> 1 =b -> 2}", "gift-left-pairs"],
		["options that say the same", "P{=a ~A}", "gift-left-finding"],
		["nothing asked", "{=a ~b}", "gift-left-finding"],
	];
	it.each(refused)("is left out with its line and why: %s", (_name, text, code) => {
		expect(notes(`\n// nada\n${text}\n\nP{T}`)).toEqual([`3 lost ${code}`]);
	});

	it("ends where the next one says its name, with no empty line between them", () => {
		const bank =
			"::A::¿Uno? {T}\n::B::¿Dos? {\n=sí\n~no\n}\n::C::Solo texto.\n// nada\n  ::D::¿Cuatro? {#4}\ny ya está.\n";
		const { questions } = importGift(bank, "banco", emptyCourse);
		expect(questions.map(({ prompt }) => prompt)).toEqual(["¿Uno?", "¿Dos?", "Completa el texto."]);
		expect(notes(bank)).toEqual(["6 lost gift-left-description"]);
	});

	it("does not lose the next one where its braces are left open", () => {
		const { questions } = importGift("A {=a\n\n::B::B {T}\n\nC {=c\n\n~d}", "banco", emptyCourse);
		expect(questions.map(({ prompt }) => prompt)).toEqual(["B", "C"]);
	});
});

describe("the sections of questions", () => {
	it("are the categories, in a new lesson", () => {
		const text = "A{T}\n\n$CATEGORY: $course$/top/Redes\n\nB{T}\n\n$CATEGORY: Otra//cosa\nC{T}";
		const { questions, newLesson } = importGift(text, "banco", emptyCourse);
		expect(questions.map(({ section }) => section)).toEqual(["preguntas", "redes", "otra-cosa"]);
		expect(newLesson?.lesson.match(/^## .*$/gm)).toEqual([
			"## Preguntas {#preguntas}",
			"## Redes {#redes}",
			"## Otra/cosa {#otra-cosa}",
		]);
	});

	it("are the headings of the same name in a lesson that is there, else its first; ids that it has are not taken", () => {
		const target: GiftTarget = {
			lesson: "l",
			sections: [
				{ id: "uno", title: "Uno" },
				{ id: "dos", title: "Las redes" },
			],
			questionIds: new Set(["a"]),
		};
		const made = importGift("A{T}\n\n$CATEGORY: Las redes\n\nB{T}", "banco", emptyCourse, target);
		expect(made.questions.map(({ id, section }) => [id, section])).toEqual([
			["a-2", "uno"],
			["b", "dos"],
		]);
		expect(made.newLesson).toBeUndefined();
		expect(made.notes.map(({ code }) => code)).toContain("gift-section");
	});
});

it("tells a bank from an article", () => {
	expect(looksLikeGift("¿Qué?{=a ~b}")).toBe(true);
	expect(looksLikeGift("::T::Sí {T}")).toBe(true);
	expect(looksLikeGift("Valor {#3}")).toBe(true);
	expect(looksLikeGift("# T\n\nLa $\\frac{T}{2}$ y {llaves}.")).toBe(false);
	expect(looksLikeGift("---\ntitle: a\n---\n{=a}")).toBe(false);
});

const piece = fc.constantFrom(
	..."{|}|=|~|#|####|->|::|%50%|%-100%|T|F|a|b|c|3|3:1|1..5|\\~|\\{|\\n|\\\\|[html]|[markdown]|<b>|</b>|<img src\\=x>|$x$|*|**|[[x]]|\\{\\{x|`|//".split(
		"|",
	),
	..."\n|\n\n|P{=a ~b}|P{T}|$CATEGORY: x|P{=a -> 1 =b -> 2 =c -> 3}|TO-COMPLETE|😀|\uE010|\u2028|1. |- |# ".split("|"),
);

it("never stops at any text, and what it keeps passes the linter but for what is to complete", () => {
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
			expect(faultsOf(pieces.join(""))).toEqual([]);
		}),
		{ numRuns: runs(150) },
	);
});
