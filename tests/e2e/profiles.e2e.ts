import { Buffer } from "node:buffer";
import type { Page } from "@playwright/test";
import { full, rarely } from "../support/runs.ts";
import { enter, expect, expectAccessible, expectNothingCutOff, test } from "./fixtures.ts";
import { holdUp } from "./hold-up.ts";
import { givePin, leave, setPin, who } from "./profile-steps.ts";

/** From the page that asks who is here, makes a learner and enters. */
async function begin(page: Page, name: string): Promise<void> {
	await page.getByRole("button", { name: "Nuevo perfil" }).click();
	await expect(page.getByRole("heading", { name: "Nuevo perfil" })).toBeFocused();
	await page.getByRole("textbox", { name: "¿Cómo te llamas?" }).fill(name);
	await page.getByRole("button", { name: "Empezar" }).click();
	await expect(page.getByRole("link", { name: `Ajustes: ${name}` })).toBeVisible();
}

/** Opens a lesson and stays until that is recorded. */
async function openLesson(page: Page, origin: string): Promise<void> {
	const recorded = page.waitForResponse((response) => response.url().endsWith("/api/position.set"));
	await page.goto(`${origin}/#/leccion/metricas-de-email`);
	await recorded;
}

test("two learners keep their own, and a PIN keeps one of them closed", async ({ page, app }) => {
	await enter(page, app, { name: "Lucía Martín" });
	await openLesson(page, app.origin);
	await setPin(page, app.origin, "2468");
	await leave(page);

	await begin(page, "Luis");
	await expect(page.getByText("Lucía")).toHaveCount(0);
	await expect(page.getByRole("heading", { name: "Empieza por «Relaciones que retienen»." })).toBeVisible();

	await page.getByRole("link", { name: "Cambiar de perfil" }).click();
	await expect(page.getByText("Estás aquí")).toBeVisible();
	await page.getByRole("button", { name: "Lucía Martín" }).click();
	await expect(page.getByRole("textbox", { name: "PIN de Lucía Martín" })).toBeFocused();
	await givePin(page, "Lucía Martín", "1357");
	await expect(page.getByText("Ese no es el PIN").first()).toBeVisible();
	await givePin(page, "Lucía Martín", "2468");
	await expect(page.getByRole("link", { name: "Ajustes: Lucía Martín" })).toBeVisible();
	await expect(page.getByRole("heading", { name: /Vas por la lección/ })).toBeVisible();
	expect(new URL(page.url()).hash).toBe("#/");

	await page.reload();
	await expect(page.getByRole("link", { name: "Ajustes: Lucía Martín" })).toBeVisible();
});

test("a new window asks who is here, and two windows show two learners, also after a reload", async ({ page, app }) => {
	await enter(page, app, { name: "Lucía" });
	const second = await page.context().newPage();
	await second.goto(`${app.origin}/`);
	await expect(second.getByRole("link", { name: "Ajustes: Lucía" })).toBeVisible();
	await leave(second);
	await begin(second, "Luis");
	for (const [window, name] of [
		[page, "Lucía"],
		[second, "Luis"],
	] as const) {
		await window.reload();
		await expect(window.getByRole("link", { name: `Ajustes: ${name}` })).toBeVisible();
	}
	const third = await page.context().newPage();
	await third.goto(`${app.origin}/#/progreso`);
	await expect(third.getByRole("heading", { name: who })).toBeVisible();
	await third.getByRole("button", { name: "Luis" }).click();
	// Who came for a page gets to that page.
	await expect(third.getByRole("heading", { level: 1, name: "Progreso" })).toBeVisible();
});

