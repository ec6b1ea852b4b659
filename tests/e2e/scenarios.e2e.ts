import type { Browser, Page } from "@playwright/test";
import { enter, expect, expectAccessible, expectNothingCutOff, test } from "./fixtures.ts";
import { expectSpoken } from "./spoken.ts";

const address = "#/calculadoras/tasa-apertura";

const panel = (page: Page) => page.getByRole("region", { name: "Guardar, comparar y compartir" });
const opened = (page: Page) => page.getByLabel("Correos abiertos (únicos)").first();
const list = (page: Page) => panel(page).getByRole("list", { name: "Escenarios guardados" });

/** Saves the numbers in the fields by keyboard alone; the focus is on the button that began it afterwards. */
async function saveByKeyboard(page: Page, name: string, note = ""): Promise<void> {
	const begin = panel(page).getByRole("button", { name: "Guardar como escenario" });
	await begin.press("Enter");
	const field = page.getByLabel("Nombre del escenario");
	await expect(field).toBeFocused();
	await page.keyboard.type(name);
	await page.keyboard.press("Tab");
	await page.keyboard.type(note);
	await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	await expect(panel(page).getByText(`«${name}»: guardado`)).toBeVisible();
	await expect(begin).toBeFocused();
}

/** Another learner of the same machine, in a browser of their own. */
async function asAnother(browser: Browser, own: Page, origin: string, name: string): Promise<Page> {
	const context = await browser.newContext({ storageState: await own.context().storageState() });
	const page = await context.newPage();
	const headers = { origin, "sec-fetch-site": "same-origin" };
	const settings = { language: "es", theme: "system", textSize: "normal" };
	await page.request.post(`${origin}/api/learner.create`, { headers, data: { name, settings } });
	await page.goto(origin);
	await page.getByRole("button", { name }).click();
	await expect(page.getByRole("navigation").first()).toBeVisible();
	return page;
}

