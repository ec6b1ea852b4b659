import { enter, expect, expectAccessible, expectNothingCutOff, test } from "./fixtures.ts";
import { expectSpoken } from "./spoken.ts";

test("practice of a metric by keyboard: a wrong way is named, steps are told, the level rises, nothing typed is lost", async ({
	page,
	app,
}) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/practicar/tasa-apertura`);
	const main = page.getByRole("main");
	const field = page.getByRole("textbox", { name: "Tasa de apertura, sobre entregados (%)" });
	const next = page.getByRole("button", { name: "Otro caso" });
	const caseText = main.getByRole("heading", { level: 2 });
	await expect(caseText).toContainText("1.000 correos");
	await expectSpoken(main, "practice-asked.es");
	const tabTo = async (what: typeof field) => {
		for (let presses = 0; presses < 20; presses++) {
			if (await what.evaluate((element) => element === document.activeElement)) return;
			await page.keyboard.press("Tab");
		}
		await expect(what).toBeFocused();
	};
	const answer = async (typed: string) => {
		await tabTo(field);
		await page.keyboard.type(typed);
		await page.keyboard.press("Enter");
		await expect(next).toBeFocused();
	};
	const goOn = async (text: string) => {
		await page.keyboard.press("Enter");
		await expect(caseText).toBeFocused();
		await expect(caseText).toContainText(text);
	};

	// 400 of 1,000 without the 100.
	await answer("0,4");
	await expect(main).toContainText("Olvidaste × 100");
	await expectSpoken(main, "practice-wrong.es");
	await expectAccessible(page);
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNothingCutOff(page);
	await page.setViewportSize({ width: 1280, height: 720 });

	// 1,400 of 8,000, with two steps, the second of which is read after the page was loaded anew.
	await goOn("8.000 correos");
	await tabTo(field);
	await page.keyboard.type("17,5");
	await tabTo(page.getByRole("button", { name: "Dame un paso" }));
	await page.keyboard.press("Enter");
	await page.keyboard.press("Enter");
	const steps = page.getByRole("list", { name: "Pasos revelados" }).getByRole("listitem");
	await expect(steps).toHaveCount(2);
	await expect(steps.nth(1)).toHaveText("= 1.400 ÷ 8.000 × 100");
	await page.reload();
	await expect(field).toHaveValue("17,5");
	await expect(steps).toHaveCount(2);
	await expectAccessible(page);
	await tabTo(field);
	await page.keyboard.press("Enter");
	await expect(next).toBeFocused();
	await expect(main).toContainText("Correcto, con pasos revelados");

	// 2,000 of 10,000, then 1,000 of 8,000, alone.
	await goOn("10.000 buzones");
	await answer("20 %");
	await expect(main).toContainText("Otra bien sin ayuda y sube el nivel.");
	await goOn("8.000 buzones");
	await answer("12,5");
	await expect(main).toContainText("Dos seguidas bien: ahora sin números redondos.");
	await expect(main).toContainText("2 de 4 casos resueltos sin ayuda");
	// What is asked next has the numbers of the other reading beside its own.
	await page.keyboard.press("Enter");
	await expect(main).toContainText("Nivel 2 de 3");
	await tabTo(field);
	await page.keyboard.type("25,9");
	await page.keyboard.press("Enter");
	await expect(main).toContainText("Es otra lectura: Sobre enviados");

	// The numbers go along into the calculator.
	await tabTo(page.getByRole("link", { name: "Ver en la calculadora" }));
	await page.keyboard.press("Enter");
	await expect(main.getByRole("heading", { level: 1 })).toHaveText("Tasa de apertura");
});
