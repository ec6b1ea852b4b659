import type { Route } from "@playwright/test";
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
	await page.goto(`${app.origin}/#/leccion/no-existe`);
	await expect(page.getByRole("link", { name: "Ir al inicio" })).toBeVisible();
});

test("of two quick choices the later one stays while the reply to the first one comes", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/ajustes`);
	const held: Route[] = [];
	await page.route("**/api/learner.set-picture", (route) => {
		held.push(route);
	});
	const goOn = async (route: Route | undefined) => {
		const reply = page.waitForResponse("**/api/learner.set-picture");
		await route?.continue();
		await (await reply).finished();
	};
	await page.getByRole("radio", { name: "Iniciales sobre añil" }).check();
	const orange = page.getByRole("radio", { name: "Iniciales sobre naranja" });
	await orange.check();
	await expect.poll(() => held.length).toBe(2);
	await goOn(held[0]);
	for (let looks = 0; looks < 5; looks++) {
		await page.evaluate(() => new Promise(requestAnimationFrame));
		expect(await orange.isChecked()).toBe(true);
	}
	await expect(page.getByText("Guardado", { exact: true })).toHaveCount(0);
	await goOn(held[1]);
	await expect(page.getByText("Guardado", { exact: true })).toBeVisible();
	await expect(orange).toBeChecked();
});
