import type { Page } from "@playwright/test";
import { enter, expect, expectAccessible, test } from "./kinds-course.ts";

const right: Record<string, readonly string[]> = {
	"¿Qué es una tasa?": ["Una parte de un total."],
	"¿Qué es la base de una tasa?": ["El total entre el que se divide."],
	"¿Cuáles de estas cantidades pueden ser la base de una tasa?": [
		"Los correos entregados.",
		"Las visitas de la página.",
	],
};

/** What stands before the count of a run that only asks again. */
const isRetry = "Repaso de lo que falló: ";

/** Answers the questions of a run, those in `rightly` right, and goes on to the results. Returns what was asked. */
async function answerAll(
	page: Page,
	total: number,
	rightly: (prompt: string) => boolean,
	counted = "",
): Promise<string[]> {
	const asked: string[] = [];
	for (let place = 1; place <= total; place++) {
		await expect(page.getByText(`${counted}${place} de ${total}`, { exact: true })).toBeVisible();
		const prompt = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
		asked.push(prompt);
		const options = right[prompt];
		if (options === undefined) await page.getByRole("textbox").fill(rightly(prompt) ? "2" : "7");
		else {
			const all = await page.locator("main form label").allTextContents();
			const wrong = all.map((text) => text.slice(1)).filter((text) => !options.includes(text));
			for (const option of rightly(prompt) ? options : wrong) await page.getByLabel(option).check();
		}
		await page.getByRole("button", { name: "Responder", exact: true }).click();
		await expect(page.locator("[data-next]")).toBeFocused();
		await page.keyboard.press("Enter");
	}
	return asked;
}

test("what went wrong is asked again, and its result stands beside the first", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/cuestionario/pistas`);
	const first = await answerAll(page, 4, (prompt) => prompt === "¿Qué es una tasa?");
	expect(new Set(first).size).toBe(4);
	const heading = page.getByRole("heading", { level: 1 });
	await expect(heading).toHaveText("1 de 4");
	await expect(page.getByText(/La lección queda hecha con 75\s%\sde los puntos o más/)).toBeVisible();

	const again = page.getByRole("button", { name: "Repasar lo que falló" });
	await again.focus();
	await page.keyboard.press("Enter");
	await expect(heading).toBeFocused();
	const second = await answerAll(page, 3, (prompt) => prompt !== "¿Qué es la base de una tasa?", isRetry);
	expect([...second].sort()).toEqual(first.filter((prompt) => prompt !== "¿Qué es una tasa?").sort());

	await expect(heading).toHaveText("3 de 4");
	await expect(page.getByText("Al primer intento, 1 de 4; ahora, 3 de 4. La lección queda hecha.")).toBeVisible();
	await expect(page.getByRole("heading", { name: "Lo que ya estaba bien" })).toBeVisible();
	await expectAccessible(page);

	await test.step("it can be gone over once more, and is there again after a reload", async () => {
		await again.click();
		await expect(page.getByText(`${isRetry}1 de 1`, { exact: true })).toBeVisible();
		await page.reload();
		expect(await answerAll(page, 1, () => true, isRetry)).toEqual(["¿Qué es la base de una tasa?"]);
		await expect(page.getByText("Al primer intento, 1 de 4; ahora, 4 de 4. Todas correctas.")).toBeVisible();
		await expect(again).toHaveCount(0);
	});

	await test.step("the course has the lesson as done, and tells the result that did it beside the first", async () => {
		await page.goto(`${app.origin}/#/curso`);
		await expect(page.getByText(/Mejor resultado: 100\s% al repasar \(25\s% al primer intento\)/)).toBeVisible();
		await page.goto(`${app.origin}/#/leccion/pistas`);
		await page.getByRole("button", { name: "Repetir el cuestionario" }).click();
		await expect(page.getByText("1 de 4", { exact: true })).toBeVisible();
	});
});
