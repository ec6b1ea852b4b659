import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { answerAny } from "./quiz-steps.ts";

const pages = {
	home: "/",
	course: "/curso",
	lesson: "/leccion/metricas-de-email",
	"other lesson": "/leccion/que-es-un-lead",
	quiz: "/cuestionario/metricas-de-email",
	calculators: "/calculadoras",
	calculator: "/calculadoras/tasa-apertura",
	progress: "/progreso",
	notes: "/notas",
	profiles: "/perfiles",
	copies: "/copias",
	settings: "/ajustes",
	unknown: "/nada",
};

const windows = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } };

for (const language of ["Español", "English"] as const) {
	for (const theme of ["light", "dark"] as const) {
		for (const [size, viewport] of Object.entries(windows)) {
			test(`axe finds nothing: ${language}, ${theme}, ${size}`, async ({ page, app }) => {
				await page.setViewportSize(viewport);
				await page.emulateMedia({ colorScheme: theme });
				await page.goto(app.address);
				await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
				await expectAccessible(page);
				await page.getByRole("radio", { name: language }).check();
				await page.getByRole("textbox").fill("Lucía Martín");
				await page.getByRole("button", { name: language === "Español" ? "Empezar" : "Start" }).click();
				for (const [name, address] of Object.entries(pages)) {
					await test.step(name, async () => {
						await page.goto(`${app.origin}/#${address}`);
						await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
						await page.waitForLoadState("networkidle");
						await expectAccessible(page);
						const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
						expect(overflow, "nothing is cut off at the side").toBeLessThanOrEqual(0);
					});
				}
			});
		}
	}
}

test("axe finds nothing in an answered question, a refused number or an open term", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/cuestionario/que-es-un-lead`);
	await answerAny(page);
	await expectAccessible(page);

	await page.goto(`${app.origin}/#/leccion/metricas-de-email`);
	const field = page.getByRole("article", { name: "Tasa de apertura" }).getByLabel("Correos abiertos");
	await field.fill("1.24.0");
	await expect(field).toHaveAttribute("aria-invalid", "true");
	await expectAccessible(page);

	await page.getByRole("button", { name: "tasa de apertura" }).first().click();
	await expect(page.getByText("En inglés: open rate")).toBeVisible();
	await expectAccessible(page);
});

test("a window of 320 px, which is 400 % zoom, cuts nothing off", async ({ page, app }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await enter(page, app);
	for (const address of Object.values(pages)) {
		await page.goto(`${app.origin}/#${address}`);
		await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		expect(overflow, address).toBeLessThanOrEqual(0);
	}
});
