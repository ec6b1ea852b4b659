import { enter, expect, expectAccessible, test } from "./fixtures.ts";

test("a sheet outlives what could not be saved, and of one changed in two windows both stay", async ({ page, app }) => {
	await enter(page, app);
	const address = `${app.origin}/#/laboratorio/embudo`;
	await page.goto(address);
	const emails = page.getByRole("textbox", { name: "Correos enviados" });
	const saved = page.getByRole("region", { name: "Hoja" }).getByText("Guardado", { exact: true });
	await emails.fill("1.111");
	await expect(saved).toBeVisible();

	// Nothing answers: what is typed is held, and saved by the next page.
	await page.route("**/api/sheet.set", (route) => route.fulfill({ body: "{}", contentType: "application/json" }));
	await emails.fill("2.222");
	await expect(page.getByText("No guardado", { exact: true })).toBeVisible();
	await page.unroute("**/api/sheet.set");
	await page.reload();
	await expect(emails).toHaveValue("2.222");
	await expect(saved).toBeVisible();

	// The page ends before it hears what became of one change, and with another that was not sent yet: no other window's.
	const taken = new Promise<void>((resolve) => {
		void page.route("**/api/sheet.set", async (route) => {
			await route.fetch();
			resolve();
		});
	});
	await emails.fill("2.500");
	await taken;
	await emails.fill("2.600");
	await page.unroute("**/api/sheet.set");
	await page.reload();
	await expect(emails).toHaveValue("2.600");
	await expect(saved).toBeVisible();
	await expect(page.getByText("Esta hoja cambió en otra ventana.", { exact: false })).toBeHidden();
	await expect(page.getByText("Otra hoja guardada")).toBeHidden();
	await emails.fill("2.222");
	await expect(saved).toBeVisible();

	const other = await page.context().newPage();
	await other.goto(address);
	const theirs = other.getByRole("textbox", { name: "Correos enviados" });
	await expect(theirs).toHaveValue("2.222");
	// What is typed there is on its way while this window saves.
	let arrive = () => {};
	const onItsWay = new Promise<void>((resolve) => {
		arrive = resolve;
	});
	let sent = () => {};
	const isSent = new Promise<void>((resolve) => {
		sent = resolve;
	});
	await other.route("**/api/sheet.set", async (route) => {
		sent();
		await onItsWay;
		await route.continue();
	});
	await theirs.fill("3.333");
	await isSent;
	await page.bringToFront();
	const reply = page.waitForResponse("**/api/sheet.set");
	await emails.fill("4.444");
	expect((await reply).ok()).toBe(true);
	arrive();

	const name = other.getByRole("textbox", { name: "Nombre de la hoja" });
	await expect(name).toHaveValue("Copia");
	await expect(other.getByText("Esta hoja cambió en otra ventana.", { exact: false })).toBeVisible();
	await expect(theirs).toHaveValue("3.333");
	await other.getByText("Otra hoja guardada").click();
	await expectAccessible(other);
	await other
		.getByRole("button", { name: /^Sin nombre/ })
		.first()
		.click();
	await expect(theirs).toHaveValue("4.444");

	// A new one, by keyboard: the name is next.
	await other.getByRole("button", { name: "Hoja nueva" }).press("Enter");
	await expect(name).toBeFocused();
	await other.keyboard.type("Primavera");
	await expect(other.getByText("Otras 2 hojas guardadas")).toBeVisible();
	await expect(other.getByRole("button", { name: "Eliminar hoja" })).toBeEnabled();
	await other.getByRole("button", { name: "Eliminar hoja" }).press("Enter");
	await expect(other.getByText("Se ha eliminado «Primavera».")).toBeVisible();
	await expect(name).toBeFocused();
	await other.getByRole("button", { name: "Recuperar" }).press("Enter");
	await expect(name).toHaveValue("Primavera");
});
