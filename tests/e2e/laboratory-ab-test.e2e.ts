import type { Locator, Page } from "@playwright/test";
import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { expectSpoken } from "./spoken.ts";

/** Goes on with Tab until something has the focus; what is typed then takes the place of what is in it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let step = 0; step < 60; step++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press("Tab");
	}
	await expect(target).toBeFocused();
}

test("an A/B test is worked by keyboard, warned of few data, refused what cannot be and kept", async ({
	page,
	app,
}) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/laboratorio/prueba-ab`);
	const outcome = page.getByRole("region", { name: /^Resultado( del ejemplo)?$/ });
	// The example of the course, called one: p as its metric has it.
	await expect(page.getByRole("heading", { name: "Resultado del ejemplo" })).toBeVisible();
	await expect(outcome).toContainText("Hay una diferencia: B convierte más");
	await expect(outcome).toContainText("p = 0,0416");
	await expect(outcome).not.toContainText("Fisher");
	await expectSpoken(page.getByRole("main"), "laboratory-ab-test");
	await expectAccessible(page);

	await page.getByRole("button", { name: "Vaciar" }).press("Enter");
	await expect(outcome).toContainText("Completa los visitantes y las conversiones");
	await page.getByRole("button", { name: "Deshacer" }).press("Enter");
	await expect(outcome).toContainText("Hay una diferencia: B convierte más");

	for (const [field, text] of [
		["Visitantes de A", "10"],
		["Conversiones de A", "1"],
		["Visitantes de B", "14"],
		["Conversiones de B", "11"],
	] as const) {
		await tabTo(page, page.getByLabel(field));
		await page.keyboard.type(text);
	}
	// Few: Fisher's exact test, with the p that is published for this table.
	await expect(outcome).toContainText("son pocos datos para la aproximación normal");
	await expect(outcome).toContainText("p = 0,00276");
	await expect(page.getByRole("heading", { name: "Resultado", exact: true })).toBeVisible();
	// Clopper and Pearson's limits of 1 in 10.
	await expect(outcome).toContainText("A: 10 %, entre 0,253 % y 44,5 %.");
	await tabTo(page, page.getByRole("radio", { name: "95 %" }));
	await page.keyboard.press("ArrowRight");
	await expect(page.getByRole("radio", { name: "99 %" })).toBeChecked();
	await expect(outcome).toContainText("menos del 1 %");
	await tabTo(page, page.getByLabel("Diferencia mínima que te importa"));
	await page.keyboard.type("50");
	await expect(page.getByText("Para notar un paso de 10 % a 60 %", { exact: false })).toBeVisible();
	await expectAccessible(page);

	await page.reload();
	await expect(page.getByLabel("Conversiones de B")).toHaveValue("11");
	await expect(page.getByRole("radio", { name: "99 %" })).toBeChecked();
	await expect(outcome).toContainText("p = 0,00276");

	await tabTo(page, page.getByLabel("Conversiones de B"));
	await page.keyboard.type("15");
	await expect(page.getByText("No puede haber más conversiones que visitantes.")).toBeVisible();
	await expect(page.getByLabel("Conversiones de B")).toHaveAttribute("aria-invalid", "true");
	await expect(outcome).toContainText("Corrige los campos marcados");
});
