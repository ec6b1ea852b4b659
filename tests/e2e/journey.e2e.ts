import type { Page } from "@playwright/test";
import { ServedApp } from "../support/served-app.ts";
import { enter, enterByHand, expect, test } from "./fixtures.ts";
import { answerAny, finishQuiz } from "./quiz-steps.ts";

/** What the learner finds again after closing everything and coming back. */
async function expectEverythingWhereItWas(page: Page, score: string): Promise<void> {
	await expect(page.getByRole("heading", { level: 1 })).toContainText("Lucía");
	await expect(page.getByText("Métricas de email marketing").first()).toBeVisible();

	await page.getByRole("link", { name: "Progreso" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Progreso" })).toBeVisible();
	await expect(page.getByRole("table").getByText("Métricas de email marketing")).toBeVisible();

	await page.goto(`${new URL(page.url()).origin}/#/leccion/metricas-de-email`);
	const calculator = page.getByRole("article", { name: "Tasa de apertura" });
	await expect(calculator.getByLabel("Correos abiertos")).toHaveValue("1.400");
	await expect(calculator.getByText("25,0 %", { exact: true }).first()).toBeVisible();
	await expect(page.getByText("Sigues donde lo dejaste")).toBeVisible();

	await page.goto(`${new URL(page.url()).origin}/#/cuestionario/metricas-de-email`);
	await expect(page.getByText(score, { exact: true })).toBeVisible();
}

test("a new learner goes the whole way, closes, and finds everything where it was", async ({ page, app, browser }) => {
	await enterByHand(page, app, { name: "Lucía Martín" });

	// The course, drawn as four phases.
	for (const phase of [
		"Diagnóstico digital",
		"Estrategia de relaciones online",
		"Implementación tecnológica",
		"Gestión de relaciones digitales",
	]) {
		await expect(page.getByRole("heading", { name: phase })).toBeVisible();
	}
	await page.getByRole("link", { name: "Métricas de email" }).first().click();

	// The lesson is read and its calculator worked.
	await expect(page.getByRole("heading", { level: 1, name: "Métricas de email marketing" })).toBeVisible();
	const calculator = page.getByRole("article", { name: "Tasa de apertura" });
	await expect(calculator.getByText("22,1 %").first()).toBeVisible();
	await expect(calculator.getByText("Con 160 aperturas más llegarías al 25 %.")).toBeVisible();
	await calculator.getByLabel("Correos abiertos").fill("1.400");
	await expect(calculator.getByText("25,0 %", { exact: true }).first()).toBeVisible();
	await expect(calculator.getByText("Guardado")).toBeVisible();
	await page.getByRole("heading", { name: "Tasa de cancelación" }).first().scrollIntoViewIfNeeded();
	await expect(page.getByRole("navigation", { name: "En esta lección" }).locator("[aria-current]")).toContainText(
		/Tasa de/,
	);

	// What it has no room for is named at its end.
	const more = page.getByRole("region", { name: "Más calculadoras" });
	await expect(more.getByRole("link", { name: "Tasa de rebote de correo" })).toHaveAttribute(
		"href",
		"#/calculadoras/tasa-rebote-email",
	);

	// Its quiz is answered, with feedback on every answer.
	await page.getByRole("link", { name: "Hacer el cuestionario" }).click();
	const score = await finishQuiz(page);
	await expect(page.getByRole("button", { name: "Repetir" })).toBeVisible();

	// The window is closed and the application ended; both are opened again.
	await page.close();
	await app.end();
	const again = await ServedApp.start(app.home);
	try {
		const window = await browser.newPage();
		await window.goto(again.address);
		await expectEverythingWhereItWas(window, score);
		await window.close();
	} finally {
		await again.end();
	}
});

test("an answer that was confirmed outlives a process killed right after it", async ({ page, app, browser }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/cuestionario/que-es-un-lead`);
	await answerAny(page);
	// What the page asks for from here on, such as the code of other pages, finds nobody.
	page.removeAllListeners("console");
	await app.end("SIGKILL");

	const prompt = await page.getByRole("heading", { level: 1 }).textContent();
	await page.close();
	const again = await ServedApp.start(app.home);
	try {
		const window = await browser.newPage();
		await window.goto(again.address);
		await expect(window.getByRole("navigation").first()).toBeVisible();
		await window.goto(`${again.origin}/#/cuestionario/que-es-un-lead`);
		// The quiz goes on with the next question: the first one has its answer.
		await expect(window.getByText("2 de 10")).toBeVisible();
		await expect(window.getByRole("heading", { level: 1 })).not.toHaveText(prompt ?? "");
		await window.close();
	} finally {
		await again.end();
	}
});

test("two windows that answer the same question agree on the first answer", async ({ page, app, context }) => {
	await enter(page, app);
	const quiz = `${app.origin}/#/cuestionario/que-es-un-lead`;
	await page.goto(quiz);
	const other = await context.newPage();
	await other.goto(quiz);
	await expect(other.getByText("1 de 10")).toBeVisible();

	await answerAny(page, 0);
	await answerAny(other, 1);
	const verdicts = (window: Page) => window.locator("main li[data-mark]").allInnerTexts();
	await expect.poll(() => verdicts(other)).toEqual(await verdicts(page));

	await other.reload();
	await expect(other.getByText("2 de 10")).toBeVisible();
});
