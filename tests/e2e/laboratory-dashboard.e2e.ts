import { enter, expect, expectAccessible, expectNothingCutOff, test } from "./fixtures.ts";
import { expectSpoken } from "./spoken.ts";

/** Six months of a campaign as a Spanish spreadsheet saves them, with what goes wrong in such files. */
const file = [
	"Mes;Tasa de apertura;Costo de adquisición de cliente (CAC);Gasto",
	"enero 2026;26,1 %;40,00 €;900",
	"feb-26;25 %;42,00 €;900",
	"03/2026;24,2 %;45,50 €;900",
	"2026-04;21 %;n/d;900",
	"2026-05;18,5 %;61,25 €;900",
	"Total;;;4500",
].join("\r\n");

/** The metrics to choose from, by area: those of the course, whatever they are. */
const areas = /^ *- ('?option |group "(Correo|Redes|Sitio|Leads|Costos|Clientes|Atención|Objetivos)).*\n/gm;

test("months are imported after a look, corrected by keyboard, told by what needs attention, kept and printed", async ({
	page,
	app,
}) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/laboratorio/tablero`);
	const main = page.getByRole("main");
	const button = (name: string | RegExp) => main.getByRole("button", { name });

	await button("Importar datos").press("Enter");
	const panel = main.getByRole("region", { name: "Importar datos" });
	await panel.getByLabel("Archivo CSV").setInputFiles({
		name: "campaña.csv",
		mimeType: "text/csv",
		buffer: Buffer.from(`\ufeff${file}`, "utf8"),
	});
	await expect(panel.getByText("Se han leído 9 valores.")).toBeVisible();
	// What is not taken is told cell by cell, and nothing has changed yet.
	await expect(panel.getByText("Fila 5, columna 3: «n/d». No es un número.")).toBeVisible();
	await expect(
		panel.getByText("Fila 7, columna 1: «Total». No es un mes: su fila no se importa (1 valor)."),
	).toBeVisible();
	await expect(panel.getByLabel(/^Gasto: 6 valores/)).toHaveValue("");
	await expect(main.getByRole("table", { name: "Valores por mes y métrica" })).toBeHidden();
	await expectAccessible(page);
	await button("Importar 9 valores").press("Enter");

	const table = main.getByRole("table", { name: "Valores por mes y métrica" });
	await expect(main.getByText("Se han importado 9 valores.")).toBeVisible();
	await button("Deshacer").press("Enter");
	await expect(table).toBeHidden();
	await button("Importar datos").press("Enter");
	await panel.getByLabel("Datos pegados").fill(file.replaceAll(";", "\t").slice(0, -1));
	await panel.getByLabel("Datos pegados").press("End");
	await page.keyboard.type("0");
	await expect(panel.getByLabel("Datos pegados")).toHaveValue(/4500$/);
	await button("Ver qué se importaría").press("Enter");
	await panel.getByRole("radio", { name: "Sustituir todos los valores" }).check();
	await button("Importar 9 valores").press("Enter");

	const cell = (name: string) => table.getByRole("textbox", { name });
	await expect(cell("Tasa de apertura, enero de 2026")).toHaveValue("26,1");
	await cell("Tasa de apertura, marzo de 2026").focus();
	await page.keyboard.press("Enter");
	await page.keyboard.press("ArrowRight");
	await expect(cell("Costo de adquisición de cliente (CAC), abril de 2026")).toBeFocused();
	await page.keyboard.type("cincuenta");
	await expect(cell("Costo de adquisición de cliente (CAC), abril de 2026")).toHaveAccessibleDescription(
		/Eso no es un número/,
	);
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Shift+Enter");
	await page.keyboard.type("50");

	// A block pasted into a cell is looked at before it changes anything.
	await cell("Tasa de apertura, abril de 2026").evaluate((input) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/plain", "21,5\n19\n");
		input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
	});
	await expect(panel.getByText("Se han leído 2 valores.")).toBeVisible();
	await expect(panel.getByText("Cambian 2 valores que ya estaban.")).toBeVisible();
	await button("Cerrar sin importar").press("Enter");
	await expect(cell("Tasa de apertura, abril de 2026")).toHaveValue("21");

	const attention = main.getByRole("region", { name: /^Necesita atención/ });
	await expect(attention).toContainText(
		"18,5 %, por debajo (recomendado para B2B: 20 – 25 %); empeora 4 meses seguidos",
	);
	await expect(attention).toContainText("CAC");
	const card = main.getByRole("region", { name: "Costo de adquisición de cliente (CAC)" });
	await card.getByRole("textbox", { name: /^Tu objetivo/ }).fill("45");
	await expect(attention).toContainText("61,25 €, por encima (objetivo: 45 €)");
	await expect(card.getByText("Subió 11,25 € (22,5 %) desde abril de 2026: empeora.")).toBeVisible();
	await main.getByRole("textbox", { name: "Nombre de la hoja" }).fill("Campaña 2026");
	await expect(main.getByText("Guardado", { exact: true })).toBeVisible();
	await card.getByText("Ver como tabla").click();
	await expectSpoken(main, "laboratory-dashboard", { apart: areas });
	await expectAccessible(page);

	const download = page.waitForEvent("download");
	await button("Descargar CSV").click();
	expect((await download).suggestedFilename()).toMatch(/^profundiza-tablero-\d{4}-\d\d-\d\d\.csv$/);

	await page.reload();
	await expect(cell("Costo de adquisición de cliente (CAC), abril de 2026")).toHaveValue("50");
	await expect(main.getByRole("textbox", { name: "Nombre de la hoja" })).toHaveValue("Campaña 2026");
	await page.setViewportSize({ width: 390, height: 844 });
	await expectNothingCutOff(page);
	// The report: nothing to operate, but whose it is, what needs attention and each metric with its table.
	await page.emulateMedia({ media: "print" });
	await expect(table).toBeHidden();
	await expect(button("Imprimir el informe")).toBeHidden();
	await expect(attention).toBeVisible();
	await expect(main.getByText("Campaña 2026", { exact: true })).toBeVisible();
});
