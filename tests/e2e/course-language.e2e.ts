import type { Locator, Page } from "@playwright/test";
import { enter, enterByHand, expect, test } from "./fixtures.ts";

/** The language in which a screen reader says an element. */
async function languageOf(element: Locator): Promise<string | null> {
	return element.first().evaluate((node) => node.closest("[lang]")?.getAttribute("lang") ?? null);
}

/** Elements inside the page that say a language of their own. */
function marked(page: Page): Locator {
	return page.locator("body [lang]");
}

/** Pages with something that is there once they are. */
const pages = {
	"/": "Medir dónde estamos",
	"/curso": "Marketing de relaciones en línea",
	"/leccion/metricas-de-email": "Al terminar sabrás",
	"/cuestionario/metricas-de-email": "1 de 10",
	"/calculadoras": "Buscar una métrica",
	"/progreso": "Medir dónde estamos",
};

test("in English, what the course says is marked as Spanish and what the interface says is not", async ({
	page,
	app,
}) => {
	await enterByHand(page, app, { language: "English", name: "Lucy" });
	const main = page.getByRole("main");
	expect(await languageOf(page.locator("html"))).toBe("en");
	expect(await languageOf(page.getByRole("navigation").getByRole("link"))).toBe("en");
	expect(await languageOf(main.getByText("Métricas de email", { exact: true }))).toBe("es");
	expect(await languageOf(main.getByText("Medir dónde estamos"))).toBe("es");
	expect(await languageOf(main.getByText("in progress", { exact: true }))).toBe("en");

	await page.goto(`${app.origin}/#/curso`);
	expect(await languageOf(main.getByRole("heading", { level: 1 }).locator("span"))).toBe("es");
	expect(await languageOf(main.getByRole("heading", { level: 3 }))).toBe("es");
	expect(await languageOf(main.getByText("Phase 1"))).toBe("en");
	await expect(main.getByRole("link", { name: "Go on with 1.2 Qué es un lead", exact: true })).toBeVisible();
	expect(await languageOf(main.getByText("not started"))).toBe("en");

	await page.goto(`${app.origin}/#/leccion/metricas-de-email`);
	const calculator = page.getByRole("article", { name: "Tasa de apertura" });
	await expect(calculator).toBeVisible();
	expect(await languageOf(main.getByRole("heading", { level: 1 }))).toBe("es");
	expect(await languageOf(main.getByRole("heading", { level: 2, name: "Tasa de apertura", exact: true }))).toBe("es");
	expect(await languageOf(main.locator("article p button.term"))).toBe("es");
	expect(await languageOf(main.getByText("By the end you will know how to"))).toBe("en");
	expect(await languageOf(calculator.getByText("Correos entregados", { exact: true }))).toBe("es");
	expect(await languageOf(calculator.getByText("Guía práctica de marketing de relaciones"))).toBe("es");
	expect(await languageOf(calculator.getByText("Recommended for"))).toBe("en");
	expect(await languageOf(calculator.getByRole("button", { name: "Start over" }))).toBe("en");

	await calculator.getByLabel("Correos entregados").fill("0");
	expect(await languageOf(calculator.getByText("no consta ningún correo entregado"))).toBe("es");

	await main.locator("button.term").first().click();
	const term = page.getByRole("dialog");
	expect(await languageOf(term.locator("p").last())).toBe("es");
	expect(await languageOf(term.getByRole("button", { name: "Close" }))).toBe("en");

	await page.goto(`${app.origin}/#/calculadoras/tasa-apertura`);
	await expect(main.getByRole("heading", { level: 2, name: "Keep in mind" })).toBeVisible();
	expect(await languageOf(main.getByRole("heading", { level: 2, name: "Keep in mind" }))).toBe("en");
	expect(await languageOf(main.getByRole("heading", { level: 1, name: "Tasa de apertura" }))).toBe("es");

	await page.goto(`${app.origin}/#/cuestionario/que-es-un-lead`);
	await expect(main.locator("form")).toBeVisible();
	expect(await languageOf(main.getByRole("heading", { level: 1 }))).toBe("es");
	expect(await languageOf(main.getByRole("button", { name: "Answer" }))).toBe("en");

	// Which question a quiz begins with is drawn; the one in a lesson is always the same.
	await page.goto(`${app.origin}/#/leccion/que-es-un-lead`);
	const practice = main.locator("form").filter({ hasText: "Lee tu blog todas las semanas sin suscribirse." });
	expect(await languageOf(practice.getByText("Lee tu blog todas las semanas sin suscribirse."))).toBe("es");
	expect(await languageOf(practice.getByRole("button", { name: "Answer" }))).toBe("en");
});

test("in Spanish, nothing is marked: page and course share the language", async ({ page, app }) => {
	await enter(page, app);
	for (const [address, there] of Object.entries(pages)) {
		await page.goto(`${app.origin}/#${address}`);
		await expect(page.getByText(there).first()).toBeVisible();
		await expect(marked(page), address).toHaveCount(0);
	}
	await expect(page.locator("html")).toHaveAttribute("lang", "es");
});

test("a change of language in the settings reaches the course's texts", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/ajustes`);
	await page.getByRole("radio", { name: "English" }).check();
	await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
	expect(await languageOf(page.getByText("Marketing de relaciones en línea", { exact: true }))).toBe("es");
	expect(await languageOf(page.getByText("The course is in Spanish", { exact: false }))).toBe("en");
});
