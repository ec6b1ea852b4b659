import { readFile } from "node:fs/promises";
import { enter, expect, expectAccessible, expectNothingCutOff, test } from "./fixtures.ts";
import { holdUp } from "./hold-up.ts";

test("a worksheet is filled in by keyboard, kept, compared with its example and taken away", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/talleres`);
	await expect(page.getByRole("heading", { level: 2 })).toHaveCount(9);
	await expectAccessible(page);
	await page.getByRole("link", { name: "Tu calendario de contenidos" }).press("Enter");

	// Numbers and what follows from them. What will be printed is in the page as well, unseen: hence the roles.
	const result = page.getByRole("status").filter({ hasText: /^6\s+piezas$/ });
	await page.getByRole("textbox", { name: /^Piezas por semana/ }).focus();
	await page.keyboard.type("3");
	await page.keyboard.press("Tab");
	await page.keyboard.type("2");
	await expect(result).toBeVisible();

	// Rows: filled in, added, moved and removed without a pointer.
	const rows = page.getByRole("group", { name: /^Fila/ });
	const themes = page.getByRole("textbox", { name: "Tema" });
	await themes.focus();
	await page.keyboard.type("La primera");
	await page.getByRole("button", { name: "Añadir fila" }).press("Enter");
	await expect(rows).toHaveCount(2);
	await expect(page.getByLabel("Fecha").last()).toBeFocused();
	await themes.last().focus();
	await page.keyboard.type("La segunda");
	await page.keyboard.press("Alt+ArrowUp");
	await expect(themes.first()).toHaveValue("La segunda");
	await expect(themes.first()).toBeFocused();
	await page.getByRole("button", { name: "Bajar la fila 1" }).press("Enter");
	await expect(themes.first()).toHaveValue("La primera");
	// It is the last one now and goes no further down.
	await expect(page.getByRole("button", { name: "Subir la fila 2" })).toBeFocused();
	await page.getByRole("button", { name: "Quitar la fila 1" }).press("Enter");
	await expect(rows).toHaveCount(1);
	await expect(page.getByRole("button", { name: "Recuperar" })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(themes.first()).toHaveValue("La primera");
	const saved = page.getByRole("region", { name: /^Hoja de/ }).getByText("Guardado", { exact: true });
	await expect(saved).toBeVisible();

	await page.reload();
	await expect(themes).toHaveCount(2);
	await expect(themes.last()).toHaveValue("La segunda");
	await expect(result).toBeVisible();

	// The example beside it, and a sheet of its own from it.
	await page.getByRole("button", { name: "Ver un ejemplo relleno" }).press("Enter");
	const example = page.getByRole("complementary", { name: /^Ejemplo relleno de/ });
	await expect(example).toContainText("Cuánto café pide una oficina de 60 personas");
	await expectAccessible(page);
	await page.emulateMedia({ colorScheme: "dark" });
	await expectAccessible(page);
	await example.getByRole("button", { name: "Copiar en una hoja nueva" }).press("Enter");
	await expect(page.getByRole("textbox", { name: "Nombre de la hoja" })).toHaveValue("Ejemplo: Café Lindero");
	await expect(rows).toHaveCount(8);
	await expect(page.getByText("Otra hoja guardada")).toBeVisible();

	const csv = page.waitForEvent("download");
	await page.getByRole("button", { name: "Descargar CSV: Calendario" }).press("Enter");
	const table = await readFile(await (await csv).path(), "utf8");
	expect(table.split("\r\n").slice(0, 2)).toEqual([
		"\ufeffFecha;Tema;Formato;Canal;Responsable;KPI",
		"2027-04-06;Cuánto café pide una oficina de 60 personas;Artículo;Blog;Ana;300 visitas a la guía en 14 días",
	]);
	const markdown = page.waitForEvent("download");
	await page.getByRole("button", { name: "Descargar Markdown" }).press("Enter");
	expect(await readFile(await (await markdown).path(), "utf8")).toContain("# Tu calendario de contenidos");

	await page.setViewportSize({ width: 390, height: 844 });
	await expectNothingCutOff(page);
	await page.emulateMedia({ media: "print", colorScheme: "light" });
	await expect(page.getByRole("cell", { name: "La guía en cinco minutos" })).toBeVisible();
	await expect(themes.first()).toBeHidden();
	await page.emulateMedia({ media: "screen" });

	// On paper a list may be gone on with by hand.
	await page.goto(`${app.origin}/#/talleres/lista-landing`);
	await page.getByRole("radio", { name: "Sí", exact: true }).first().check();
	await page.emulateMedia({ media: "print" });
	const answered = page.getByRole("row").locator("td:nth-child(2)");
	await expect(answered.nth(0)).toHaveText("Sí");
	await expect(answered.nth(1)).toHaveText("☐ Sí ☐ No ☐ No aplica");
	await page.emulateMedia({ media: "screen" });

	// The lesson has the same sheets.
	await page.goto(`${app.origin}/#/talleres/objetivo-smart`);
	await page.getByRole("textbox", { name: "Meta" }).fill("18");
	await expect(saved).toBeVisible();
	await page.goto(`${app.origin}/#/leccion/objetivos-y-plan/tu-objetivo`);
	const inLesson = page.getByRole("region", { name: "Tu objetivo SMART" });
	await expect(inLesson.getByRole("textbox", { name: "Meta" })).toHaveValue("18");
	await expectNothingCutOff(page);
	await expectAccessible(page);
});

