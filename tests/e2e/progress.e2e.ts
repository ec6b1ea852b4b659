import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { rarely } from "../support/runs.ts";
import { enter, expect, expectAccessible, expectNothingCutOff, test } from "./fixtures.ts";
import { answerAny } from "./quiz-steps.ts";

const titles = {
	"metricas-de-email": "Métricas de email marketing",
	"que-es-un-lead": "Qué es un lead y por qué importa",
};

/** Opens a lesson; by then the record has it. */
async function openLesson(page: Page, origin: string, lesson: keyof typeof titles): Promise<void> {
	const recorded = page.waitForResponse((response) => response.url().endsWith("/api/position.set"));
	await page.goto(`${origin}/#/leccion/${lesson}`);
	await expect(page.getByRole("heading", { level: 1, name: titles[lesson] })).toBeVisible();
	await recorded;
}

/** Time passes at once in all windows of the browser, and their timers run as they would. */
async function pass(page: Page, seconds: number): Promise<void> {
	await page.clock.runFor(seconds * 1000);
}

/** A sign of someone at work that moves nothing. */
const act = (page: Page) => page.keyboard.press("Shift");

/** Tells the page that it is looked at or not, as when another window is put before it. */
async function show(page: Page, state: "visible" | "hidden"): Promise<void> {
	await page.evaluate((value) => {
		Object.defineProperty(document, "visibilityState", { value, configurable: true });
		document.dispatchEvent(new Event("visibilitychange"));
	}, state);
}

/** The seconds that the pages have sent to be recorded; they grow as more are sent. */
function sentFrom(...pages: Page[]): { seconds: number } {
	const sent = { seconds: 0 };
	for (const page of pages) {
		page.on("request", (request) => {
			if (request.url().endsWith("/api/time.add")) sent.seconds += request.postDataJSON().seconds;
		});
	}
	return sent;
}

const total = (page: Page) => page.getByRole("list", { name: "En total" }).getByText("de estudio en total");

test("time counts while something is done, stops after two minutes, and is told by week", async ({ page, app }) => {
	await page.clock.install();
	await enter(page, app);
	await openLesson(page, app.origin, "metricas-de-email");
	for (let minute = 0; minute < 3; minute++) {
		await act(page);
		await pass(page, 60);
	}
	// Of four minutes more without a sign of anyone the first counts: up to two minutes after the last sign.
	await pass(page, 240);
	await show(page, "hidden");

	await page.goto(`${app.origin}/#/progreso`);
	await expect(total(page)).toContainText("4 min");
	await expect(page.getByText("Esta semana: 4 min.")).toBeVisible();
	await expect(page.getByRole("img", { name: /^Gráfico de barras: 4 min/ })).toBeVisible();
	await page.getByText("Ver como tabla").first().click();
	const weeks = page.getByRole("table", { name: "Tiempo por semana" });
	await expect(weeks.getByRole("row")).toHaveCount(13);
	await expect(weeks.getByRole("row").nth(1)).toContainText("4 min");
	await expect(page.getByRole("table", { name: "Lección por lección" }).getByRole("row").nth(1)).toContainText("4 min");
	await page.reload();
	await expect(total(page)).toContainText("4 min");
});

test("time in the settings is no time of study; that with calculators is told beside the lessons", async ({
	page,
	app,
}) => {
	await page.clock.install();
	await enter(page, app);
	await openLesson(page, app.origin, "metricas-de-email");
	await act(page);
	await pass(page, 60);
	for (const elsewhere of ["ajustes", "perfiles", "copias", "curso", "progreso"]) {
		await page.goto(`${app.origin}/#/${elsewhere}`);
		await expect(page.getByRole("heading", { level: 1, name: titles["metricas-de-email"] })).toBeHidden();
		await act(page);
		await pass(page, 60);
	}
	await page.goto(`${app.origin}/#/calculadoras`);
	await expect(page.getByRole("heading", { level: 1, name: "Calculadoras" })).toBeVisible();
	for (let minute = 0; minute < 2; minute++) {
		await act(page);
		await pass(page, 60);
	}
	await show(page, "hidden");
	await page.goto(`${app.origin}/#/progreso`);
	await expect(total(page)).toContainText("3 min");
	const lessons = page.getByRole("table", { name: "Lección por lección" });
	await expect(lessons.getByRole("row").nth(1)).toContainText("1 min");
	await expect(lessons.getByRole("caption")).toContainText(
		"El resto del tiempo de estudio, 2 min: exámenes, prueba de nivel, repaso, calculadoras y notas.",
	);
});

