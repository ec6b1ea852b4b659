import type { Browser, Page } from "@playwright/test";
import { rarely } from "../support/runs.ts";
import { ServedApp, throwawayHome } from "../support/served-app.ts";
import { enter, expect, expectAccessible, expectNothingCutOff, test } from "./fixtures.ts";
import { setPin } from "./profile-steps.ts";
import { answerAny } from "./quiz-steps.ts";

const field = "Elegir un archivo .aprendiz";
const fromElsewhere = "Traer mi registro de otro equipo";

/** On a computer of her own, Lucía answers two questions and downloads her record; before that she may set a PIN. */
async function exportElsewhere(browser: Browser, to: string, pin?: string): Promise<void> {
	const { home, remove } = await throwawayHome();
	const elsewhere = await ServedApp.start(home);
	const context = await browser.newContext({ locale: "es-ES" });
	try {
		const page = await context.newPage();
		await enter(page, elsewhere, { name: "Lucía" });
		await page.goto(`${elsewhere.origin}/#/cuestionario/que-es-un-lead`);
		for (let place = 0; place < 2; place++) {
			await answerAny(page);
			await page.locator("[data-next]").click();
		}
		if (pin !== undefined) await setPin(page, elsewhere.origin, pin);
		await page.goto(`${elsewhere.origin}/#/copias`);
		await download(page, to);
	} finally {
		await context.close();
		await elsewhere.end();
		await remove();
	}
}

async function download(page: Page, to: string): Promise<void> {
	const downloading = page.waitForEvent("download");
	await page.getByRole("button", { name: "Descargar mi registro" }).click();
	await (await downloading).saveAs(to);
}

test("on a new computer a record comes first, by keyboard, and whose it is is there with all of it", async ({
	page,
	app,
	browser,
}, info) => {
	const file = info.outputPath("registro.aprendiz");
	await exportElsewhere(browser, file);
	await page.setViewportSize({ width: 360, height: 740 });
	await page.emulateMedia({ colorScheme: "dark" });
	await page.goto(app.address);
	await page.getByRole("radio", { name: "English" }).check();
	await page.getByRole("button", { name: "Bring my record from another computer" }).press("Enter");
	await expect(page.getByRole("heading", { name: "Bring my record from another computer" })).toBeFocused();
	await page.keyboard.press("Tab");
	await expect(page.getByLabel("Choose an .aprendiz file")).toBeFocused();
	await expectAccessible(page);

	// Going back leads to where it began, in the language chosen there.
	await page.getByRole("button", { name: "Back" }).press("Enter");
	await expect(page.getByRole("heading", { name: /Learn by measuring/ })).toBeFocused();
	await page.getByRole("radio", { name: "Español" }).check();
	await page.getByRole("button", { name: fromElsewhere }).press("Enter");

	await page.getByLabel(field).setInputFiles(file);
	await expect(page.getByRole("heading", { name: "Lo que trae el archivo" })).toBeFocused();
	await expect(page.getByText("se añadirá con todo lo que trae")).toBeVisible();
	await expect(page.getByRole("row", { name: "Respuestas 0 2" })).toBeVisible();
	await expectAccessible(page);
	await expectNothingCutOff(page);
	await page.getByRole("button", { name: "Traer este registro" }).press("Enter");

	await expect(page.getByRole("heading", { level: 1, name: /Hola, Lucía/ })).toBeFocused();
	await page.goto(`${app.origin}/#/cuestionario/que-es-un-lead`);
	await expect(page.getByText("3 de 10", { exact: true })).toBeVisible();
	await page.reload();
	await expect(page.getByText("3 de 10", { exact: true })).toBeVisible();
});

test("what is no record changes nothing, and one can still begin without one", async ({ page, app }) => {
	await page.goto(app.address);
	await page.getByRole("button", { name: fromElsewhere }).click();
	await page
		.getByLabel(field)
		.setInputFiles({ name: "carta.aprendiz", mimeType: "text/plain", buffer: Buffer.from("Hola") });
	await expect(page.getByText("Ese archivo no es un registro de Profundiza")).toBeVisible();
	await expectAccessible(page);
	await page.getByRole("button", { name: "Volver" }).click();
	await page.getByRole("button", { name: "Entrar como invitado" }).click();
	await expect(page.getByRole("link", { name: "Ajustes: Invitado" })).toBeVisible();
});

test(
	"where others are chosen a record joins the one that is here; behind a PIN it stays closed",
	rarely,
	async ({ page, app, browser }, info) => {
		const file = info.outputPath("registro.aprendiz");
		await exportElsewhere(browser, file);
		const toWho = async () => {
			await page.goto(`${app.origin}/#/perfiles`);
			await page.getByRole("button", { name: "Salir de este perfil" }).click();
		};
		await enter(page, app, { name: "Luis" });
		await toWho();
		await page.getByRole("button", { name: fromElsewhere }).click();
		await page.getByLabel(field).setInputFiles(file);
		await page.getByRole("button", { name: "Traer este registro" }).click();
		await expect(page.getByRole("link", { name: "Ajustes: Lucía" })).toBeVisible();

		// Once more there is nothing to add, and the way leads to the profiles.
		await toWho();
		await page.getByRole("button", { name: fromElsewhere }).click();
		await page.getByLabel(field).setInputFiles(file);
		await expect(page.getByText("Todo lo que trae ya está en este equipo")).toBeVisible();
		await page.getByRole("button", { name: "Elegir mi perfil" }).click();
		await page.getByRole("button", { name: "Lucía" }).click();

		await setPin(page, app.origin, "2468");
		await toWho();
		await page.getByRole("button", { name: fromElsewhere }).click();
		await page.getByLabel(field).setInputFiles(file);
		await expect(page.getByText("ya está en este equipo y tiene PIN. Entra primero en él")).toBeVisible();
		await expect(page.getByRole("button", { name: "Traer este registro" })).toHaveCount(0);
		await expectAccessible(page);
		await page.getByRole("button", { name: "Elegir mi perfil" }).click();
		await expect(page.getByRole("heading", { name: "¿Quién va a estudiar?" })).toBeFocused();
	},
);

test("a record that brings a PIN along asks for it at once", rarely, async ({ page, app, browser }, info) => {
	const file = info.outputPath("registro.aprendiz");
	await exportElsewhere(browser, file, "2468");
	await page.goto(app.address);
	await page.getByRole("button", { name: fromElsewhere }).click();
	await page.getByLabel(field).setInputFiles(file);
	await page.getByRole("button", { name: "Traer este registro" }).click();
	await expect(page.getByText("El registro de Lucía está en este equipo. Escribe su PIN para entrar.")).toBeVisible();
	await expect(page.getByRole("textbox", { name: "PIN de Lucía" })).toBeFocused();
	await expectAccessible(page);
	await page.keyboard.type("2468");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("link", { name: "Ajustes: Lucía" })).toBeVisible();
});
