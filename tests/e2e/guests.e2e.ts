import { rarely } from "../support/runs.ts";
import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { givePin, leave, setPin, who } from "./profile-steps.ts";

test("a guest's work is kept under a name, or deleted, as they choose on leaving", rarely, async ({ page, app }) => {
	const asked = page.getByRole("dialog", { name: "Antes de salir" });
	await page.goto(app.address);
	await page.getByRole("button", { name: "Entrar como invitado" }).click();
	await expect(page.getByRole("link", { name: "Ajustes: Invitado" })).toBeVisible();
	await page.getByRole("link", { name: "Invitado: ponle nombre para conservarlo" }).click();
	await page.getByRole("link", { name: "Cambiar de perfil" }).first().click();
	await page.getByRole("button", { name: "Salir de este perfil" }).press("Enter");
	await expect(asked.getByRole("textbox", { name: "Nombre del perfil" })).toBeFocused();
	await expectAccessible(page);

	// Staying changes nothing, and nor does closing the window.
	await page.keyboard.press("Escape");
	await expect(page.getByRole("button", { name: "Salir de este perfil" })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(asked).toBeVisible();
	await page.reload();
	await expect(page.getByRole("link", { name: "Ajustes: Invitado" })).toBeVisible();

	await page.getByRole("button", { name: "Salir de este perfil" }).click();
	await asked.getByRole("button", { name: "Guardar con nombre y salir" }).click();
	await expect(asked.getByText("Falta el nombre.")).toBeVisible();
	await asked.getByRole("textbox", { name: "Nombre del perfil" }).fill("Rosa");
	await asked.getByRole("button", { name: "Guardar con nombre y salir" }).click();
	await expect(page.getByRole("heading", { name: who })).toBeFocused();
	await expect(page.getByRole("button", { name: "Rosa" })).toBeVisible();

	await page.getByRole("button", { name: "Entrar como invitado" }).click();
	await page.getByRole("link", { name: "Cambiar de perfil" }).click();
	await page.getByRole("button", { name: "Salir de este perfil" }).click();
	await asked.getByRole("button", { name: "Borrar lo que hice y salir" }).click();
	await expect(asked.getByText("No se puede deshacer")).toBeFocused();
	await expectAccessible(page);
	await asked.getByRole("button", { name: "No borrar" }).click();
	await expect(asked.getByRole("textbox", { name: "Nombre del perfil" })).toBeFocused();
	await asked.getByRole("button", { name: "Borrar lo que hice y salir" }).click();
	await asked.getByRole("button", { name: "Borrar para siempre" }).click();
	await expect(page.getByText("Lo que hiciste como invitado se borró para siempre.")).toBeVisible();
	await expect(page.getByRole("button", { name: "Rosa" })).toBeVisible();
	// Nobody else at this computer has it back.
	await expect(page.getByRole("button", { name: "Invitado", exact: true })).toHaveCount(0);
	await expect(page.getByRole("heading", { name: "Eliminados" })).toHaveCount(0);
});

test(
	"a guest is asked as well before someone else is chosen or a new profile is made",
	rarely,
	async ({ page, app }) => {
		const asked = page.getByRole("dialog", { name: "Antes de salir" });
		await enter(page, app, { name: "Lucía" });
		await setPin(page, app.origin, "2468");
		await leave(page);
		await page.getByRole("button", { name: "Entrar como invitado" }).click();
		await page.getByRole("link", { name: "Cambiar de perfil" }).click();

		await page.getByRole("button", { name: "Nuevo perfil" }).click();
		await asked.getByRole("button", { name: "Quedarme aquí" }).click();
		await expect(asked).toHaveCount(0);
		await expect(page.getByRole("link", { name: "Ajustes: Invitado" })).toBeVisible();

		// Who stays after all has opened nobody else: the PIN is asked for again.
		await page.getByRole("button", { name: "Lucía" }).click();
		await givePin(page, "Lucía", "2468");
		await expect(asked).toBeVisible();
		const locked = page.waitForResponse((response) => response.url().endsWith("/api/learner.lock"));
		await page.keyboard.press("Escape");
		await locked;
		await givePin(page, "Lucía", "2468");
		await asked.getByRole("textbox", { name: "Nombre del perfil" }).fill("Rosa");
		await page.keyboard.press("Enter");
		await expect(page.getByRole("link", { name: "Ajustes: Lucía" })).toBeVisible();
		await page.getByRole("link", { name: "Cambiar de perfil" }).click();
		await expect(page.getByRole("button", { name: "Rosa" })).toBeVisible();
	},
);