test("two windows at once do not count the same time twice", rarely, async ({ page, app, context }) => {
	await page.clock.install();
	await enter(page, app);
	await openLesson(page, app.origin, "metricas-de-email");
	const other = await context.newPage();
	await openLesson(other, app.origin, "que-es-un-lead");
	const windows = [page, other];
	for (const window of windows) {
		// After the application's own ear for the other windows, so that what is heard here was heard there.
		await window.evaluate((name) => {
			new BroadcastChannel(name).addEventListener("message", () => document.body.setAttribute("data-heard", ""));
		}, "profundiza-at-work");
		// From here on the clocks of both stand.
		await show(window, "hidden");
		await show(window, "visible");
	}
	const sent = sentFrom(...windows);

	for (const used of [page, other, page, other, page, other]) {
		const unused = used === page ? other : page;
		await act(used);
		// Time passes only once the other one knows.
		await expect(unused.locator("body[data-heard]")).toBeAttached();
		await unused.evaluate(() => document.body.removeAttribute("data-heard"));
		await pass(page, 60);
	}
	for (const window of windows) await show(window, "hidden");
	await expect.poll(() => sent.seconds).toBeGreaterThanOrEqual(6 * 60 - windows.length);
	// Some seconds more have really passed; counted twice, it would be far more.
	expect(sent.seconds).toBeLessThan(9 * 60);
	await other.close();
});

test("answers become strengths and gaps, each with the way to read again", rarely, async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/progreso`);
	await expect(page.getByText("Aquí verás qué leíste")).toBeVisible();
	await openLesson(page, app.origin, "metricas-de-email");
	await page.goto(`${app.origin}/#/progreso`);
	await expect(page.getByText("Aquí verás qué temas dominas")).toBeVisible();

	await page.goto(`${app.origin}/#/cuestionario/metricas-de-email`);
	for (let place = 1; place <= 10; place++) {
		await expect(page.getByText(`${place} de 10`, { exact: true })).toBeVisible();
		await answerAny(page);
		await page.locator("[data-next]").click();
	}
	await page.goto(`${app.origin}/#/progreso`);
	await expect(page.getByRole("list", { name: "En total" }).getByText(/preguntas respondidas/)).toContainText("10/");
	await expect(page.getByRole("heading", { name: /^Lagunas/ })).toBeVisible();
	for (const summary of await page.getByText("Ver como tabla").all()) await summary.click();
	await expectAccessible(page);
	await page.emulateMedia({ colorScheme: "dark" });
	await expectAccessible(page);
	for (const width of [390, 320]) {
		await page.setViewportSize({ width, height: 844 });
		await expectNothingCutOff(page, `${width} px`);
	}
	const reread = page.getByRole("link", { name: /^Releer «/ }).first();
	const [, section = ""] = /«(.*)»/.exec((await reread.textContent()) ?? "") ?? [];
	await reread.click();
	await expect(page.getByRole("heading", { level: 2, name: section, exact: true })).toBeInViewport();
});

test("tables are downloaded as CSV, named with the day, accents and all", async ({ page, app }) => {
	await enter(page, app);
	await openLesson(page, app.origin, "metricas-de-email");
	await page.goto(`${app.origin}/#/progreso`);
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: "Descargar CSV: Lección por lección" }).click(),
	]);
	expect(download.suggestedFilename()).toMatch(/^profundiza-lecciones-\d{4}-\d{2}-\d{2}\.csv$/);
	const text = await readFile(await download.path(), "utf8");
	expect(text.startsWith("\uFEFFNombre;Curso;Fase;Número;Lección;")).toBe(true);
	expect(text).toContain("\r\nLucía Martín;Marketing de relaciones en línea;");
	expect(text).toContain(";metricas-de-email;en curso;");
});
