import { enter, expect, expectAccessible, test } from "./fixtures.ts";
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

test("a term and a picture open and close by keyboard and give the focus back", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/leccion/que-es-un-lead`);
	const term = page.getByRole("button", { name: "lead", exact: true }).first();
	await term.focus();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("button", { name: "Cerrar" })).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("button", { name: "Cerrar" })).toBeHidden();
	await expect(term).toBeFocused();

	// On a phone, where a picture's letters are small until it is enlarged.
	await page.setViewportSize({ width: 390, height: 844 });
	const figure = page.locator("figure").first();
	const enlarge = figure.getByRole("button", { name: "Ampliar la imagen" });
	const told = (await figure.getByRole("img").getAttribute("alt")) ?? "";
	await enlarge.focus();
	await page.keyboard.press("Enter");
	const dialog = page.getByRole("dialog");
	const view = dialog.getByRole("region", { name: "Imagen ampliada" });
	await expect(view).toBeFocused();
	const picture = dialog.getByRole("img", { name: told });
	const drawnAt = () => picture.evaluate((image: HTMLImageElement) => image.width / image.naturalWidth);
	await expect.poll(drawnAt).toBe(1);
	await page.keyboard.press("ArrowRight");
	await expect.poll(() => view.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
	for (const times of [1.5, 2, 3]) {
		await dialog.getByRole("button", { name: "Acercar" }).press("Enter");
		await expect.poll(drawnAt).toBe(times);
	}
	await view.focus();
	const down = () => view.evaluate(({ scrollTop }) => scrollTop);
	const before = await down();
	await page.keyboard.press("ArrowDown");
	await expect.poll(down).toBeGreaterThan(before);
	await expectAccessible(page);
	await page.keyboard.press("Escape");
	await expect(dialog).toBeHidden();
	await expect(enlarge).toBeFocused();
	// A click on the picture does the same.
	await figure.getByRole("img").click();
	await dialog.getByRole("button", { name: "Cerrar" }).press("Enter");
	await expect(enlarge).toBeFocused();
});
