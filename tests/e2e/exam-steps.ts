import type { Page } from "@playwright/test";
import type { ServedApp } from "../support/served-app.ts";
import { expect } from "./fixtures.ts";
import { expectSpoken } from "./spoken.ts";

const wordsOf = {
	es: {
		start: "Empezar",
		question: "Pregunta",
		questions: "Preguntas",
		flag: "Marcar para volver",
		handIn: "Entregar",
		sure: "¿Entregar el examen?",
		score: "0 de 14 correctas",
		dontKnow: "No lo sé",
		advice: "Por dónde empezar",
	},
	en: {
		start: "Start",
		question: "Question",
		questions: "Questions",
		flag: "Mark to come back",
		handIn: "Hand in",
		sure: "Hand in the exam?",
		score: "0 of 14 correct",
		dontKnow: "I do not know",
		advice: "Where to start",
	},
} as const;

export type ExamLanguage = keyof typeof wordsOf;

/** The time left, and a question with its fields and where it stands: they have golden files of their own. */
const drawn = /timer: .*|- paragraph: (?:Pregunta|Question) 1 [\s\S]*?(?= {2}- status: )/g;

/** What was asked, in the order drawn, and the code of the draw. */
const asked = / {2}- list:\n {4}- listitem:\n {6}- group:[\s\S]*$/;

const examAddress = "#/examen/todas-las-preguntas";

/** Opens the exam of all kinds and starts it: what is heard of it before, and of its first question, marked to come back. */
export async function startExam(page: Page, app: ServedApp, language: ExamLanguage): Promise<void> {
	const words = wordsOf[language];
	await page.goto(`${app.origin}/${examAddress}`);
	const start = page.getByRole("button", { name: words.start });
	await expect(start).toBeVisible();
	await expectSpoken(page.getByRole("main"), `exam-intro.${language}`);
	await start.click();
	await expect(page.getByText(`${words.question} 1 `)).toBeVisible();
	await page.getByRole("button", { name: words.flag }).click();
	await expect(page.getByRole("button", { name: words.flag })).toHaveAttribute("aria-pressed", "true");
	await expect(page.locator("[data-prompt]")).toBeVisible();
	await expectSpoken(page.getByRole("main"), `exam-question.${language}`, { apart: drawn });
}

/** Hands in the exam under way, without an answer: what is heard when one is asked, and of the results. */
export async function handInExam(page: Page, app: ServedApp, language: ExamLanguage): Promise<void> {
	const words = wordsOf[language];
	await page.goto(`${app.origin}/${examAddress}`);
	await page.getByRole("button", { name: words.handIn }).click();
	await expect(page.getByRole("heading", { name: words.sure })).toBeFocused();
	await expectSpoken(page.getByRole("main"), `exam-hand-in.${language}`, { apart: drawn });
	await page.getByRole("button", { name: words.handIn }).click();
	await expect(page.getByRole("heading", { level: 1, name: words.score })).toBeFocused();
	await expectSpoken(page.getByRole("main"), `exam-results.${language}`, { apart: asked });
}

/** Takes the placement test and knows nothing: what is heard of its advice. */
export async function takePlacement(page: Page, app: ServedApp, language: ExamLanguage): Promise<void> {
	const words = wordsOf[language];
	await page.goto(`${app.origin}/#/examen/por-donde-empezar`);
	await page.getByRole("button", { name: words.start }).click();
	// Two lessons to study, one after the other, and it advises to study the rest.
	for (const place of [1, 2]) {
		await expect(page.getByText(`${words.question} ${place}`, { exact: true })).toBeVisible();
		await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
		await page.getByRole("button", { name: words.dontKnow }).click();
	}
	await expect(page.getByRole("heading", { level: 1, name: words.advice })).toBeFocused();
	await expectSpoken(page.getByRole("main"), `exam-placement.${language}`, { apart: asked });
}

/** On a phone the numbers of the questions are behind one line, by keyboard too. */
export async function expectNarrowMap(page: Page, language: ExamLanguage): Promise<void> {
	const map = page.getByRole("navigation", { name: wordsOf[language].questions });
	await expect(map.getByRole("button")).toHaveCount(1);
	await expectSpoken(map, `exam-map-narrow.${language}`);
	const toggle = map.getByRole("button", { expanded: false });
	await toggle.press("Enter");
	await expect(map.getByRole("button")).toHaveCount(15);
	await page.keyboard.press("Tab");
	await expect(map.getByRole("listitem").first().getByRole("button")).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(toggle).toBeFocused();
	await toggle.press("Enter");
	await map.getByRole("listitem").nth(1).getByRole("button").press("Enter");
	await expect(page.locator("[data-prompt]")).toBeFocused();
	await expect(map.getByRole("button")).toHaveCount(1);
}
