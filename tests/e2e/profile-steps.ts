import { expect, type Page } from "@playwright/test";

/** What the page asks that stands before a learner is chosen. */
export const who = "¿Quién va a estudiar?";

/** Sets a PIN in Ajustes. */
export async function setPin(page: Page, origin: string, pin: string): Promise<void> {
	await page.goto(`${origin}/#/ajustes`);
	await page.getByRole("button", { name: "Poner un PIN" }).click();
	await page.getByRole("textbox", { name: "PIN nuevo", exact: true }).fill(pin);
	await page.getByRole("textbox", { name: "Repite el PIN nuevo" }).fill(pin);
	await page.getByRole("button", { name: "Guardar PIN" }).click();
	await expect(page.getByText("Tu perfil tiene un PIN")).toBeVisible();
}

/** Leaves the learner who is here; the page asks who is next. */
export async function leave(page: Page): Promise<void> {
	await page.getByRole("link", { name: "Cambiar de perfil" }).first().click();
	await page.getByRole("button", { name: "Salir de este perfil" }).click();
	await expect(page.getByRole("heading", { name: who })).toBeFocused();
}

/** Enters the PIN that a closed profile asks for. */
export async function givePin(page: Page, name: string, pin: string): Promise<void> {
	await page.getByRole("textbox", { name: `PIN de ${name}` }).fill(pin);
	await page.getByRole("button", { name: "Entrar", exact: true }).click();
}
