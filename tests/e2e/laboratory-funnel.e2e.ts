import { enter, expect, expectAccessible, expectNothingCutOff, test } from "./fixtures.ts";
import { expectSpoken } from "./spoken.ts";

test("a campaign is worked from its rates to its profit by keyboard, compared with a baseline, kept and printed", async ({
	page,
	app,
}) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/laboratorio/embudo`);
	const main = page.getByRole("main");
	const field = (label: string) => main.getByRole("textbox", { name: label });
	const stages = main.getByRole("figure", { name: "Personas en cada etapa" });

	// The metrics of the course bring their recommendations along.
	await expect(main.getByText("Recomendado (B2B): 20 – 25 %.")).toBeVisible();
	await expect(main.getByText("Son números de ejemplo", { exact: false })).toBeVisible();
	await field("Correos enviados").fill("1000");
	await expect(main.getByText("Son números de ejemplo", { exact: false })).toBeHidden();
	await field("Se entregan, de los enviados").fill("90");
	await field("Se abren, de los entregados").fill("20");
	await field("Hacen clic, de quienes abren").fill("10");
	await field("Dejan sus datos").fill("50");
	await field("Compran, de los leads").fill("20");
	await field("Costo fijo de la campaña").fill("50");
	await field("Costo por correo enviado").fill("0,01");
	// 1.8 sales of 48 are 86.40; 60 of cost.
	await expect(
		main.getByText("1,8 ventas, que dejan 86,40 € de margen. La campaña cuesta 60,00 € y gana 26,40 €."),
	).toBeVisible();

	const baseline = main.getByRole("button", { name: "Guardar como referencia" });
	await baseline.focus();
	await page.keyboard.press("Enter");
	const slider = main.getByRole("slider", { name: "Se abren, de los entregados, deslizador" });
	await slider.focus();
	await page.keyboard.press("Home");
	for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowRight");
	await expect(field("Se abren, de los entregados")).toHaveValue("0,5");
	await expect(slider).toHaveAttribute("aria-valuetext", /^0,5\s%$/);
	await page.keyboard.press("End");
	// All of them open: five times as many sales.
	await expect(main.getByText("9 ventas, que dejan 432,00 €")).toBeVisible();
	await stages.getByText("Ver como tabla").click();
	const sales = stages.getByRole("row", { name: /^Ventas/ });
	await expect(sales).toContainText("1,8");
	await expect(sales).toContainText("+7,2");

	// What replaces every number at once can be undone, but not over what was typed after it.
	await main.getByRole("button", { name: "Volver al ejemplo" }).press("Enter");
	await expect(field("Correos enviados")).toHaveValue("10.000");
	await main.getByRole("button", { name: "Deshacer" }).press("Enter");
	await expect(field("Correos enviados")).toHaveValue("1000");
	await expect(main.getByRole("button", { name: "Deshacer" })).toBeHidden();
	await field("Se abren, de los entregados").fill("25");
	await field("Venta media").fill("ciento");
	await expect(field("Venta media")).toHaveAccessibleDescription(/Eso no es un número/);
	await expect(main.getByText("Falta algún número o no se puede usar", { exact: false }).first()).toBeVisible();
	await field("Venta media").fill("120");
	await expect(main.getByText("Guardado", { exact: true })).toBeVisible();
	await expect(main.locator("[aria-live=polite]")).toHaveText(/gana 48,00/);
	await expectSpoken(main, "laboratory-funnel", { apart: /^.*status.*\n/gm });
	await expectAccessible(page);

	await page.reload();
	await expect(field("Se abren, de los entregados")).toHaveValue("25");
	await expect(main.getByRole("button", { name: "Quitar la referencia" })).toBeVisible();
	await page.setViewportSize({ width: 390, height: 844 });
	await expectNothingCutOff(page);
	// On paper nothing is left to be operated, and the table stands open.
	await page.emulateMedia({ media: "print" });
	await expect(slider).toBeHidden();
	await expect(baseline).toBeHidden();
	await expect(main.getByText(/^Lucía Martín · /)).toBeVisible();
});
