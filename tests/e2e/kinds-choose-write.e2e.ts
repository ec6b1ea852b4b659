import type { Locator, Page } from "@playwright/test";
import { full } from "../support/runs.ts";
import type { ServedApp } from "../support/served-app.ts";
import { enter, expect, expectAccessible, test } from "./kinds-course.ts";
import { expectSpoken } from "./spoken.ts";

/** The questions of the lesson, in the order in which they stand in it. */
const kinds = ["one-choice", "several-choices", "true-false", "short-text", "number", "number-unit"] as const;
type Kind = (typeof kinds)[number];

const words = {
	es: {
		answer: "Responder",
		said: { wrong: "Respuesta incorrecta.", partly: "Correcta en parte.", right: "Respuesta correcta." },
	},
	en: { answer: "Answer", said: { wrong: "Wrong answer.", partly: "Partly right.", right: "Right answer." } },
} as const;
type Language = keyof typeof words;
type Outcome = keyof (typeof words)["es"]["said"];

/** Fills a form that has the focus on its first field, with keys alone. */
type Fill = (page: Page, form: Locator) => Promise<void>;

/** Goes with the arrow keys to the option of that text; the group has the focus. */
function choose(text: string): Fill {
	return async (page, form) => {
		const option = form.getByRole("radio", { name: text });
		const focused = page.locator("input:focus");
		await page.keyboard.press("Space");
		for (let step = 0; step < 6 && !(await option.isChecked()); step++) {
			const before = await focused.getAttribute("value");
			await page.keyboard.press("ArrowDown");
			await expect(focused).not.toHaveAttribute("value", before ?? "");
		}
		await expect(option).toBeChecked();
	};
}

function tick(...texts: string[]): Fill {
	return async (page, form) => {
		for (const box of await form.getByRole("checkbox").all()) {
			await expect(box).toBeFocused();
			const name = (await box.locator("xpath=..").innerText()).replace(/^[A-Z]\s*/, "");
			if (texts.includes(name)) await page.keyboard.press("Space");
			await page.keyboard.press("Tab");
		}
	};
}

function write(text: string): Fill {
	return async (page) => {
		await page.keyboard.press("ControlOrMeta+a");
		await page.keyboard.type(text);
	};
}

/** By the letters that the options show. */
function byLetters(...texts: string[]): Fill {
	return async (page, form) => {
		for (const text of texts) {
			const option = form.getByRole("radio", { name: text });
			const letter = (await option.locator("xpath=..").innerText()).slice(0, 1);
			await page.keyboard.press(letter.toLowerCase());
			await expect(option).toBeChecked();
			await expect(option).toBeFocused();
		}
	};
}

const thenTab =
	(first: Fill, second: Fill): Fill =>
	async (page, form) => {
		await first(page, form);
		await page.keyboard.press("Tab");
		await second(page, form);
	};

/** Goes with the arrow keys to the unit of that name; the list of units has the focus. */
const unit =
	(name: string): Fill =>
	async (page) => {
		await page.keyboard.type(name);
		await expect(page.locator("select:focus")).toHaveValue(name);
	};

const verdict = { es: ["Verdadero", "Falso"], en: ["True", "False"] } as const;

/** What is answered to each kind, and how it goes. The wrong or partly right one first. */
function answersOf(language: Language): Record<Kind, readonly { outcome: Outcome; fill: Fill }[]> {
	const [yes, no] = verdict[language];
	const decimal = language === "es" ? "," : ".";
	return {
		"one-choice": [
			{ outcome: "wrong", fill: choose("Una suma.") },
			{ outcome: "right", fill: choose("Una parte de un total.") },
		],
		"several-choices": [
			{ outcome: "partly", fill: tick("Las compras.") },
			{ outcome: "right", fill: tick("Las compras.", "Las visitas.") },
			{ outcome: "wrong", fill: tick("El precio.") },
		],
		"true-false": [
			{ outcome: "wrong", fill: thenTab(choose(no), choose("Porque 4 ÷ 100 × 100 es 4.")) },
			{ outcome: "partly", fill: byLetters(yes, "Porque compraron cuatro personas.") },
			{ outcome: "right", fill: thenTab(choose(yes), choose("Porque 4 ÷ 100 × 100 es 4.")) },
		],
		"short-text": [
			{ outcome: "wrong", fill: write("inversion") },
			{ outcome: "partly", fill: write("venta") },
			{ outcome: "right", fill: write("convercion") },
		],
		number: [
			{ outcome: "wrong", fill: write(`0${decimal}0219`) },
			{ outcome: "partly", fill: write(`2${decimal}19`) },
			{ outcome: "right", fill: write(`2${decimal}2 %`) },
		],
		"number-unit": [
			{ outcome: "wrong", fill: thenTab(write("130"), unit("minutos")) },
			{ outcome: "partly", fill: write("90") },
			{ outcome: "right", fill: write(`1${decimal}5 horas`) },
		],
	};
}

async function openLesson(page: Page, app: ServedApp, language: Language): Promise<void> {
	await enter(page, app, { language: language === "es" ? "Español" : "English" });
	await page.goto(`${app.origin}/#/leccion/elegir-y-escribir`);
	await expect(page.locator("article form")).toHaveCount(kinds.length);
}

const cardOf = (page: Page, kind: Kind): Locator => page.locator("article[aria-label]").nth(kinds.indexOf(kind));

async function answer(page: Page, kind: Kind, language: Language, fill: Fill): Promise<Locator> {
	const card = cardOf(page, kind);
	const form = card.locator("form");
	await form.locator(":is(input, select):not([tabindex='-1'])").first().focus();
	await fill(page, form);
	const send = form.getByRole("button", { name: words[language].answer });
	for (let step = 0; step < 4 && !(await send.evaluate((one) => one === document.activeElement)); step++) {
		await page.keyboard.press("Tab");
	}
	await expect(send).toBeFocused();
	await page.keyboard.press("Enter");
	return card;
}

for (const language of ["es", "en"] as const) {
	test(`choosing and writing: what is missing is said where it is missing, in ${language}`, async ({ page, app }) => {
		await openLesson(page, app, language);
		await expectAccessible(page);
		for (const kind of kinds) await expectSpoken(cardOf(page, kind), `${kind}.${language}.unanswered`);
		for (const kind of kinds) {
			const card = cardOf(page, kind);
			await card.getByRole("button", { name: words[language].answer }).focus();
			await page.keyboard.press("Enter");
			await expect(card.locator("input:focus")).toHaveCount(1);
			await expectSpoken(card, `${kind}.${language}.missing`);
		}
		await expectAccessible(page);
	});

	// Each in a record of its own: what is asked again is drawn anew, and would be in another order.
	for (const round of language === "es" || full ? [0, 1, 2] : []) {
		test(`choosing and writing by keyboard alone, in ${language}: answer ${round + 1}`, async ({ page, app }) => {
			await openLesson(page, app, language);
			for (const kind of kinds) {
				const given = answersOf(language)[kind][round];
				if (given === undefined) continue;
				const card = await answer(page, kind, language, given.fill);
				await expect(card.getByRole("status")).toContainText(words[language].said[given.outcome]);
				await expect(card.locator("[data-next]")).toBeFocused();
				await expectSpoken(card, `${kind}.${language}.${given.outcome}`);
			}
			await expectAccessible(page);
		});
	}
}
