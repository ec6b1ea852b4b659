import { enter, expect, test } from "./fixtures.ts";
import { draftByKeyboard } from "./quiz-steps.ts";

test("the way from welcome to a marked answer needs no mouse", async ({ page, app }) => {
	await page.goto(app.address);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	const name = page.getByRole("textbox");
	for (
		let presses = 0;
		presses < 12 && !(await name.evaluate((field) => field === document.activeElement));
		presses++
	) {
		await page.keyboard.press("Tab");
	}
	await page.keyboard.type("Lucía");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { level: 1 })).toContainText("Lucía");

	// The first stop of the page leads past the navigation.
	await page.reload();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("Lucía");
	await page.keyboard.press("Tab");
	await expect(page.getByRole("button", { name: "Saltar al contenido" })).toBeFocused();
	await page.keyboard.press("Enter");
	await page.keyboard.press("Tab");
	await expect(page.locator("main :focus")).toBeVisible();

	await page.goto(`${app.origin}/#/cuestionario/que-es-un-lead`);
	await expect(page.getByText("1 de 10")).toBeVisible();
	await draftByKeyboard(page);
	await page.keyboard.press("Enter");
	await expect(page.locator("[data-next]")).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.getByText("2 de 10")).toBeVisible();
	await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("answering without an answer says what is missing and keeps the question", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/cuestionario/que-es-un-lead`);
	await page.getByRole("button", { name: "Responder" }).click();
	await expect(page.getByText(/para continuar\.$/).first()).toBeVisible();
	await expect(page.getByText("1 de 10")).toBeVisible();
});

test("a term opens and closes by keyboard and gives the focus back", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/leccion/que-es-un-lead`);
	const term = page.getByRole("button", { name: "lead", exact: true }).first();
	await term.focus();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("button", { name: "Cerrar" })).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("button", { name: "Cerrar" })).toBeHidden();
	await expect(term).toBeFocused();
});