test("numbers are kept as scenarios, compared, taken away, and shared without taking anyone's own", async ({
	page,
	app,
	browser,
}) => {
	await enter(page, app);
	await page.goto(`${app.origin}/${address}`);
	await expect(panel(page)).toBeVisible();
	await saveByKeyboard(page, "Octubre");
	await opened(page).fill("1.400");
	await saveByKeyboard(page, "Noviembre", "Con asunto más corto");
	// Without a name nothing is saved, and the form says why.
	await panel(page).getByRole("button", { name: "Guardar como escenario" }).press("Enter");
	await page.keyboard.press("Enter");
	await expect(page.getByLabel("Nombre del escenario")).toHaveAttribute("aria-invalid", "true");
	// Where it was not recorded, what was typed stays, and what to do is said.
	await page.route("**/api/scenario.set", (route) =>
		route.fulfill({ json: { ok: false, code: "too-many", message: "" } }),
	);
	await page.keyboard.type("Diciembre");
	await page.keyboard.press("Enter");
	await expect(panel(page).getByRole("alert").filter({ hasText: "borra uno y vuelve a guardar" })).toBeVisible();
	await expect(page.getByLabel("Nombre del escenario")).toHaveValue("Diciembre");
	await expect(list(page).getByRole("listitem")).toHaveCount(2);
	await page.unroute("**/api/scenario.set");
	await page.keyboard.press("Escape");

	await page.reload();
	await expect(list(page).getByRole("listitem")).toHaveCount(2);
	await opened(page).fill("1.300");
	for (const name of ["Octubre", "Noviembre"]) {
		await list(page)
			.getByRole("checkbox", { name: `Comparar «${name}»` })
			.press("Space");
	}
	const table = panel(page).getByRole("table", { name: "Comparación" });
	await expect(table.getByRole("row", { name: /Diferencia con/ }).getByRole("cell")).toHaveText([
		"—",
		"1,1 puntos porcentuales menos (−4,6 %)",
		"1,8 puntos porcentuales más (+7,7 %)",
	]);
	await expectSpoken(panel(page), "scenarios", { apart: / \d{1,2} \p{L}+ \d{4}/gu });
	await expectAccessible(page);
	await page.setViewportSize({ width: 390, height: 844 });
	await expect(table).toBeHidden();
	await expect(panel(page).getByRole("list", { name: "Comparación" }).getByRole("listitem")).toHaveCount(3);
	await expectNothingCutOff(page);
	await page.setViewportSize({ width: 1280, height: 720 });

	// Loaded into the calculator, and back; removed, and back.
	await list(page).getByRole("button", { name: "Usar los números de «Octubre»" }).press("Enter");
	await expect(opened(page)).toHaveValue("1.240");
	await expect(page.getByRole("button", { name: "Deshacer" })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(opened(page)).toHaveValue("1.300");
	await list(page).getByRole("button", { name: "Borrar «Octubre»" }).press("Enter");
	await expect(list(page).getByRole("listitem")).toHaveCount(1);
	await page.getByRole("button", { name: "Deshacer" }).press("Enter");
	await expect(list(page).getByRole("listitem")).toHaveCount(2);

	// On paper stands the sheet and nothing of the page.
	await page.evaluate(() => {
		window.print = () => undefined;
	});
	await panel(page).getByRole("button", { name: "Imprimir" }).press("Enter");
	await page.emulateMedia({ media: "print", colorScheme: "dark" });
	const sheet = page.locator("[data-print-sheet]");
	await expect(sheet.getByRole("heading", { level: 1 })).toHaveText("Tasa de apertura");
	await expect(sheet).toContainText("Lucía Martín");
	await expect(sheet).toHaveCSS("background-color", "rgb(255, 255, 255)");
	await expect(page.getByRole("navigation")).toHaveCount(0);
	await page.emulateMedia({ media: "screen", colorScheme: "light" });

	await panel(page).getByRole("button", { name: "Compartir" }).press("Enter");
	const code = await panel(page).getByRole("status").filter({ hasText: "-" }).first().innerText();
	expect(code).toMatch(/^([0-9A-Z]{4}-)+[0-9A-Z]{4}$/);

	const other = await asAnother(browser, page, app.origin, "Ana");
	await other.goto(`${app.origin}/${address}`);
	await opened(other).fill("77");
	await expect(other.getByText("Guardado", { exact: true })).toBeVisible();
	// A slip in the code is told, and changes nothing.
	await other.goto(`${app.origin}/${address}/${code.replace(/.$/, (last) => (last === "2" ? "3" : "2"))}`);
	await expect(other.getByRole("alert").filter({ hasText: "Algún carácter del código no está bien" })).toBeVisible();
	await expect(opened(other)).toHaveValue("77");
	await other.goto(`${app.origin}/#/calculadoras`);
	await other.getByLabel("Abrir un código").fill(` ${code.toLowerCase().replaceAll("-", " ")}`);
	await other.keyboard.press("Enter");
	await expect(opened(other)).toHaveValue("1.300");
	await opened(other).fill("1.350");
	await expectAccessible(other);
	// Left without a word, the other's own numbers are there as they were.
	await other.getByRole("link", { name: "Salir de los compartidos" }).press("Enter");
	await expect(opened(other)).toHaveValue("77");
	await other.goBack();
	await expect(opened(other)).toHaveValue("1.300");
	await other
		.getByRole("region", { name: "Números compartidos" })
		.getByRole("button", { name: "Quedarme con los compartidos" })
		.press("Enter");
	await expect(other).toHaveURL(new RegExp(`${address}$`));
	await expect(opened(other)).toHaveValue("1.300");
	const before = list(other).getByRole("button", { name: /^Usar los números de «Mis números/ });
	await before.press("Enter");
	await expect(opened(other)).toHaveValue("77");
	await other.context().close();
});
