import type { Locator, Page } from "@playwright/test";
import { enter, enterByHand, expect, test } from "./fixtures.ts";

/** The language in which a screen reader says an element. */
async function expectLanguage(element: Locator, language: string): Promise<void> {
	const said = () => element.first().evaluate((node) => node.closest("[lang]")?.getAttribute("lang") ?? null);
	await expect.poll(said, String(element)).toBe(language);
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
	await expectLanguage(page.locator("html"), "en");
	await expectLanguage(page.getByRole("navigation").getByRole("link"), "en");
	await expectLanguage(main.getByText("Métricas de email", { exact: true }), "es");
	await expectLanguage(main.getByText("Medir dónde estamos"), "es");
	await expectLanguage(main.getByText("in progress", { exact: true }), "en");

	await page.goto(`${app.origin}/#/curso`);
	await expectLanguage(main.getByRole("heading", { level: 1 }).locator("span"), "es");
	await expectLanguage(main.getByRole("heading", { level: 3 }), "es");
	await expectLanguage(main.getByText("Phase 1"), "en");
	await expect(main.getByRole("link", { name: "Go on with 1.1 Relaciones que retienen", exact: true })).toBeVisible();
	await expectLanguage(main.getByText("not started"), "en");

	await page.goto(`${app.origin}/#/leccion/metricas-de-email`);
	const calculator = page.getByRole("article", { name: "Tasa de apertura" });
	await expect(calculator).toBeVisible();
	await expectLanguage(main.getByRole("heading", { level: 1 }), "es");
	await expectLanguage(main.getByRole("heading", { level: 2, name: "Tasa de apertura", exact: true }), "es");
	await expectLanguage(main.locator("article p button.term"), "es");
	await expectLanguage(main.getByText("By the end you will know how to"), "en");
	await expectLanguage(calculator.getByText("Correos entregados", { exact: true }), "es");
	await expectLanguage(calculator.getByText("Guía práctica de marketing de relaciones"), "es");
	await expectLanguage(calculator.getByText("Recommended for"), "en");
	await expectLanguage(calculator.getByRole("button", { name: "Start over" }), "en");

	await calculator.getByLabel("Correos entregados").fill("0");
	await expectLanguage(calculator.getByText("no consta ningún correo entregado"), "es");

	await main.locator("button.term").first().click();
	const term = page.getByRole("dialog");
	await expectLanguage(term.locator("p").last(), "es");
	await expectLanguage(term.getByRole("button", { name: "Close" }), "en");

	await page.goto(`${app.origin}/#/calculadoras/tasa-apertura`);
	await expect(main.getByRole("heading", { level: 2, name: "Keep in mind" })).toBeVisible();
	await expectLanguage(main.getByRole("heading", { level: 2, name: "Keep in mind" }), "en");
	await expectLanguage(main.getByRole("heading", { level: 1, name: "Tasa de apertura" }), "es");

	await page.goto(`${app.origin}/#/cuestionario/que-es-un-lead`);
	await expect(main.locator("form")).toBeVisible();
	await expectLanguage(main.getByRole("heading", { level: 1 }), "es");
	await expectLanguage(main.getByRole("button", { name: "Answer" }), "en");

	// Which question a quiz begins with is drawn; the one in a lesson is always the same.
	await page.goto(`${app.origin}/#/leccion/que-es-un-lead`);
	const practice = main.locator("form").filter({ hasText: "Lee tu blog todas las semanas sin suscribirse." });
	await expectLanguage(practice.getByText("Lee tu blog todas las semanas sin suscribirse."), "es");
	await expectLanguage(practice.getByRole("button", { name: "Answer" }), "en");
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
	await expectLanguage(page.getByText("Marketing de relaciones en línea", { exact: true }), "es");
	await expectLanguage(page.getByText("The course is in Spanish", { exact: false }), "en");
});
