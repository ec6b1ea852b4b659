import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";
import { anyAnswer } from "../support/any-answer.ts";
import { writePast } from "../support/past-record.ts";
import { ServedApp, throwawayHome } from "../support/served-app.ts";
import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { expectSpoken } from "./spoken.ts";

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));
const exam = "examen-diagnostico-digital";

/** Tab until what has the focus has this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
	const target = page.getByRole("main").locator(":focus").and(page.getByRole("button", { name }));
	await expect(async () => {
		await page.keyboard.press("Tab");
		expect(await target.count()).toBe(1);
	}).toPass({ intervals: [0] });
}

const station = (page: Page, name: RegExp) =>
	page.getByRole("navigation", { name: "Preguntas" }).getByRole("button", { name });

/** Where a question is answered whose first field, filled in, is a whole answer; nothing for other kinds of question. */
async function plainFields(page: Page): Promise<Locator | undefined> {
	const kind = /Elige una respuesta|Elige todas las correctas|Escribe un número/;
	const asked = (await page.getByText(/^Pregunta \d+ de 15/).textContent()) ?? "";
	return kind.test(asked) ? fieldsOf(page) : undefined;
}

/** The options of a question, or the field for its number. */
const fieldsOf = (page: Page) => page.getByRole("main").locator("input");

/** Chooses an option or types a number: another one for another `option`. */
async function give(fields: Locator, option: number): Promise<void> {
	if ((await fields.first().getAttribute("type")) === "text") await fields.first().fill(String(7 + option));
	else await fields.nth(option).check();
}

async function expectGiven(fields: Locator, option: number): Promise<void> {
	const isTyped = (await fields.first().getAttribute("type")) === "text";
	if (isTyped) await expect(fields.first()).toHaveValue(String(7 + option));
	else await expect(fields.nth(option)).toBeChecked();
}

async function secondsLeft(page: Page): Promise<number> {
	const text = (await page.getByRole("timer").textContent()) ?? "";
	const [minutes = 0, seconds = 0] = (/(\d+):(\d\d)$/.exec(text) ?? []).slice(1).map(Number);
	return minutes * 60 + seconds;
}

