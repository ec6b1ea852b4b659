import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { expectSpoken } from "./spoken.ts";

test("a survey of NPS is typed, pasted and brought by keyboard, with its uncertainty, undone and kept", async ({
	page,
	app,
}) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/laboratorio/encuesta-nps`);
	const outcome = page.getByRole("region", { name: "Resultado", exact: true });
	const scores = page.getByRole("region", { name: "Puntuaciones", exact: true });
	const count = (score: number) => page.getByLabel(`Respuestas con un ${score}`, { exact: true });
	await expect(outcome).toContainText("Escribe al menos una respuesta");

	// Eleven fields, one Tab from the other.
	await count(0).focus();
	for (const text of ["", "", "", "", "", "", "1", "", "2", "", "5"]) {
		await page.keyboard.type(text);
		await page.keyboard.press("Tab");
	}
	// By hand: (5 - 1) / 8.
	await expect(outcome).toContainText("Tu NPS es 50 puntos");
	await expect(outcome).toContainText("con tan pocas respuestas");

	await scores.getByText("Pegar o traer una lista").focus();
	await page.keyboard.press("Enter");
	await page.keyboard.press("Tab");
	await page.keyboard.insertText("9 10 10\n7; 8; once\n3\n11");
	await expect(scores.getByText("Se han leído 6 puntuaciones.").first()).toBeVisible();
	await expect(page.getByText("Línea 2: «once». No es un número.")).toBeVisible();
	await expect(page.getByText("Línea 4: «11». No está entre 0 y 10.")).toBeVisible();
	await expect(page.getByText("Ocuparán el lugar de las 8 respuestas que hay ahora.")).toBeVisible();
	// Nothing is replaced before it is asked for.
	await expect(outcome).toContainText("Tu NPS es 50 puntos");
	await expectAccessible(page);
	await page.getByRole("button", { name: "Usar estas 6 puntuaciones" }).press("Enter");
	await expect(outcome).toContainText("Tu NPS es 33,3 puntos");
	await page.getByRole("button", { name: "Deshacer" }).press("Enter");
	await expect(outcome).toContainText("Tu NPS es 50 puntos");
	await expect(count(0)).toBeFocused();

	await scores.getByText("Pegar o traer una lista").press("Enter");
	await scores.getByLabel("Pega aquí las puntuaciones").fill("Id\tNPS\n1\t9\n2\t10\n3\t8");
	await expect(page.getByLabel("Columna con las puntuaciones")).toHaveValue("1");
	await expect(page.getByRole("button", { name: "Usar estas 3 puntuaciones" })).toBeVisible();
	await page.getByRole("button", { name: "Descartar" }).press("Enter");

	const rows = [...Array.from({ length: 110 }, () => "Ana;10"), ...Array.from({ length: 50 }, () => "Bea;7")];
	const file = ["Cliente;Nota", ...rows, ...Array.from({ length: 40 }, () => "Cid;2")].join("\r\n");
	const csv = { name: "encuesta.csv", mimeType: "text/csv", buffer: Buffer.from(file) };
	await scores.getByLabel("Traer un archivo CSV").setInputFiles(csv);
	await expect(page.getByLabel("Columna con las puntuaciones")).toHaveValue("1");
	await page.getByRole("button", { name: "Usar estas 200 puntuaciones" }).press("Enter");
	await expect(outcome).toContainText("Tu NPS es 35 puntos");
	await expect(outcome).toContainText("está entre 23,6 y 45,4");
	await expect(outcome).not.toContainText("con tan pocas respuestas");

	await page.getByText("Respuestas de antes", { exact: true }).press("Enter");
	await page.getByLabel("Antes, respuestas con un 10", { exact: true }).fill("80");
	await page.getByLabel("Antes, respuestas con un 8", { exact: true }).fill("60");
	await page.getByLabel("Antes, respuestas con un 1", { exact: true }).fill("60");
	await expect(page.getByText("El NPS ha subido 25 puntos, más de lo que explica el azar")).toBeVisible();
	// What is told on its own has been told.
	await expect(page.getByText("Guardado", { exact: true })).toBeVisible();
	await expect(outcome.getByRole("status")).toHaveText("NPS: 35, entre 23,6 y 45,4.");
	await expectSpoken(page.getByRole("main"), "laboratory-nps");
	await expectAccessible(page);

	await page.reload();
	await expect(count(10)).toHaveValue("110");
	await expect(outcome).toContainText("Tu NPS es 35 puntos");
	await expect(page.getByText("El NPS ha subido 25 puntos", { exact: false })).toBeVisible();
});
