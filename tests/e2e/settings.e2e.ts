import { enter, expect, test } from "./fixtures.ts";

test("language, theme and text size take effect at once and are there the next time", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/ajustes`);
	await page.getByRole("radio", { name: "Oscuro" }).check();
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	await page.getByRole("radio", { name: "English" }).check();
	await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
	await expect(page.locator("html")).toHaveAttribute("lang", "en");
	const before = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
	await page.getByRole("radio", { name: "Very large", exact: true }).check();
	await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).not.toBe(before);
	await expect(page.getByText("Saved", { exact: true })).toBeVisible();

	await page.reload();
	await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	await expect(page.getByRole("radio", { name: "Very large", exact: true })).toBeChecked();
});

test("the theme of the system is followed while nothing else was chosen", async ({ page, app }) => {
	await page.emulateMedia({ colorScheme: "dark" });
	await enter(page, app);
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	await page.emulateMedia({ colorScheme: "light" });
	await expect(page.locator("html")).not.toHaveAttribute("data-theme", "dark");
});

test("an address that leads nowhere says so and shows the way home", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/leccion/relaciones-que-retienen`);
	await expect(page.getByText("aún no está disponible", { exact: false })).toBeVisible();
	await page.goto(`${app.origin}/#/leccion/no-existe`);
	await expect(page.getByRole("link", { name: "Ir al inicio" })).toBeVisible();
});
