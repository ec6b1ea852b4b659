import { renameSync } from "node:fs";
import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { answerAny, draftAny, passPlacing } from "./quiz-steps.ts";

test("while the disk is gone it is said, nothing claims to be saved, and all is saved once it is back", async ({
	page,
	app,
}) => {
	await enter(page, app);
	const away = `${app.home}-away`;
	const bar = page.getByRole("region", { name: /sin guardar todavía/ });
	const unsaved = async () => Number(/^(\d+) cosas? sin guardar/.exec((await bar.textContent()) ?? "")?.[1]);
	await page.goto(`${app.origin}/#/cuestionario/metricas-de-email`);
	await answerAny(page);
	await expect(bar).toHaveCount(0);
	await page.locator("[data-next]").click();

	renameSync(app.home, away);
	try {
		await answerAny(page);
		// An answer, and what was half typed before it where that took long.
		await expect.poll(unsaved).toBeGreaterThanOrEqual(1);
		await expect(bar).toContainText("La carpeta de datos no está");
		await expect(bar).toContainText("no cierres Profundiza");
		await expectAccessible(page);

		// Going on is possible; what waits is counted.
		const before = await unsaved();
		await page.locator("[data-next]").click();
		await answerAny(page);
		await expect.poll(unsaved).toBeGreaterThan(before);

		await bar.getByRole("button", { name: "Reintentar ahora" }).click();
		await expect(bar).toContainText("Todavía no se puede guardar");

		// A calculator and the settings do not say that they are saved.
		const answers = await unsaved();
		await page.goto(`${app.origin}/#/calculadoras/tasa-apertura`);
		await page.getByRole("article").getByLabel("Correos abiertos").fill("300");
		await page.getByRole("article").getByLabel("Correos abiertos").blur();
		await expect(page.locator("[data-kept]")).toHaveText("Sin guardar todavía");
		await page.goto(`${app.origin}/#/ajustes`);
		await page.getByRole("radio", { name: "Oscuro" }).check();
		await expect.poll(unsaved).toBeGreaterThanOrEqual(answers + 2);
		await expect(page.getByText("Guardado", { exact: true })).toHaveCount(0);

		// Another window of the same learner hears of it as well, as it opens.
		const other = await page.context().newPage();
		await other.goto(`${app.origin}/`);
		await expect(other.getByRole("region", { name: /sin guardar todavía/ })).toBeVisible();
		await other.close({ runBeforeUnload: false });

		// Leaving is asked about.
		const asked = page.waitForEvent("dialog");
		const reload = page.evaluate(() => setTimeout(() => location.reload()));
		const dialog = await asked;
		expect(dialog.type()).toBe("beforeunload");
		await dialog.dismiss();
		await reload;

		await bar.getByRole("button", { name: "Ver menos" }).click();
		await expect(bar).not.toContainText("La carpeta de datos");
	} finally {
		renameSync(away, app.home);
	}
	await expect(page.getByText("Todo guardado.").first()).toBeVisible();
	await expect(bar).toHaveCount(0);
	// The bar took its button, which had the focus, with it.
	await expect(page.getByRole("heading", { level: 1, name: "Ajustes" })).toBeFocused();
	await expect(page.getByText("Todo guardado.").first()).toBeHidden();

	// Nothing asks any more, and everything is there.
	await page.goto(`${app.origin}/#/cuestionario/metricas-de-email`);
	await page.reload();
	await expect(page.getByText("4 de 10", { exact: true })).toBeVisible();
	await page.goto(`${app.origin}/#/calculadoras/tasa-apertura`);
	await expect(page.getByRole("article").getByLabel("Correos abiertos")).toHaveValue("300");
});

test("an answer whose reply was lost can be sent again, and the one that had arrived counts", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/cuestionario/que-es-un-lead`);
	await passPlacing(page);
	await draftAny(page, 0);
	// It arrives; its reply does not.
	await page.route("**/api/quiz.answer", async (route) => {
		await route.fetch();
		await route.fulfill({ body: "{}", contentType: "application/json" });
	});
	await page.getByRole("button", { name: "Responder" }).click();
	await expect(page.getByText("no se sabe si tu respuesta llegó")).toBeVisible();
	await page.unroute("**/api/quiz.answer");
	await draftAny(page, 1);
	await page.getByRole("button", { name: "Reintentar" }).click();
	await expect(page.locator("p", { hasText: "Tu primer envío sí había llegado" }).last()).toBeVisible();
	await expect(page.getByText("otra ventana")).toHaveCount(0);
});
