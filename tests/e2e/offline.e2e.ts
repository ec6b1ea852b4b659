import { enter, expect, test } from "./fixtures.ts";

const pages = [
	"/",
	"/curso",
	"/leccion/que-es-un-lead",
	"/leccion/metricas-de-email",
	"/cuestionario/metricas-de-email",
	"/calculadoras",
	"/calculadoras/tasa-apertura",
	"/progreso",
	"/ajustes",
];

test("no page asks anything of anyone but the application", async ({ page, app }) => {
	// The fixture of `page` fails the test at its end if any request left.
	await enter(page, app);
	for (const address of pages) {
		await page.goto(`${app.origin}/#${address}`);
		await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
		await page.waitForLoadState("networkidle");
	}
});

test("the page could not reach out even if it tried", async ({ browser, app }) => {
	const page = await browser.newPage();
	await page.goto(app.address);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	const refused = await page.evaluate(
		() =>
			new Promise<string>((resolve) => {
				document.addEventListener("securitypolicyviolation", (violation) => resolve(violation.effectiveDirective));
				void fetch("http://127.0.0.1:9/").catch(() => undefined);
			}),
	);
	expect(refused).toBe("connect-src");
	await page.close();
});
