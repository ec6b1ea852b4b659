import { expect, type Page } from "@playwright/test";

/** Sets a PIN in Ajustes. */
export async function setPin(page: Page, origin: string, pin: string): Promise<void> {
	await page.goto(`${origin}/#/ajustes`);
	await page.getByRole("button", { name: "Poner un PIN" }).click();
	await page.getByRole("textbox", { name: "PIN nuevo", exact: true }).fill(pin);
	await page.getByRole("textbox", { name: "Repite el PIN nuevo" }).fill(pin);
	await page.getByRole("button", { name: "Guardar PIN" }).click();
	await expect(page.getByText("Tu perfil tiene un PIN")).toBeVisible();
}
