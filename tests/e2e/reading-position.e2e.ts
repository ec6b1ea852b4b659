import { enter, expect, test } from "./fixtures.ts";

test("a lesson opens where it was left, also after a jump over several sections", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/leccion/metricas-de-email`);
	const current = page.getByRole("navigation", { name: "En esta lección" }).locator("[aria-current]");
	// As the End key or the scroll bar does: no section between is ever seen.
	await page.getByRole("heading", { name: "Las cuatro juntas" }).evaluate((heading) => heading.scrollIntoView());
	await expect(current).toHaveText("Las cuatro juntas");
	const before = await page.getByRole("heading", { name: "Las cuatro juntas" }).getAttribute("id");
	const saved = page.waitForResponse((response) => {
		if (!response.url().endsWith("/api/position.set")) return false;
		return ![null, before].includes(response.request().postDataJSON().section);
	});
	await page.getByRole("heading", { name: "Llévatelo" }).evaluate((heading) => heading.scrollIntoView());
	await expect(current).toHaveText(/Llévatelo|Fuentes/);
	await saved;
	const left = (await current.textContent()) ?? "";

	await page.reload();
	await expect(page.getByText("Sigues donde lo dejaste")).toBeVisible();
	await expect(page.getByRole("heading", { name: left, exact: true }).first()).toBeInViewport();

	await page.getByRole("button", { name: "Ir al principio" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
});

test("what is done in one window is there in the other as soon as it is looked at", async ({ page, app, context }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/calculadoras/tasa-apertura`);
	await expect(page.getByRole("article").getByLabel("Correos abiertos")).toHaveValue("1.240");
	const other = await context.newPage();
	await other.goto(`${app.origin}/#/calculadoras/tasa-apertura`);
	await other.getByRole("article").getByLabel("Correos abiertos").fill("333");
	await expect(other.getByText("Guardado")).toBeVisible();

	await page.goto(`${app.origin}/#/calculadoras`);
	const asked = page.waitForResponse((response) => response.url().endsWith("/api/learner.view"));
	await page.evaluate(() => window.dispatchEvent(new Event("focus")));
	await asked;
	await page.goto(`${app.origin}/#/calculadoras/tasa-apertura`);
	await expect(page.getByRole("article").getByLabel("Correos abiertos")).toHaveValue("333");
});
