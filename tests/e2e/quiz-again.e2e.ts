import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rarely } from "../support/runs.ts";
import { ServedApp } from "../support/served-app.ts";
import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { answerAny, draftAny, finishQuiz } from "./quiz-steps.ts";

const quiz = "#/cuestionario/que-es-un-lead";

test("the feedback on an answer is there again after a reload, and on the results page", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/${quiz}`);
	const prompt = await page.getByRole("heading", { level: 1 }).textContent();
	await answerAny(page);
	await page.reload();
	await expect(page.getByText("2 de 10", { exact: true })).toBeVisible();
	await page.getByRole("button", { name: "Ver la respuesta anterior" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(prompt ?? "");
	await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
	await expect(page.getByRole("link", { name: /^Releer «/ })).toBeVisible();
	await page.getByRole("button", { name: "Siguiente" }).click();
	await expect(page.getByText("2 de 10", { exact: true })).toBeVisible();

	for (let place = 2; place <= 10; place++) {
		await answerAny(page);
		await page.locator("[data-next]").click();
	}
	await expect(page.getByText("Cuestionario terminado")).toBeVisible();
	const first = page.locator("details").first();
	await expect(first.getByRole("link", { name: /^Releer «/ })).toBeHidden();
	await first.locator("summary").focus();
	await page.keyboard.press("Enter");
	await expect(first.getByRole("link", { name: /^Releer «/ })).toBeVisible();
	await expect(first.locator("li[data-mark]").first()).toBeVisible();
	await expectAccessible(page);
});

test("an answer that comes second says so", async ({ page, app, context }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/${quiz}`);
	const other = await context.newPage();
	await other.goto(`${app.origin}/${quiz}`);
	await expect(other.getByText("1 de 10", { exact: true })).toBeVisible();
	await answerAny(page, 0);
	await answerAny(other, 1);
	const note = "Ya habías respondido esta pregunta en otra ventana";
	await expect(other.locator("main").getByText(note).last()).toBeVisible();
	await expect(page.locator("main").getByText(note)).toHaveCount(0);
});

test("a run begun anew elsewhere takes the place of an old one", rarely, async ({ page, app, context }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/${quiz}`);
	await finishQuiz(page);
	await page.getByRole("button", { name: "Repetir" }).click();
	await expect(page.getByText("1 de 10", { exact: true })).toBeVisible();
	await answerAny(page);
	await page.locator("[data-next]").click();
	const other = await context.newPage();
	await other.goto(`${app.origin}/${quiz}`);
	await finishRest(other);
	await other.getByRole("button", { name: "Repetir" }).click();
	await expect(other.getByText("1 de 10", { exact: true })).toBeVisible();
	await draftAny(page);
	await page.getByRole("button", { name: "Responder" }).click();
	await expect(page.getByText("1 de 10", { exact: true })).toBeVisible();
});

async function finishRest(page: Parameters<typeof answerAny>[0]): Promise<void> {
	for (let place = 2; place <= 10; place++) {
		await answerAny(page);
		await page.locator("[data-next]").click();
	}
	await expect(page.getByText("Cuestionario terminado")).toBeVisible();
}

test("a quiz that was only opened is not called half done", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/${quiz}`);
	await expect(page.getByText("1 de 10", { exact: true })).toBeVisible();
	await page.goto(`${app.origin}/#/`);
	await expect(page.getByRole("heading", { level: 1 })).toContainText("Lucía");
	await expect(page.getByText(/a medias|respondidas/)).toHaveCount(0);
});

test("a window that the application no longer knows is told so, not to send again", async ({ page, app, context }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/${quiz}`);
	await expect(page.getByText("1 de 10", { exact: true })).toBeVisible();
	const refusal = { ok: false, code: "refused", message: "The window is not known." };
	// As the door replies to a cookie of an earlier start; with a status that the console does not report as an error.
	await context.route("**/api/**", (route) => route.fulfill({ status: 200, json: refusal }));
	await draftAny(page);
	await page.getByRole("button", { name: "Responder" }).click();
	await expect(page.locator("main").getByText("Cierra la ventana y abre Profundiza de nuevo").first()).toBeVisible();
	await expect(page.getByText("Esta respuesta no se guardó.")).toBeVisible();
	await expect(page.locator("main").getByRole("button", { name: "Reintentar" })).toHaveCount(0);
});

test("a name needs something to be seen of it", async ({ page, app }) => {
	await page.goto(app.address);
	await page.getByRole("textbox").fill("\u200B\u200D");
	await page.getByRole("button", { name: "Empezar" }).click();
	await expect(page.getByText("Escribe al menos una letra", { exact: false })).toBeVisible();
	await page.getByRole("textbox").fill("\u202EAna");
	await page.getByRole("button", { name: "Empezar" }).click();
	await expect(page.getByRole("heading", { level: 1 }).locator("bdi")).toHaveText("Ana");
});

test("the welcome tells that the record before it could not be read", rarely, async ({ page, app, browser }) => {
	await enter(page, app);
	await page.close();
	await app.end("SIGKILL");
	const learners = join(app.home, "learners");
	const [id = ""] = await readdir(learners);
	const [month = ""] = await readdir(join(learners, id, "log"));
	await writeFile(join(learners, id, "log", month), "no es un suceso\n");
	// What heals a log: the copy and the backup made a moment later, if there was a moment, and the snapshot.
	for (const name of ["copy", "backups", "snapshot.json"]) {
		await rm(join(learners, id, name), { recursive: true, force: true });
	}
	const again = await ServedApp.start(app.home);
	try {
		const context = await browser.newContext();
		const window = await context.newPage();
		await window.goto(again.address);
		await expect(window.getByRole("button", { name: /^(Empezar|Start)$/ })).toBeVisible();
		await expect(window.getByText(/no se puede leer|cannot be read/)).toBeVisible();
		await expectAccessible(window);
		await context.close();
	} finally {
		await again.end();
	}
});