test("the focus stays where somebody works, also where the page was being drawn anew when the key was pressed", async ({
	page,
	app,
}) => {
	// On a busy machine what follows a drawing waits, and keys come before it: `afterTask` is called in between.
	await page.addInitScript(() => {
		const now = performance.now.bind(performance);
		let skew = 0;
		performance.now = () => {
			if ("afterTask" in window) skew += 10;
			return now() + skew;
		};
		window.MessageChannel = class extends MessageChannel {
			constructor() {
				super();
				const { port1 } = this;
				Object.defineProperty(port1, "onmessage", {
					set: (handle: (event: MessageEvent) => void) => {
						port1.addEventListener("message", (event) => {
							handle(event);
							const { afterTask } = window as { afterTask?: () => void };
							afterTask?.();
						});
						port1.start();
					},
				});
			}
		};
	});
	await enter(page, app);
	await page.goto(`${app.origin}/#/talleres/calendario-de-contenidos`);
	const saved = page.getByRole("region", { name: /^Hoja de/ }).getByText("Guardado", { exact: true });
	await page.getByRole("button", { name: "Añadir fila" }).click();
	await page.getByRole("textbox", { name: "Tema" }).last().fill("La segunda");
	await expect(saved).toBeVisible();
	const saving = await holdUp(page, "sheet.set");
	await page.getByRole("textbox", { name: "Tema" }).first().fill("La primera");
	await saving.wanted;
	await expect(saved).toBeHidden();
	const down = page.getByRole("button", { name: "Bajar la fila 1" });
	await down.evaluate((button: HTMLElement) => {
		button.focus();
		const pressed = () => {
			const kept = document.querySelector("[data-kept]")?.getAttribute("data-kept");
			if (kept !== "saved") return;
			delete (window as { afterTask?: () => void }).afterTask;
			button.click();
		};
		(window as { afterTask?: () => void }).afterTask = pressed;
	});
	saving.release();
	await expect(page.getByRole("textbox", { name: "Tema" }).first()).toHaveValue("La segunda");
	await expect(page.getByRole("button", { name: "Subir la fila 2" })).toBeFocused();
});

test("a weighted comparison is scored, won, and tells what would turn it", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/talleres/comparar-crm`);
	const outcome = page.getByRole("region", { name: "Comparación", exact: true }).getByRole("status");
	await expect(outcome).toHaveText("Faltan 6 números para saber cuál gana.");
	await page.getByRole("button", { name: "Ver un ejemplo relleno" }).press("Enter");
	await page.getByRole("button", { name: "Copiar en una hoja nueva" }).press("Enter");
	await expect(outcome).toHaveText("Empatan Alba y Brisa, con 3,70.");
	await page
		.getByRole("region", { name: "Comparación", exact: true })
		.getByText("¿Y si los pesos fueran otros?")
		.click();
	await expect(page.getByText("En cuanto pese algo más, ganaría Alba.").first()).toBeVisible();
	// (40 × 3 + 45 × 5 + 25 × 3) ÷ 110
	const cost = page.getByRole("group", { name: "Costo total de tres años" });
	await cost.getByRole("textbox", { name: "Peso" }).fill("45");
	await expect(outcome).toHaveText("Gana Brisa, con 3,82.");
	await cost.getByRole("textbox", { name: "Cima" }).fill("9");
	await expect(cost.getByText("El número más alto que cabe aquí es 5.")).toBeVisible();
	await expect(outcome).toHaveText("Falta 1 número para saber cuál gana.");
	await expectAccessible(page);
});
