import type { Locator, Page } from "@playwright/test";
import { ServedApp, throwawayHome } from "../support/served-app.ts";
import { enter, expect, expectAccessible, expectAllSent, test } from "./kinds-course.ts";
import { placeAll } from "./place-steps.ts";

/** How a form is filled in, as text to compare with. */
function filledIn(form: Locator): Promise<string> {
	return form.evaluate((element) => {
		const fields = element.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select");
		const values = [...fields].map((field) =>
			field instanceof HTMLInputElement && field.type !== "text" ? field.checked : field.value,
		);
		const items = [...element.querySelectorAll("li[data-field]")].map((item) => item.textContent);
		return JSON.stringify([values, items]);
	});
}

/** Chooses, types and places something, and leaves one text out where there are several: not a whole answer. */
async function begin(form: Locator): Promise<void> {
	await expect(form.locator("fieldset, input, li[data-field]").first()).toBeAttached();
	if ((await form.locator("li[data-field]").count()) > 0) await placeAll(form, 0);
	const choices = form.locator("input[type=radio], input[type=checkbox]");
	if ((await choices.count()) > 0) await choices.nth(1).check();
	const texts = await form.getByRole("textbox").all();
	for (const text of texts.slice(0, Math.max(1, texts.length - 1))) await text.fill("1.4");
}

test("what is half typed in any kind of question is there again after a reload", async ({ page, app }) => {
	await enter(page, app);
	for (const lesson of ["calcular-y-completar", "ordenar-y-unir", "elegir-y-escribir"]) {
		await page.goto(`${app.origin}/#/leccion/${lesson}`);
		const forms = page.locator("main article form");
		await expect(forms.first()).toBeVisible();
		const before: string[] = [];
		for (const form of await forms.all()) {
			await begin(form);
			before.push(await filledIn(form));
		}
		await expectAllSent(page);
		await page.reload();
		await expect(forms.first()).toBeVisible();
		for (const [index, filled] of before.entries()) await expect.poll(() => filledIn(forms.nth(index))).toBe(filled);
	}
});

const exam = "examen-diagnostico-digital";

/** Whether the question that is asked is answered by one of several options and nothing else: no part of a case, no gap. */
async function asksOneChoice(page: Page): Promise<boolean> {
	const form = page.getByRole("main").locator("form");
	await expect(form.locator("fieldset, input").first()).toBeAttached();
	const groups = await form
		.locator("input[type=radio]")
		.evaluateAll((inputs) => inputs.map((input) => input.getAttribute("name")));
	return groups.length > 2 && new Set(groups).size === 1;
}

test("what a dead application did not take of an exam is there after a reload, and is saved by itself", async ({
	browser,
}) => {
	const { home, remove } = await throwawayHome();
	const context = await browser.newContext({ locale: "es-ES" });
	const page = await context.newPage();
	const radios = page.getByRole("main").getByRole("radio");
	try {
		const first = await ServedApp.start(home);
		await enter(page, first);
		await page.goto(`${first.origin}/#/examen/${exam}`);
		await page.getByRole("button", { name: "Empezar" }).click();
		await expect(page.getByText(/^Pregunta 1 de 15/)).toBeVisible();
		let place = 1;
		for (; place < 15 && !(await asksOneChoice(page)); place++) {
			await page.getByRole("button", { name: "Siguiente" }).click();
			await expect(page.getByText(new RegExp(`^Pregunta ${place + 1} de 15`))).toBeVisible();
		}
		await first.end("SIGKILL");
		await radios.nth(1).check();
		await expect(page.getByText("Todavía sin guardar.", { exact: false })).toBeVisible();
		await expectAccessible(page);

		// The application is where it was, and knows that the window is of before.
		const second = await ServedApp.start(home);
		expect(second.origin).toBe(first.origin);
		await page.reload();
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Profundiza se cerró y se volvió a abrir");
		await expectAccessible(page);
		const other = await context.newPage();
		await other.goto(second.address);
		await page.reload();
		await page.getByRole("button", { name: new RegExp(`^Pregunta ${place}, respondida`) }).click();
		await expect(radios.nth(1)).toBeChecked();
		await expectAllSent(page);

		// Nor is a reload needed.
		await second.end("SIGKILL");
		await radios.nth(2).check();
		await expect(page.getByText("Todavía sin guardar.", { exact: false })).toBeVisible();
		const third = await ServedApp.start(home);
		await other.goto(third.address);
		await expect(page.getByText("Respuesta guardada.")).toBeVisible();
		await expect(radios.nth(2)).toBeChecked();
		await third.end();
	} finally {
		await context.close();
		await remove();
	}
});
