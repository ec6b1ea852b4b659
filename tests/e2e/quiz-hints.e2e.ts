import type { Page } from "@playwright/test";
import { rarely } from "../support/runs.ts";
import { enter, expect, expectAccessible, test } from "./kinds-course.ts";
import { expectSpoken } from "./spoken.ts";

const lesson = "#/leccion/pistas";
const quiz = "#/cuestionario/pistas";

const card = (page: Page) => page.getByRole("article", { name: /^(Pregunta|Question)/ });

test("hints come one by one, say what they cost, and stay counted after a reload", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/${lesson}`);
	const question = card(page);
	const another = question.getByRole("button", { name: "Ver otra pista · cuesta 0,2 puntos" });

	await test.step("by keyboard alone, and the focus stays where it was", async () => {
		await question.getByRole("button", { name: "Ver una pista", exact: true }).focus();
		await page.keyboard.press("Enter");
		await expect(question.getByText("La base son los correos entregados.")).toBeVisible();
		await expect(another).toBeFocused();
		await expect(question.getByText("Divide 50 entre 2.500")).toHaveCount(0);
		await page.keyboard.press("Tab");
		await page.keyboard.type("1,5");
		await page.keyboard.press("Shift+Tab");
		await page.keyboard.press("Space");
		await expect(question.getByText("Divide 50 entre 2.500")).toBeVisible();
		await expect(question.getByRole("button", { name: "No hay más pistas" })).toBeFocused();
		await expect(question.getByRole("textbox")).toHaveValue("1,5");
	});
	await expectSpoken(question, "quiz-hints-taken-es");
	await expectAccessible(page);

	await test.step("a reload neither hides them nor gives the points back", async () => {
		await page.reload();
		await expect(question.getByText("Divide 50 entre 2.500")).toBeVisible();
		await question.getByRole("textbox").fill("2");
		await page.keyboard.press("Enter");
		await expect(question.getByText("0,8 de 1 punto: 1 por la respuesta, −0,2 por 2 pistas").last()).toBeVisible();
		await expect(question.getByText("La parte son los 50 correos con clic.")).toBeHidden();
	});

	await test.step("asked again, all hints are there to be taken anew; a wrong answer shows how it is worked out", async () => {
		await question.getByRole("button", { name: "Responder otra vez" }).click();
		await expect(question.getByRole("button", { name: "Ver una pista", exact: true })).toBeVisible();
		await question.getByRole("textbox").fill("0,02");
		await page.keyboard.press("Enter");
		await expect(question.getByText("La parte son los 50 correos con clic.")).toBeVisible();
		await expect(question.getByText("de 1 punto")).toHaveCount(0);
		await expectSpoken(question, "quiz-hints-wrong-es");
		await expectAccessible(page);
	});
});

test("hints of a quiz stay taken after a reload, in English", rarely, async ({ page, app }) => {
	await enter(page, app, { language: "English" });
	await page.goto(`${app.origin}/${quiz}`);
	for (let place = 1; place <= 4; place++) {
		await expect(page.getByText(`${place} of 4`, { exact: true })).toBeVisible();
		if ((await page.getByRole("button", { name: "See a hint" }).count()) > 0) break;
		await page.locator("main form input").first().check();
		await page.getByRole("button", { name: "Answer", exact: true }).click();
		await page.locator("[data-next]").click();
	}
	await page.getByRole("button", { name: "See a hint" }).click();
	await page.getByRole("button", { name: "See another hint · costs 0.2 points" }).click();
	await expect(page.getByRole("button", { name: "There are no more hints" })).toBeFocused();
	await page.reload();
	await expect(page.getByRole("list", { name: "Hints" }).getByRole("listitem")).toHaveCount(2);
	await expect(page.getByRole("button", { name: "See a hint" })).toHaveCount(0);
	const main = page.getByRole("main");
	await expectSpoken(main.locator("[data-heading]"), "quiz-hints-taken-en");
	await page.getByRole("textbox").fill("2");
	await page.getByRole("button", { name: "Answer", exact: true }).click();
	await expect(main.getByText("0.8 of 1 point: 1 for the answer, −0.2 for 2 hints").last()).toBeVisible();
	// The place that the question was drawn for decides the button's name: it is looked at by itself.
	const drawnLast = await page.getByText("4 of 4", { exact: true }).isVisible();
	await expect(page.locator("[data-next]")).toHaveAccessibleName(drawnLast ? "See the result" : "Next");
	await expectSpoken(main.locator("[data-heading]"), "quiz-hints-right-en", {
		apart: /^- button "(Next|See the result)"\n/m,
	});
	await expectAccessible(page);
});
