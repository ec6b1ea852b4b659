import type { Page } from "@playwright/test";
import { enter, expect, test } from "./fixtures.ts";

const address = "/#/calculadoras/tasa-apertura";
/** Below it the page has more fields of the same names, to play with. */
const calculator = (page: Page) => page.getByRole("article", { name: "Tasa de apertura" });

test("numbers are read as people write them in Spanish, echoed, or refused with the reason", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}${address}`);
	const opened = calculator(page).getByLabel("Correos abiertos");
	const delivered = calculator(page).getByLabel("Correos entregados");

	await delivered.fill("5 600");
	await opened.fill("1.250");
	await expect(calculator(page).getByText("22,3 %").first()).toBeVisible();
	// Two people may read it differently, so it is said back in a way that only one reading has.
	await expect(calculator(page).getByText("Entendido: 1250")).toBeVisible();
	// Once it has been announced it must be taken back with the rest.
	await expect(page.getByText("Resultado: 22,3 %", { exact: false })).toHaveCount(1);

	for (const wrong of ["1.24.0", "12a", "1,2,3", "12,34,56"]) {
		await opened.fill(wrong);
		await expect(opened).toHaveAttribute("aria-invalid", "true");
		await expect(opened).toHaveValue(wrong);
		await expect(page.getByText("22,3 %")).toHaveCount(0);
	}
	await opened.fill("22,1 %");
	await expect(calculator(page).getByText("Aquí no va un porcentaje", { exact: false })).toBeVisible();

	await delivered.fill("0");
	await opened.fill("3");
	await expect(calculator(page).getByText("no consta ningún correo entregado", { exact: false })).toBeVisible();
});

test("in English the same figures are written the English way", async ({ page, app }) => {
	await enter(page, app, { language: "English", name: "Lucy" });
	await page.goto(`${app.origin}${address}`);
	const opened = calculator(page).getByLabel("Correos abiertos");
	await calculator(page).getByLabel("Correos entregados").fill("5,600");
	await opened.fill("1,250");
	await expect(calculator(page).getByText("22.3%").first()).toBeVisible();
	await expect(calculator(page).getByText("Understood: 1250")).toBeVisible();
	await opened.fill("1.250,5");
	await expect(opened).toHaveAttribute("aria-invalid", "true");
});

test("what was typed is there again after leaving and coming back", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}${address}`);
	await calculator(page).getByLabel("Correos abiertos").fill("77");
	await page.goto(`${app.origin}/#/progreso`);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await page.goto(`${app.origin}${address}`);
	await expect(calculator(page).getByLabel("Correos abiertos")).toHaveValue("77");
	await page.reload();
	await expect(calculator(page).getByLabel("Correos abiertos")).toHaveValue("77");
});
