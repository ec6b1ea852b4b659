import type { Locator, Page } from "@playwright/test";
import { enter, expect, expectAccessible, expectNothingCutOff, test } from "./fixtures.ts";
import { expectSpoken } from "./spoken.ts";

/** Goes on with the tabulator until the element has the focus. */
async function tabTo(page: Page, element: Locator): Promise<void> {
	for (let step = 0; step < 90; step++) {
		if (await element.evaluate((one) => one === document.activeElement)) return;
		await page.keyboard.press("Tab");
	}
	await expect(element).toBeFocused();
}

/** Writes into a field as people do who have no mouse: all that stands there gives way. */
async function type(page: Page, field: Locator, text: string): Promise<void> {
	await tabTo(page, field);
	await page.keyboard.press("ControlOrMeta+a");
	await page.keyboard.type(text);
}

test("by keyboard: the readings of one campaign with their names, a target, a slider, and its numbers used", async ({
	page,
	app,
}) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/calculadoras/tasa-apertura`);
	const opens = page.getByRole("article", { name: "Tasa de apertura" });
	const readings = page.getByRole("region", { name: "Otras lecturas" });
	const reading = (name: string) => readings.getByRole("listitem").filter({ hasText: name });

	await expect(readings).toBeVisible();
	await type(page, opens.getByLabel("Correos abiertos"), "200");
	// Of numbers that do not belong together there is no other reading.
	await expect(readings.getByLabel("Correos enviados")).toHaveValue("");
	await type(page, opens.getByLabel("Correos entregados"), "900");
	await type(page, readings.getByLabel("Correos enviados"), "1000");
	await expect(reading("Sobre entregados")).toContainText("22,2 %");
	await expect(reading("Sobre enviados")).toContainText("20,0 %");

	const target = page.getByRole("region", { name: "Para llegar a…" });
	await tabTo(page, target.getByRole("radio", { name: "25 %" }));
	// 25 % of 900 is 225; 200 is 25 % of 800.
	await expect(target).toContainText("Con 25 aperturas más llegarías al 25 %.");
	await expect(target).toContainText("Con 100 correos menos llegarías al 25 %.");
	await page.keyboard.press("ArrowDown");
	await type(page, target.getByLabel("Tu meta"), "30,1");
	await expect(target).toContainText("El valor exacto es 270,9; 271 es el primer número entero que llega.");

	const whatIf = page.getByRole("region", { name: "¿Y si…?" });
	const slider = whatIf.getByRole("slider", { name: "Correos abiertos" });
	await tabTo(page, slider);
	await expect(slider).toHaveAttribute("aria-valuetext", /^200\scorreos$/);
	// In steps of 10.
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("ArrowRight");
	await expect(slider).toHaveAttribute("aria-valuetext", /^220\scorreos$/);
	await expect(whatIf.getByLabel("Correos abiertos").first()).toHaveValue("220");
	await expect(whatIf).toContainText("2,2 puntos más que con tus números (22,2 %).");
	await expect(opens.locator("output")).toHaveText("22,2 %");
	// Once it rests, it is said.
	await expect(whatIf.locator("[aria-live]")).toContainText("2,2 puntos más");
	await expectAccessible(page);
	const spoken = { steps: "Paso a paso", readings: "Otras lecturas", target: "Para llegar a…", "what-if": "¿Y si…?" };
	for (const [name, title] of Object.entries({ ...spoken, influence: "Qué influye más" })) {
		await expectSpoken(page.getByRole("region", { name: title }), `calculator-${name}.es`);
	}
	await tabTo(page, whatIf.getByRole("button", { name: "Usar estos números" }));
	await page.keyboard.press("Enter");
	await expect(opens.getByLabel("Correos abiertos")).toHaveValue("220");
	await expect(opens.locator("output")).toHaveText("24,4 %");
	await expect(whatIf).toContainText("Son tus números.");

	// The same campaign's clicks, in a lesson, where the panels are behind links.
	await page.goto(`${app.origin}/#/leccion/metricas-de-email`);
	const clicks = page.getByRole("article", { name: "Click-through rate (CTR)" });
	const link = clicks.getByRole("button", { name: "Otras lecturas" });
	await type(page, clicks.getByLabel("Clics únicos"), "20");
	await type(page, clicks.getByLabel("Correos entregados"), "900");
	await tabTo(page, link);
	await page.keyboard.press("Enter");
	await expect(link).toHaveAttribute("aria-expanded", "true");
	await type(page, clicks.getByLabel("Correos abiertos"), "200");
	await type(page, clicks.getByLabel("Correos enviados"), "1000");
	await expect(clicks.getByRole("listitem").filter({ hasText: "Sobre entregados" })).toContainText("2,2 %");
	await expect(clicks.getByRole("listitem").filter({ hasText: "CTOR" })).toContainText("10,0 %");
	await expect(clicks.getByRole("listitem").filter({ hasText: "Sobre enviados" })).toContainText("2,0 %");

	// A formula that is wider than a phone scrolls in a box of its own, and the keyboard reaches it.
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(`${app.origin}/#/calculadoras/ab-tamano-muestra`);
	const box = page.getByRole("region", { name: "La fórmula" });
	await expect(box).toHaveAttribute("tabindex", "0");
	await expectNothingCutOff(page);
});
