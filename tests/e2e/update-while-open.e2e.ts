import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { languages } from "../support/runs.ts";
import { enter, expect, expectAccessible, test } from "./fixtures.ts";
import { change, profundiza } from "./library-desk.ts";
import { draftAny } from "./quiz-steps.ts";

const words = {
	es: {
		language: "Español",
		answer: "Responder",
		next: "Siguiente",
		result: "Ver el resultado",
		start: "Empezar",
		handIn: "Entregar",
		sure: "¿Entregar el examen?",
		quizGone: "El curso cambió: 1 pregunta de este cuestionario ya no está y no cuenta.",
		quizTotal: /^\d de 4$/,
		examGone: "El curso cambió: 1 pregunta de este examen ya no está y no cuenta.",
		renewed: "El curso cambió lo que faltaba por responder: responde las preguntas como son ahora.",
		examTotal: /^\d de 9 correctas?$/,
	},
	en: {
		language: "English",
		answer: "Answer",
		next: "Next",
		result: "See the result",
		start: "Start",
		handIn: "Hand in",
		sure: "Hand in the exam?",
		quizGone: "The course has changed: 1 question of this quiz is gone and does not count.",
		quizTotal: /^\d of 4$/,
		examGone: "The course has changed: 1 question of this exam is gone and does not count.",
		renewed: "The course has changed what was still to be answered: answer the questions as they are now.",
		examTotal: /^\d of 9 correct$/,
	},
} as const;

/** What the update drops. */
const dropped = "Los porcentajes de una receta de pan tienen que sumar 100.";

const receipt = `id: receta
lesson: hidratacion
title: Tu receta
summary: Tu pan en una hoja.
exampleName: Una hogaza
parts:
  - {id: nombre, kind: text, label: Nombre del pan, help: Como lo llames., example: Hogaza}
`;

/**
 * Two versions of a course of ten questions: the second one has dropped one of them and its worksheet, and asks another
 * question otherwise.
 */
async function twoVersions(): Promise<{ first: string; second: string; clear: () => Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), "profundiza-update-"));
	const course = join(folder, "pan");
	const written = join(course, "content", "course.yaml");
	const quiz = join(course, "quizzes", "ingredientes.yaml");
	const [first, second] = [join(folder, "pan-1.curso"), join(folder, "pan-2.curso")];
	await profundiza("new", course);
	await change(written, "size: 6", "size: 10");
	await mkdir(join(course, "content", "worksheets"));
	const worksheet = join(course, "content", "worksheets", "receta.yaml");
	await writeFile(worksheet, receipt);
	await profundiza("pack", course, "--out", first);
	await rm(worksheet);
	await change(written, "size: 10", "size: 6");
	await change(written, "version: 0.1.0", "version: 0.2.0");
	await change(quiz, "En el porcentaje panadero, ¿qué es el 100 %?", "¿Qué ingrediente es siempre el 100 %?");
	await change(quiz, /^ {2}- id: suman-cien[\s\S]*?\n\n/m, "");
	await profundiza("pack", course, "--out", second);
	return { first, second, clear: () => rm(folder, { recursive: true, force: true }) };
}

for (const language of languages) {
	test(`a quiz and an exam go on where an update drops the very question that is asked: ${language}`, async ({
		page,
		app,
		context,
	}) => {
		const say = words[language];
		const { first, second, clear } = await twoVersions();
		const course = `${app.origin}/curso/pan/index.html`;
		const press = (where: Page, name: string) => where.getByRole("button", { name, exact: true }).first().click();
		const isAsked = (where: Page) => where.getByText(dropped).isVisible();
		try {
			await profundiza("install", first, "--home", app.home);
			await enter(page, app, { language: say.language });

			await page.goto(`${course}#/cuestionario/ingredientes`);
			const send = page.getByRole("button", { name: say.answer, exact: true });
			await expect(send).toBeVisible();
			while (!(await isAsked(page))) {
				await draftAny(page);
				await press(page, say.answer);
				await press(page, say.next);
				await expect(send).toBeVisible();
			}
			await draftAny(page);

			// Another window, which is its own session, sits the exam.
			const exam = await context.newPage();
			await exam.goto(`${course}#/examen/examen-final`);
			await exam.getByText("Lucía Martín").first().click();
			await expect(exam.getByRole("navigation").first()).toBeVisible();
			await exam.goto(`${course}#/examen/examen-final`);
			await press(exam, say.start);
			await expect(exam.locator("[data-prompt]")).toBeVisible();
			while (!(await isAsked(exam))) await press(exam, say.next);

			// A window that begins finds the update.
			await profundiza("install", second, "--home", app.home);
			const other = await context.newPage();
			await other.goto(course);
			await expect(other.getByText("Lucía Martín").first()).toBeVisible();
			await other.close();

			await press(page, say.answer);
			await expect(page.getByText(say.quizGone)).toBeVisible();
			await expect(page.getByText(dropped)).toHaveCount(0);
			await expectAccessible(page);
			const result = page.getByRole("heading", { level: 1, name: say.quizTotal });
			while (!(await result.isVisible())) {
				await draftAny(page);
				await press(page, say.answer);
				await page.locator("[data-next]").click();
				await expect(result.or(send)).toBeVisible();
			}
			await expect(page.getByText(say.quizGone)).toBeVisible();

			// What nothing can take any more does not keep an exam from being handed in.
			await exam.locator("main form input").first().check();
			await expect(exam.getByText(say.examGone)).toBeVisible();
			await expect(exam.getByText(say.renewed)).toBeVisible();
			await expect(exam.getByText(dropped)).toHaveCount(0);
			await expectAccessible(exam);
			await press(exam, say.handIn);
			await expect(exam.getByRole("heading", { level: 2, name: say.sure })).toBeVisible();
			await press(exam, say.handIn);
			await expect(exam.getByRole("heading", { level: 1, name: say.examTotal })).toBeVisible();
			await exam.close();
		} finally {
			await clear();
		}
	});
}

test("what an update took away is missed where it was: a worksheet that was filled in, a question inside a lesson", async ({
	page,
	app,
}) => {
	const { first, second, clear } = await twoVersions();
	const course = `${app.origin}/curso/pan/index.html`;
	try {
		await profundiza("install", first, "--home", app.home);
		await enter(page, app, { language: "Español" });
		await page.goto(`${course}#/talleres/receta`);
		await page.getByLabel("Nombre del pan").fill("Hogaza");
		await expect(page.getByText("Guardado", { exact: true })).toBeVisible();
		await profundiza("install", second, "--home", app.home);
		await page.goto(`${course}#/talleres`);
		await page.reload();
		await expect(page.getByText("Este curso no tiene talleres.")).toBeVisible();
		await expect(page.getByText("Tienes 1 hoja de un taller que esta versión del curso no trae.")).toBeVisible();
		await expectAccessible(page);

		await page.goto(`${course}#/leccion/hidratacion`);
		const form = page.locator("article form").last();
		await form.getByRole("textbox").fill("280");
		// As the services answer of a question that they do not have.
		const gone = { ok: false, code: "not-found", message: "" };
		await page.route("**/api/practice.answer**", (route) => route.fulfill({ json: gone }));
		await form.getByRole("button", { name: "Responder" }).click();
		await expect(page.getByText("El curso cambió y esta pregunta ya no está en él.")).toBeVisible();
	} finally {
		await clear();
	}
});
