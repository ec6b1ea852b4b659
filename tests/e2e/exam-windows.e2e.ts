import { enter, expect, test } from "./fixtures.ts";

const exam = "#/examen/examen-diagnostico-digital";

test("a sitting is at the question where it was left in a window, and all its windows say the same of it", async ({
	page,
	app,
	context,
}) => {
	await enter(page, app);
	await page.goto(`${app.origin}/${exam}`);
	await page.getByRole("button", { name: "Empezar", exact: true }).click();
	for (const place of [1, 2, 3]) {
		await expect(page.getByText(`Pregunta ${place} de 15`)).toBeVisible();
		if (place < 3) await page.getByRole("button", { name: "Siguiente" }).click();
	}
	await page.reload();
	await expect(page.getByText("Pregunta 3 de 15")).toBeVisible();

	const other = await context.newPage();
	await other.goto(`${app.origin}/`);
	await other.getByText("Lucía Martín").first().click();
	await expect(other.getByRole("navigation").first()).toBeVisible();
	await other.goto(`${app.origin}/${exam}`);
	// A window of its own has a place of its own.
	await expect(other.getByText("Pregunta 1 de 15")).toBeVisible();
	const flags = other.getByText("1 marcada", { exact: false });
	await expect(flags).toHaveCount(0);
	await page.getByRole("button", { name: "Marcar para volver" }).click();
	await expect(flags).not.toHaveCount(0);
	await expect(other.getByText("Pregunta 1 de 15")).toBeVisible();
	await other.close();
});
