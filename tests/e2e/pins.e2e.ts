import { rarely } from "../support/runs.ts";
import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { givePin, leave, setPin } from "./profile-steps.ts";

test(
	"five wrong PINs are followed by a wait that is told, and a forgotten one can be asked away",
	rarely,
	async ({ page, app }) => {
		await enter(page, app, { name: "Lucía" });
		await setPin(page, app.origin, "2468");
		await leave(page);
		await page.clock.install();
		await page.getByRole("button", { name: "Lucía" }).click();
		for (let tries = 0; tries < 5; tries += 1) {
			await givePin(page, "Lucía", `111${tries}`);
			await expect(page.getByRole("textbox", { name: "PIN de Lucía" })).toHaveValue("");
		}
		await expect(page.getByText("Podrás probar otra vez a las").first()).toBeVisible();
		await expectAccessible(page);

		await page.getByRole("button", { name: "Olvidé mi PIN" }).click();
		await page.getByRole("button", { name: "Pedir que se quite el PIN" }).click();
		await expect(page.getByText("Se pidió quitar el PIN el")).toBeFocused();
		await expectAccessible(page);

		// Once the time has come, that is said.
		await page.clock.fastForward("00:31");
		await expect(page.getByText("Ya puedes probar otra vez").first()).toBeVisible();
		await expect(page.getByText("Podrás probar otra vez a las")).toHaveCount(0);
	},
);

test("who knows the PIN hears that someone asked it away, and the request is over", rarely, async ({ page, app }) => {
	await enter(page, app, { name: "Lucía" });
	await setPin(page, app.origin, "2468");
	await leave(page);
	await page.getByRole("button", { name: "Lucía" }).click();
	await page.getByRole("button", { name: "Olvidé mi PIN" }).click();
	await page.getByRole("button", { name: "Pedir que se quite el PIN" }).click();
	await expect(page.getByText("Se pidió quitar el PIN el")).toBeVisible();
	await givePin(page, "Lucía", "2468");
	await expect(page.getByText("Alguien pidió quitar tu PIN el")).toBeVisible();
	await page.getByRole("button", { name: "Continuar" }).click();
	await expect(page.getByRole("link", { name: "Ajustes: Lucía" })).toBeVisible();
	await leave(page);
	await page.getByRole("button", { name: "Lucía" }).click();
	await givePin(page, "Lucía", "2468");
	await expect(page.getByRole("link", { name: "Ajustes: Lucía" })).toBeVisible();
});

test("what one window does to a profile, another one of it knows at once", rarely, async ({ page, app }) => {
	await enter(page, app, { name: "Lucía" });
	await setPin(page, app.origin, "2468");
	const second = await page.context().newPage();
	await second.goto(`${app.origin}/#/perfiles`);
	await second.getByRole("button", { name: "Lucía" }).click();
	await givePin(second, "Lucía", "2468");
	await second.goto(`${app.origin}/#/ajustes`);
	await second.getByRole("button", { name: "Cambiar el PIN" }).click();

	await page.getByRole("button", { name: "Quitar el PIN" }).click();
	await page.getByRole("textbox", { name: "PIN actual" }).fill("2468");
	await page.getByRole("button", { name: "Quitar el PIN" }).click();
	await expect(page.getByText("Tu perfil no tiene PIN")).toBeVisible();
	await expect(second.getByText("Tu perfil no tiene PIN")).toBeVisible();
	await expect(second.getByText("El PIN cambió en otra ventana.")).toBeVisible();
	await expect(second.getByRole("textbox", { name: "PIN actual" })).toHaveCount(0);

	await setPin(page, app.origin, "1357");
	await expect(second.getByText("Tu perfil tiene un PIN")).toBeVisible();
	await leave(page);
	await expect(second.getByText("se cerró o se eliminó desde otra ventana")).toBeVisible();
	await expect(second.getByRole("button", { name: "Lucía" })).toBeVisible();
});