test("an exam is sat, marked and handed in by keyboard, and says how it went", async ({ page, app }) => {
	await enter(page, app);
	await page.goto(`${app.origin}/#/examenes`);
	await expect(page.getByRole("heading", { level: 1, name: "Exámenes" })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole("link", { name: "Abrir: Examen de la fase 1" }).press("Enter");
	await expect(page.getByText("Mientras dura no se dice qué está bien", { exact: false })).toBeVisible();
	await expectAccessible(page);
	await tabTo(page, "Empezar");
	await page.keyboard.press("Enter");
	await expect(page.getByText(/^Pregunta 1 de 15/)).toBeVisible();
	await expect(page.locator("[data-prompt]")).toBeFocused();
	await expectAccessible(page);

	await tabTo(page, "Marcar para volver");
	await page.keyboard.press("Space");
	await expect(station(page, /^Pregunta 1, .*marcada$/)).toBeVisible();
	await tabTo(page, "Siguiente");
	await page.keyboard.press("Enter");
	await expect(page.getByText(/^Pregunta 2 de 15/)).toBeVisible();
	// The text of the question has the focus: what comes next is its first field.
	await expect(page.locator("[data-prompt]")).toBeFocused();
	await tabTo(page, "Entregar");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { name: "¿Entregar el examen?" })).toBeFocused();
	await expect(page.getByText("Te faltan 15 preguntas por responder.")).toBeVisible();
	await expect(page.getByText("Dejaste 1 pregunta marcada para volver.")).toBeVisible();
	await expectAccessible(page);
	await tabTo(page, "Volver a las preguntas");
	await page.keyboard.press("Enter");
	await expect(page.locator("[data-prompt]")).toBeFocused();
	await expect(page.getByText(/^Pregunta 2 de 15/)).toBeVisible();
	await tabTo(page, "Entregar");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { name: "¿Entregar el examen?" })).toBeFocused();
	await tabTo(page, "Entregar");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { level: 1, name: "0 de 15 correctas" })).toBeFocused();
	await expect(page.getByText("Sin aprobar", { exact: false })).toBeVisible();
	await expect(page.getByRole("table", { name: "Por temas" })).toBeVisible();
	await expect(page.getByText(/^Código de este examen: \S+$/)).toBeVisible();
	await page.locator("summary").first().press("Enter");
	await expect(page.getByText("La respuesta correcta").first()).toBeVisible();
	// Nobody answered: nothing is said to be anyone's answer, or to have cost anything.
	await expect(page.getByText(/Tu respuesta|pista/)).toHaveCount(0);
	await expectAccessible(page);

	// Another one begins with what it is, not with its clock; what was done is told where one starts and of one's progress.
	await page.getByRole("button", { name: "Hacer otro examen" }).press("Enter");
	await expect(page.getByRole("heading", { level: 1, name: "Examen de la fase 1" })).toBeFocused();
	await expect(page.getByRole("button", { name: "Empezar" })).toBeVisible();
	await page.goto(`${app.origin}/#/`);
	await expect(page.getByRole("heading", { name: "Sin aprobar: 0 % de los puntos" })).toBeVisible();
	await page.goto(`${app.origin}/#/progreso`);
	await expect(page.getByRole("region", { name: "Exámenes" })).toContainText("sin aprobar, 0 % de los puntos");
	await expect(page.getByText("Para empezar, abre una lección", { exact: false })).toHaveCount(0);
	await expectAccessible(page);
	await page.goto(`${app.origin}/#/examen/${exam}`);

	const code = ((await page.getByText(/^Código de este examen/).textContent()) ?? "").replace(/^.*: /, "");
	await page.goto(`${app.origin}/#/examenes`);
	await page.getByRole("textbox", { name: "Código del examen" }).fill(`${code}Z`);
	await page.getByRole("button", { name: "Abrir ese examen" }).click();
	await expect(page.getByRole("textbox", { name: "Código del examen" })).toHaveAccessibleDescription(/Revísalo/);
	await page.getByRole("textbox", { name: "Código del examen" }).fill(code.toLowerCase());
	await page.getByRole("textbox", { name: "Código del examen" }).press("Enter");
	await expect(page.getByText(`Código de este examen: ${code}`)).toBeVisible();
});

