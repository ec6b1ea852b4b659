import type { Browser, Page } from "@playwright/test";
import { rarely } from "../support/runs.ts";
import { expectNarrowMap, handInExam, startExam, takePlacement } from "./exam-steps.ts";
import { enter, expect, expectAccessible, test } from "./kinds-course.ts";

const address = "#/imprimir/todas-las-preguntas";

const sheet = (page: Page, letter: string) => page.getByRole("article", { name: `Versión ${letter}`, exact: true });
const key = (page: Page, letter: string) => page.getByRole("article", { name: `Clave de la versión ${letter}` });

/** Shows all versions with their keys, and hands back the text of all of it. */
async function wholePaper(page: Page): Promise<string> {
	await page.getByRole("radio", { name: "A, B, C" }).check();
	await page.getByRole("checkbox", { name: "Con la clave de respuestas" }).check();
	await expect(key(page, "C")).toBeVisible();
	return (await page.getByRole("article").allInnerTexts()).join("\n");
}

/** The paper of a code as a browser of another country shows it. */
async function paperElsewhere(browser: Browser, own: Page, address: string): Promise<string> {
	const storageState = await own.context().storageState();
	const context = await browser.newContext({ locale: "de-CH", timezoneId: "Pacific/Kiritimati", storageState });
	const page = await context.newPage();
	await page.goto(address);
	const text = await wholePaper(page);
	await context.close();
	return text;
}

/** The questions of a version in its order, without their numbers. */
async function prompts(page: Page, letter: string): Promise<string[]> {
	const texts = await sheet(page, letter).locator("ol").first().locator("> li").allInnerTexts();
	return texts.map((text) => (text.split("\n")[0] ?? "").replace(/^\d+\.\s*/, ""));
}

