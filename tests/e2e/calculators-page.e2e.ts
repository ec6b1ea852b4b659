import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { expectSpoken } from "./spoken.ts";

test("a metric is found by what one wants to know, and left where it was found, all by keyboard", async ({
	page,
	app,
}) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/calculadoras`);
	const main = page.getByRole("main");
	const search = main.getByRole("searchbox", { name: "Buscar una métrica" });
	await expectSpoken(main.getByRole("search"), "calculators/search");
	await expectSpoken(main.getByRole("region", { name: "Laboratorios" }), "calculators/laboratories");
	await search.focus();
	await page.keyboard.type("cuanto cuesta conseguir un cliente");
	await expect(main.getByRole("status").first()).toContainText("métricas");
	await expect(main.getByRole("listitem").first()).toContainText("Costo de adquisición de cliente (CAC)");
	await expectAccessible(page);

	// From the field itself, Enter opens the first that was found.
	await page.keyboard.press("Enter");
	await expect(main.getByRole("heading", { level: 1 })).toBeFocused();
	const cost = main.getByRole("article").getByRole("textbox").first();
	await cost.fill("3.000");
	await expect(main.getByText("Guardado")).toBeVisible();
	await page.goBack();
	await expect(main.getByRole("link", { name: /^Costo de adquisición/ })).toBeFocused();
	await expect(search).toHaveValue("cuanto cuesta conseguir un cliente");

	await search.fill("");
	const recent = main.getByRole("region", { name: "Las últimas que usaste" });
	await expect(recent.getByRole("link")).toHaveText(["Costo de adquisición de cliente (CAC)"]);
	await main.getByRole("radio", { name: "Fase del curso" }).check();
	const phases = main.getByRole("heading", { level: 3, name: /^Fase \d/ });
	await expect(phases.first()).toBeVisible();
	await page.setViewportSize({ width: 390, height: 844 });
	await expectAccessible(page);
	await page.reload();
	await expect(main.getByRole("radio", { name: "Fase del curso" })).toBeChecked();

	await main.getByRole("link", { name: /^Embudo de campaña/ }).focus();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/#\/laboratorio\/embudo$/);
});
