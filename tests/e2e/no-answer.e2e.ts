import { enter, expect, test } from "./fixtures.ts";

test("that nothing answers is said only until something does, and the focus goes on with the page", async ({
	page,
	app,
}) => {
	const bar = page.getByText("Profundiza no responde.");
	await enter(page, app, { name: "Lucía" });
	await page.goto(`${app.origin}/#/ajustes`);
	const name = page.getByRole("textbox", { name: "Tu nombre" });
	await expect(name).toHaveValue("Lucía");
	const fail = async () => {
		await page.route("**/api/learner.update", (route) =>
			route.fulfill({ body: "{}", contentType: "application/json" }),
		);
		await name.fill("Rosa");
		await page.getByRole("button", { name: "Guardar nombre" }).click();
		await expect(bar).toBeVisible();
		await page.unroute("**/api/learner.update");
	};
	await fail();
	await page.getByRole("radio", { name: "Iniciales sobre naranja" }).check();
	await expect(bar).toHaveCount(0);

	await fail();
	await page.getByRole("button", { name: "Reintentar" }).press("Enter");
	await expect(bar).toHaveCount(0);
	await expect(page.getByRole("heading", { level: 1, name: "Ajustes" })).toBeFocused();
	await expect(page.getByRole("link", { name: "Ajustes: Rosa" })).toBeVisible();
});
