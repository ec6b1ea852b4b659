import type { Locator, Page } from "@playwright/test";
import { languages } from "../support/runs.ts";
import type { ServedApp } from "../support/served-app.ts";
import { enter, enterAnew, expect, expectAccessible, test } from "./kinds-course.ts";
import { expectSpoken } from "./spoken.ts";

/** The questions of the lesson, in the order in which they stand in it. */
const kinds = ["calculation", "cloze", "case"] as const;
type Kind = (typeof kinds)[number];

const words = {
	es: {
		language: "Español",
		answer: "Responder",
		said: { wrong: "Respuesta incorrecta.", partly: "Correcta en parte.", right: "Respuesta correcta." },
	},
	en: {
		language: "English",
		answer: "Answer",
		said: { wrong: "Wrong answer.", partly: "Partly right.", right: "Right answer." },
	},
} as const;
type Language = keyof typeof words;
type Outcome = "wrong" | "partly" | "right";

/** Does something with keys alone; the focus is on the field that it is for. */
type Fill = (page: Page) => Promise<void>;

const write =
	(text: string): Fill =>
	async (page) => {
		await page.keyboard.type(text);
	};

/** By its first letters, as a list of choices is used without a pointer. */
const pick =
	(text: string): Fill =>
	async (page) => {
		const list = page.locator("select:focus");
		await page.keyboard.type(text);
		await expect(list.locator("option:checked")).toHaveText(text);
	};

/** The group of options has the focus. */
const choose =
	(text: string): Fill =>
	async (page) => {
		const focused = page.locator("input:focus");
		const label = () => focused.evaluate((input) => input.closest("label")?.textContent ?? "");
		await page.keyboard.press("Space");
		for (let step = 0; step < 6 && !(await label()).includes(text); step++) {
			const before = await focused.getAttribute("value");
			await page.keyboard.press("ArrowDown");
			await expect(focused).not.toHaveAttribute("value", before ?? "");
		}
		await expect(focused).toBeChecked();
	};

const tick =
	(text: string): Fill =>
	async (page) => {
		const focused = page.locator("input:focus");
		if ((await focused.evaluate((input) => input.closest("label")?.textContent ?? "")).includes(text))
			await page.keyboard.press("Space");
	};

/** What is done in each field, from the first to the last, with the Tab key between them. */
function answersOf(language: Language): Record<Kind, Record<Outcome, Fill[]>> {
	const mark = language === "es" ? "," : ".";
	const content = tick("El contenido.");
	const topic = tick("El asunto.");
	const both: Fill = async (page) => {
		await content(page);
		await tick("La llamada a la acción.")(page);
	};
	return {
		// 5,400 sent, 50 bounced, 860 opened. Adding what bounced makes 5,450, of which 860 are 15.8 %.
		calculation: {
			wrong: [write("50"), write("860")],
			partly: [write("5450"), write(`15${mark}8`)],
			right: [write("5350"), write(`16${mark}1 %`)],
		},
		cloze: {
			wrong: [write("enviados"), write(`0${mark}23`), pick("por encima del rango")],
			partly: [write("enviados"), write("23"), pick("por debajo del rango")],
			right: [write("Entregadso"), write("23 %"), pick("dentro del rango")],
		},
		case: {
			wrong: [choose("Fuera del rango."), write(`4${mark}35`), topic, topic, topic],
			partly: [choose("Fuera del rango."), write("1"), content, content, content],
			right: [choose("Dentro del rango."), write("1 %"), both, both, both],
		},
	};
}

/** Opens the lesson as a learner who has never been there. */
async function openLesson(page: Page, app: ServedApp, language: Language, again = false): Promise<void> {
	if (again) await enterAnew(page, app, words[language].language);
	else await enter(page, app, { language: words[language].language });
	await page.goto(`${app.origin}/#/leccion/calcular-y-completar`);
	await expect(page.locator("article form")).toHaveCount(kinds.length);
	await expect(page.locator("article form fieldset")).toHaveCount(5);
}

const cardOf = (page: Page, kind: Kind): Locator => page.locator("article[aria-label]").nth(kinds.indexOf(kind));

/** To the next field or button: a table that may scroll is stopped at as well. */
async function tabOn(page: Page): Promise<void> {
	const operated = page.locator(":is(input, select, button):focus");
	await page.keyboard.press("Tab");
	for (let step = 0; step < 2 && (await operated.count()) === 0; step++) await page.keyboard.press("Tab");
	await expect(operated).toHaveCount(1);
}

/** Fills the fields in their order, going to each with Tab, and answers. */
async function answer(page: Page, card: Locator, language: Language, fills: readonly Fill[]): Promise<void> {
	const form = card.locator("form");
	const send = form.getByRole("button", { name: words[language].answer });
	await form.locator(":is(input, select)").first().focus();
	for (const fill of fills) {
		await fill(page);
		await tabOn(page);
	}
	await expect(send).toBeFocused();
	await page.keyboard.press("Enter");
}

/** Answers every question of the lesson, and hears how it went. */
async function answerAll(page: Page, language: Language, outcome: Outcome): Promise<void> {
	for (const kind of kinds) {
		const card = cardOf(page, kind);
		await answer(page, card, language, answersOf(language)[kind][outcome]);
		await expect(card.getByRole("status")).toContainText(words[language].said[outcome]);
		await expect(card.locator("[data-next]")).toBeFocused();
		await expect(card.locator("li[data-mark]").first()).toBeVisible();
		await expectSpoken(card, `${kind}.${language}.${outcome}`);
	}
	await expectAccessible(page);
}

for (const language of languages) {
	test(`calculating, filling in and a case: what is missing, then partly right, and wrong, in ${language}`, async ({
		page,
		app,
	}) => {
		await openLesson(page, app, language);
		await expectAccessible(page);
		for (const kind of kinds) await expectSpoken(cardOf(page, kind), `${kind}.${language}.unanswered`);

		for (const kind of kinds) {
			const card = cardOf(page, kind);
			await card.getByRole("button", { name: words[language].answer }).focus();
			await page.keyboard.press("Enter");
			// The focus is where something is missing, and it is said.
			await expect(card.locator(":is(input, select)").first()).toBeFocused();
			await expectSpoken(card, `${kind}.${language}.missing`);
		}
		await expectAccessible(page);
		await answerAll(page, language, "partly");
		await openLesson(page, app, language, true);
		await answerAll(page, language, "wrong");
	});

	// In a record of its own: what is asked again is drawn anew, with other numbers.
	test(`calculating, filling in and a case by keyboard alone: right, and once more, in ${language}`, async ({
		page,
		app,
	}) => {
		await openLesson(page, app, language);
		await answerAll(page, language, "right");

		const card = cardOf(page, "calculation");
		const before = await card.getByRole("heading").textContent();
		await card.locator("[data-next]").focus();
		await page.keyboard.press("Enter");
		await expect(card.locator("input").first()).toBeFocused();
		await expect(card.getByRole("heading")).not.toHaveText(before ?? "");
	});
}