test("an exam is printed in versions with their keys, and its code brings the same paper elsewhere", async ({
	page,
	app,
	browser,
}) => {
	await enter(page, app);
	// A code that gives no such exam is refused before anything is begun.
	await page.goto(`${app.origin}/#/examen/todas-las-preguntas/0000-0000-0000-0000`);
	await expect(page.getByRole("heading", { name: "Este código ya no da este examen" })).toBeVisible();
	await expect(page.getByText("El código es de otro curso.")).toBeVisible();
	await page.goto(`${app.origin}/${address}`);
	await expect(sheet(page, "A")).toBeVisible();
	// Its own code is in the address by itself.
	await expect(page).toHaveURL(/todas-las-preguntas\/([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
	await expect(sheet(page, "B")).toHaveCount(0);
	await expect(key(page, "A")).toHaveCount(0);
	await expectAccessible(page);

	// Every page says at its foot which exam it is of.
	const { hash } = new URL(page.url());
	const foot = await page.locator("html").evaluate((root) => root.style.getPropertyValue("--paper-exam"));
	expect(foot).toBe(`"Examen de todas las preguntas · ${hash.split("/").at(-1)}"`);
	const text = await wholePaper(page);
	await expectAccessible(page);
	expect(await paperElsewhere(browser, page, page.url())).toBe(text);

	// All ask the same in another order; where there is something to calculate, with other numbers.
	const [a, b, c] = [await prompts(page, "A"), await prompts(page, "B"), await prompts(page, "C")];
	const withoutNumbers = (list: string[]) => list.map((prompt) => prompt.replaceAll(/\d[\d.]*/g, "#"));
	expect(a).toHaveLength(14);
	for (const other of [b, c]) {
		expect(withoutNumbers(other).sort()).toEqual(withoutNumbers(a).sort());
		expect(withoutNumbers(other)).not.toEqual(withoutNumbers(a));
	}
	const sent = (list: string[]) => list.find((prompt) => prompt.startsWith("Enviaste"));
	// Two of three might draw the same numbers by chance.
	expect(new Set([sent(a), sent(b), sent(c)]).size).toBeGreaterThan(1);

	// The key names the letters of its own version: the option that it names is the right one there.
	for (const letter of ["A", "B", "C"]) {
		const question = sheet(page, letter).locator("li", { hasText: "¿Qué hace falta para calcular una tasa" }).first();
		const [, place = ""] = /^(\d+)\./.exec(await question.innerText()) ?? [];
		const row = key(page, letter).getByRole("row", { name: new RegExp(`^${place} `) });
		const named = ((await row.getByRole("cell").first().textContent()) ?? "").split(", ");
		const options = (await question.locator("ul li").allInnerTexts()).map((option) => option.replaceAll(/\s+/g, " "));
		const right = options.filter((option) => named.includes(option.trim().charAt(0)));
		expect(right.map((option) => option.trim().slice(3)).sort()).toEqual(["Las compras.", "Las visitas."]);
	}

	await page.getByRole("button", { name: "Otro examen" }).click();
	await expect(page).not.toHaveURL(new RegExp(`${hash}$`));
	// What was chosen stays chosen.
	await expect(key(page, "C")).toBeVisible();
	await page.goBack();
	await expect(page).toHaveURL(new RegExp(`${hash}$`));
	await expect.poll(async () => (await page.getByRole("article").allInnerTexts()).join("\n")).toBe(text);

	// Black on white, to the edges of the paper, in the dark theme too.
	await page.emulateMedia({ colorScheme: "dark" });
	await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
	await page.emulateMedia({ media: "print" });
	await expect(page.locator("html")).toHaveCSS("color-scheme", "light");
	await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
	await expect(page.getByRole("navigation")).toHaveCount(0);
	await expect(page.getByRole("button")).toHaveCount(0);
	await expect(page.getByRole("heading", { level: 1 })).toHaveCount(0);
	await expect(sheet(page, "A")).toBeVisible();
	await expect(sheet(page, "A")).toHaveCSS("background-color", "rgb(255, 255, 255)");
	await expect(sheet(page, "A")).toHaveCSS("color", "rgb(0, 0, 0)");
});

test("the key of an exam that someone sits is not told, and its paper is", rarely, async ({ page, app }) => {
	await enter(page, app, { language: "English" });
	const call = async (name: string, data: object): Promise<string> => {
		const headers = { origin: app.origin, "sec-fetch-site": "same-origin" };
		const reply = await page.request.post(`${app.origin}/api/${name}`, { headers, data });
		return reply.text();
	};
	const learner = /"id":"([^"]+)"/.exec(await call("learner.list", {}))?.[1];
	await startExam(page, app, "en");
	const opened = await call("exam.open", { learner, exam: "todas-las-preguntas" });
	const code = /"code":"([^"]+)"/.exec(opened)?.[1];
	await page.goto(`${app.origin}/${address}/${code}`);
	// What stands on paper is in the language of the course, what stands around it in that of the page.
	const paper = sheet(page, "A");
	await expect(paper).toBeVisible();
	await expect(page.locator("html")).toHaveAttribute("lang", "en");
	for (const word of ["Nombre", "Respuesta:"]) {
		expect(
			await paper
				.getByText(word)
				.first()
				.evaluate((node) => node.closest("[lang]")?.getAttribute("lang")),
		).toBe("es");
	}
	await page.getByRole("checkbox", { name: "With the answer key" }).check();
	await expect(page.getByRole("status").filter({ hasText: "The key is not shown" })).toBeVisible();
	await expect(paper).toContainText("Marca una.");
	await expect(page.getByRole("article")).toHaveCount(1);
	await expectAccessible(page);

	await page.goto(`${app.origin}/${address}/0000-0000-0000-0000`);
	await expect(page.getByRole("heading", { name: "This exam cannot be printed" })).toBeVisible();
	await expectAccessible(page);

	await handInExam(page, app, "en");
	await takePlacement(page, app, "en");
});

test(
	"who does not see an exam finds where it stands at each of its steps, on a phone too",
	rarely,
	async ({ page, app }) => {
		await enter(page, app);
		await startExam(page, app, "es");
		await page.setViewportSize({ width: 390, height: 844 });
		await expectNarrowMap(page, "es");
		await expectAccessible(page);
		await page.setViewportSize({ width: 1280, height: 720 });
		await handInExam(page, app, "es");
		await takePlacement(page, app, "es");
		await expectAccessible(page);
	},
);