test("a deleted profile can be had back with all it held, and its other window says what happened", async ({
	page,
	app,
}) => {
	await enter(page, app, { name: "Lucía" });
	await openLesson(page, app.origin);
	const second = await page.context().newPage();
	await second.goto(`${app.origin}/#/ajustes`);
	await second.getByRole("button", { name: "Eliminar este perfil" }).click();
	await expect(second.getByRole("paragraph").filter({ hasText: "¿Eliminar el perfil de Lucía?" })).toBeFocused();
	await expectAccessible(second);
	await second.getByRole("button", { name: "Eliminar", exact: true }).click();
	await expect(second.getByText("El perfil se eliminó.")).toBeVisible();
	await expect(second.getByText(/^Hasta el \d/)).toBeVisible();

	// At once, without being asked for anything.
	await expect(page.getByText("se cerró o se eliminó desde otra ventana")).toBeVisible();

	await second.getByRole("button", { name: "Recuperar a Lucía" }).press("Enter");
	await expect(second.getByText("Perfil recuperado: Lucía.")).toBeVisible();
	await expect(second.locator(":focus")).toHaveText("Perfil recuperado: Lucía.");
	await expect(second.getByText("El perfil se eliminó.")).toHaveCount(0);
	await second.getByRole("button", { name: "Lucía" }).click();
	await expect(second.getByRole("heading", { name: /Vas por la lección/ })).toBeVisible();
});

test("who has a PIN is asked for it, and who was deleted comes back once, before the page knows of either", async ({
	page,
	app,
}) => {
	await enter(page, app, { name: "Lucía" });
	await setPin(page, app.origin, "2468");
	await page.goto(`${app.origin}/#/perfiles`);
	await page.route("**/api/learner.list", async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: (await response.text()).replaceAll('"hasPin":true', '"hasPin":false') });
	});
	await page.getByRole("button", { name: "Salir de este perfil" }).click();
	await page.getByRole("button", { name: "Lucía" }).click();
	await givePin(page, "Lucía", "2468");
	await expect(page.getByRole("link", { name: "Ajustes: Lucía" })).toBeVisible();

	await page.goto(`${app.origin}/#/ajustes`);
	await page.getByRole("button", { name: "Eliminar este perfil" }).click();
	await page.getByRole("button", { name: "Eliminar", exact: true }).click();
	const recover = page.getByRole("button", { name: "Recuperar a Lucía" });
	await expect(recover).toBeVisible();
	const list = await holdUp(page, "learner.list");
	await recover.click();
	await list.wanted;
	await recover.click();
	list.release();
	await expect(page.locator(":focus")).toHaveText("Perfil recuperado: Lucía.");
	await expect(recover).toBeHidden();
	await expect(page.getByRole("alert").filter({ hasText: /./ })).toHaveCount(0);
	await page.getByRole("button", { name: "Lucía" }).click();
	await expect(page.getByRole("textbox", { name: "PIN de Lucía" })).toBeFocused();
});

test("a photo becomes a small picture, other files are refused in words", rarely, async ({ page, app }) => {
	await enter(page, app, { name: "Lucía" });
	await page.goto(`${app.origin}/#/ajustes`);
	await page.getByRole("radio", { name: "Iniciales sobre naranja" }).check();
	await expect(page.getByText("Guardado", { exact: true })).toBeVisible();
	const files = page.locator("input[type=file]");
	const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
	await files.setInputFiles({ name: "dibujo.svg", mimeType: "image/svg+xml", buffer: svg });
	await expect(page.getByText("no es una foto que se pueda usar")).toBeVisible();
	await files.setInputFiles({ name: "rota.png", mimeType: "image/png", buffer: Buffer.from("nada") });
	await expect(page.getByText("no se pudo leer")).toBeVisible();
	await expect(page.getByRole("radio", { name: "Iniciales sobre naranja" })).toBeChecked();

	const photo = await page.screenshot();
	await files.setInputFiles({ name: "foto.png", mimeType: "image/png", buffer: photo });
	await expect(page.getByRole("radio", { name: "Tu foto" })).toBeChecked();
	const picture = page.getByRole("banner").locator("img");
	await expect(picture).toHaveJSProperty("naturalWidth", 128);
	await expect(picture).toHaveJSProperty("naturalHeight", 128);
	await expectAccessible(page);
	await page.reload();
	await expect(picture).toHaveJSProperty("naturalWidth", 128);
	await page.getByRole("radio", { name: "Tu foto" }).focus();
	await page.keyboard.press("ArrowRight");
	await expect(page.getByRole("radio", { name: "Iniciales sobre turquesa" })).toBeChecked();
	await expect(picture).toHaveCount(0);

	// One key has not destroyed it.
	await page.getByRole("button", { name: "Deshacer" }).press("Enter");
	await expect(page.getByRole("radio", { name: "Tu foto" })).toBeFocused();
	await expect(picture).toHaveJSProperty("naturalWidth", 128);
	await page.getByRole("radio", { name: "Iniciales sobre añil" }).check();
	await page.getByRole("radio", { name: "Tu foto" }).check();
	await expect(picture).toHaveJSProperty("naturalWidth", 128);
});

