import { enter, expect, test } from "./fixtures.ts";

test("links, back and forward lead where the address says", async ({ page, app, context }) => {
	await enter(page, app);
	const heading = page.getByRole("heading", { level: 1 });
	await page.getByRole("link", { name: "Curso", exact: true }).click();
	await expect(heading).toHaveText("Marketing de relaciones en línea");
	await page.getByRole("link", { name: "Qué es un lead y por qué importa" }).click();
	await expect(heading).toHaveText("Qué es un lead y por qué importa");
	await expect(page).toHaveURL(/#\/leccion\/que-es-un-lead$/);
	await page.getByRole("link", { name: /^Siguiente/ }).click();
	await expect(heading).toHaveText("Evaluar las interacciones digitales");

	await page.goBack();
	await expect(heading).toHaveText("Qué es un lead y por qué importa");
	await page.goBack();
	await expect(heading).toHaveText("Marketing de relaciones en línea");
	await page.goForward();
	await expect(heading).toHaveText("Qué es un lead y por qué importa");

	// A click that asks for another window opens one, and this one stays.
	const opened = context.waitForEvent("page");
	await page.getByRole("link", { name: "Progreso", exact: true }).click({ modifiers: ["ControlOrMeta"] });
	const other = await opened;
	await expect(other.getByRole("heading", { level: 1, name: "Progreso" })).toBeVisible();
	await expect(heading).toHaveText("Qué es un lead y por qué importa");
});