test("a timed exam killed and reopened goes on with the right time left and every answer", async ({ browser }) => {
	const { home, remove } = await throwawayHome();
	const context = await browser.newContext({ locale: "es-ES" });
	const page = await context.newPage();
	try {
		const first = await ServedApp.start(home);
		await enter(page, first);
		await page.goto(`${first.origin}/#/examen/${exam}`);
		const before = Date.now();
		await page.getByRole("button", { name: "Empezar" }).click();
		await expect(page.getByText(/^Pregunta 1 de 15/)).toBeVisible();
		const began = Date.now();
		const given: number[] = [];
		// Which questions are asked is drawn. Twelve of the phase are of other kinds, so that three at least are plain.
		for (let place = 1; given.length < 3; place++) {
			const fields = await plainFields(page);
			if (fields !== undefined) {
				await give(fields, 0);
				await expect(page.getByText("Respuesta guardada.")).toBeVisible();
				given.push(place);
			}
			if (given.length === 3) break;
			await page.getByRole("button", { name: "Siguiente" }).click();
			await expect(page.getByText(new RegExp(`^Pregunta ${place + 1} de 15`))).toBeVisible();
		}
		await first.end("SIGKILL");

		const second = await ServedApp.start(home);
		await page.goto(second.address);
		// Wherever one comes back to, the exam and its time are there.
		const standing = /En curso: 3 de 15 respondidas\. Quedan \d+:\d\d\./;
		await expect(page.getByText(standing)).toBeVisible();
		await expectAccessible(page);
		await page.goto(`${second.origin}/#/progreso`);
		await expect(page.getByRole("region", { name: "Exámenes" })).toContainText(standing);
		await page.goto(`${second.origin}/#/examenes`);
		await expect(page.getByRole("main")).toContainText(standing);
		await page.goto(`${second.origin}/#/`);
		await page.getByRole("main").getByRole("link", { name: "Continuar el examen" }).click();
		await expect(page.getByRole("timer")).toBeVisible();
		// However long anything took: the time runs from a moment between those two, and is read between these. The page may
		// be late in drawing its clock, which then goes on by itself, and shows whole seconds.
		await expect(async () => {
			const least = Date.now() - began;
			const left = await secondsLeft(page);
			const most = Date.now() - before;
			expect(left).toBeLessThanOrEqual(25 * 60 - least / 1000 + 2);
			expect(left).toBeGreaterThanOrEqual(25 * 60 - most / 1000 - 2);
		}).toPass();
		for (const place of given) {
			await expect(station(page, new RegExp(`^Pregunta ${place}, respondida`))).toBeVisible();
		}
		await expect(station(page, /, respondida/)).toHaveCount(3);
		await station(page, new RegExp(`^Pregunta ${given[0]},`)).click();
		await expectGiven(fieldsOf(page), 0);

		// What another window changes is here once this one is looked at, and counts when handing in.
		const other = await context.newPage();
		await other.goto(`${second.origin}/#/examen/${exam}`);
		await station(other, new RegExp(`^Pregunta ${given[0]},`)).click();
		await expectGiven(fieldsOf(other), 0);
		await give(fieldsOf(other), 1);
		await expect(other.getByText("Respuesta guardada.")).toBeVisible();
		await other.close();
		await page.evaluate(() => window.dispatchEvent(new Event("focus")));
		await expectGiven(fieldsOf(page), 1);
		await expect(page.getByText("En otra ventana respondiste después: vale esta respuesta.")).toBeVisible();
		await second.end();
	} finally {
		await context.close();
		await remove();
	}
});

test("an exam whose time was over while nobody looked has been handed in with every answer", async ({ browser }) => {
	const { home, remove } = await throwawayHome();
	let answered = 0;
	let sitter = "";
	await writePast({ home, course: projectFolder, language: "es" }, async ({ client, learner, daysAgo }) => {
		sitter = learner;
		daysAgo(1);
		const run = await client["exam.open"]({ learner, exam, fresh: false });
		for (const { lesson, question } of run.questions.slice(0, 4)) {
			await client["exam.answer"]({
				learner,
				exam,
				run: run.id,
				lesson,
				question: question.id,
				answer: anyAnswer(question),
			});
			answered += 1;
		}
	});
	const app = await ServedApp.start(home, join(projectFolder, "out/node/web.js"));
	const context = await browser.newContext({ locale: "es-ES" });
	const page = await context.newPage();
	try {
		await page.goto(app.address);
		await page.goto(`${app.origin}/#/examen/${exam}`);
		await expect(page.getByText("Se entregó solo al acabarse el tiempo.", { exact: false })).toBeVisible();
		await expect(page.locator("summary", { hasText: "Sin responder" })).toHaveCount(15 - answered);
		await expectAccessible(page);
		// How much was right is drawn, and what is below the buttons with it.
		const apart = /\d+(?= (?:de|of) 15|\s?%)| {2}- heading "(?:Para releer|To read again)[\s\S]*$/g;
		await expectSpoken(page.getByRole("main"), "exam-out-of-time.es", { apart });
		const settings = { language: "en", theme: "system", textSize: "normal" };
		const headers = { origin: app.origin, "sec-fetch-site": "same-origin" };
		await page.request.post(`${app.origin}/api/learner.update`, { headers, data: { learner: sitter, settings } });
		await page.reload();
		await expect(page.getByText("It was handed in by itself when the time was over.", { exact: false })).toBeVisible();
		await expectSpoken(page.getByRole("main"), "exam-out-of-time.en", { apart });
	} finally {
		await context.close();
		await app.end();
		await remove();
	}
});