test("a name that is too long is told while it is typed, and nothing of it is cut", async ({ page, app }) => {
	const long = "Ana ".repeat(16).trim();
	await page.goto(app.address);
	const field = page.getByRole("textbox", { name: "¿Cómo te llamas?" });
	await field.fill(long);
	await expect(page.getByText("60 caracteres como mucho.")).toBeVisible();
	await expect(field).toHaveAttribute("aria-invalid", "true");
	await page.getByRole("button", { name: "Empezar" }).click();
	await expect(field).toBeFocused();
	await expect(field).toHaveValue(long);
	await field.fill("Ana");
	await expect(page.getByText("60 caracteres como mucho.")).toHaveCount(0);
	await page.getByRole("button", { name: "Empezar" }).click();
	await page.getByRole("link", { name: "Ajustes: Ana" }).click();
	await page.getByRole("textbox", { name: "Tu nombre" }).fill(long);
	await page.getByRole("button", { name: "Guardar nombre" }).click();
	await expect(page.getByText("60 caracteres como mucho.")).toBeVisible();
	await expect(page.getByRole("link", { name: "Ajustes: Ana", exact: true })).toBeVisible();
});

test("everything about profiles works by keyboard", async ({ page, app }) => {
	await enter(page, app, { name: "Lucía" });
	await setPin(page, app.origin, "2468");
	await page.getByRole("link", { name: "Cambiar de perfil" }).first().focus();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { name: "Perfiles" })).toBeFocused();
	await page.keyboard.press("Tab");
	await expect(page.getByRole("button", { name: "Salir de este perfil" })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { name: who })).toBeFocused();
	await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("textbox", { name: "PIN de Lucía" })).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("button", { name: "Lucía" })).toBeFocused();
	await page.keyboard.press("Enter");
	await page.keyboard.type("2468");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("link", { name: "Ajustes: Lucía" })).toBeVisible();
});

for (const theme of ["light", "dark"] as const) {
	for (const width of full ? [360, 1280, 1920] : theme === "light" ? [] : [360]) {
		test(`axe finds nothing where learners are chosen: ${theme}, ${width} px`, async ({ page, app }) => {
			await page.setViewportSize({ width, height: 800 });
			await page.emulateMedia({ colorScheme: theme });
			const name = "Maximiliana Constantinopolitana de los Ángeles y Echeverría";
			await enter(page, app, { name });
			for (const address of ["perfiles", "ajustes"]) {
				await page.goto(`${app.origin}/#/${address}`);
				await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
				await page.waitForLoadState("networkidle");
				await expectAccessible(page);
			}
			await setPin(page, app.origin, "2468");
			await page.goto(`${app.origin}/#/perfiles`);
			await page.getByRole("button", { name: "Salir de este perfil" }).click();
			await page.getByRole("button", { name }).click();
			await page.getByRole("button", { name: "Olvidé mi PIN" }).click();
			await expectAccessible(page);
			await expectNothingCutOff(page);
		});
	}
}
