import type { Page } from "@playwright/test";
import type { Answer, PublicPart, PublicQuestion } from "../../core/quiz/schema.ts";
import { codeOf, examOf } from "../../services/handlers/exam-course.ts";
import { openLibrary } from "../../services/library/index.ts";
import type { Past } from "../support/past-record.ts";
import { rarely } from "../support/runs.ts";
import type { ServedApp } from "../support/served-app.ts";
import { expectNothingCutOff } from "./fixtures.ts";
import { expect, expectAccessible, expectAllSent, kindsCourse, test } from "./kinds-course.ts";
import { expectSpoken } from "./spoken.ts";

const exam = "todas-las-preguntas";

/** The code of one and the same exam, with everything that is drawn in it. */
async function examCode(): Promise<string> {
	const library = await openLibrary({ content: `${kindsCourse}/content`, quizzes: `${kindsCourse}/quizzes` });
	const drawn = examOf({ library }, exam);
	if (drawn.kind === "placement") throw new Error("A placement test has no code.");
	return codeOf({ library }, drawn, 7);
}

const only = <T>(things: readonly { id: string }[], value: T): Record<string, T> =>
	Object.fromEntries(things.slice(0, 1).map(({ id }) => [id, value]));

/** The beginning of an answer, where there is such a thing. */
function halfOfPart(question: PublicPart) {
	switch (question.kind) {
		case "one-choice":
		case "short-text":
			return undefined;
		case "several-choices":
			return { kind: question.kind, options: question.options.slice(0, 1).map(({ id }) => id) };
		case "true-false":
			return { kind: question.kind, verdict: true };
		case "number":
			return question.units === undefined ? undefined : { kind: question.kind, value: 90, typed: "90" };
		case "calculation":
			return { kind: question.kind, steps: only(question.steps, { value: 5000, typed: "5000" }) };
		case "cloze":
			return { kind: question.kind, gaps: only(question.gaps, { text: "entregados" }) };
		case "matching":
			return { kind: question.kind, placed: only(question.items, question.targets[0]?.id ?? "") };
		case "sorting":
			return { kind: question.kind, placed: only(question.items, question.groups[0]?.id ?? "") };
		case "ordering":
			return { kind: question.kind, order: question.items.map(({ id }) => id).reverse() };
	}
}

function halfOf(question: PublicQuestion): Answer | undefined {
	if (question.kind !== "case") return halfOfPart(question);
	const [first] = question.parts;
	if (first?.kind !== "one-choice") return undefined;
	return { kind: "case", parts: only([first], { kind: first.kind, option: first.options[0]?.id ?? "" }) };
}

/** Begins the exam, answers by halves and forgets about it. */
async function live({ client, learner, daysAgo }: Past): Promise<void> {
	daysAgo(1);
	const run = await client["exam.open"]({ learner, exam, code: await examCode(), fresh: false });
	for (const { lesson, question } of run.questions) {
		const answer = halfOf(question);
		if (answer === undefined) continue;
		await client["exam.answer"]({ learner, exam, run: run.id, lesson, question: question.id, answer });
	}
}

/** Asks the application as the page does. */
async function call<T>(page: Page, app: ServedApp, method: string, data: object): Promise<T> {
	const headers = { origin: app.origin, "sec-fetch-site": "same-origin" };
	const reply = await page.request.post(`${app.origin}/api/${method}`, { headers, data });
	const { value } = await reply.json();
	return value;
}

// Narrow: what is in a wide table must not widen the page.
test.use({ lived: { live }, viewport: { width: 360, height: 740 } });

/** What each question of the exam is called in the names of the golden files. */
const names: Record<string, string> = {
	primera: "one-choice",
	varias: "several-choices",
	afirmacion: "true-false",
	palabra: "short-text",
	numero: "number",
	"con-unidad": "number-unit",
	"tasas-y-bases": "matching",
	camino: "ordering",
	"lead-o-todavia-no": "sorting",
	"apertura-por-pasos": "calculation",
	informe: "cloze",
	boletin: "case",
};

test(
	"an exam counts what is half done, and says of every kind how it went: half done, and with nothing answered",
	rarely,
	async ({ page, app }) => {
		await page.request.get(app.address, { maxRedirects: 0 });
		const { learner } = await call<{ learner: { id: string } }>(page, app, "app.start", {});
		const own = { learner: learner.id, exam };

		/** Opens the results, and every question in them. */
		const look = async (state: string) => {
			for (const language of ["es", "en"] as const) {
				const settings = { language, theme: "system", textSize: "normal" };
				await call(page, app, "learner.update", { learner: learner.id, settings });
				await page.goto(`${app.origin}/#/examen/${exam}`);
				await page.reload();
				const items = page.locator("li:has(> details > summary)");
				await expect(items).toHaveCount(14);
				await items.locator("> details").evaluateAll((all) => {
					for (const one of all) one.setAttribute("open", "");
				});
				const { questions } = await call<{ questions: { question: { id: string } }[] }>(page, app, "exam.results", own);
				const seen = new Set<string>();
				for (const [place, { question }] of questions.entries()) {
					const name = names[question.id] ?? question.id;
					// One question is in three lessons.
					if (seen.has(name)) continue;
					seen.add(name);
					const item = items.nth(place);
					// The code that draws some kinds comes by itself.
					await expect(item.locator("details > div :is(li, dd, strong)").first()).toBeVisible();
					await expectSpoken(item, `${name}.${language}.${state}`);
				}
				expect(seen.size).toBe(12);
				await expectNothingCutOff(page, `the results in ${language}, ${state}`);
			}
			await expectAccessible(page);
		};

		type Opened = { id: string; questions: { question: { id: string } }[] };
		const openAnew = async () => call<Opened>(page, app, "exam.open", { ...own, fresh: true, code: await examCode() });

		await look("out-of-time");
		await test.step("half done in the page, with what cannot be read beside it", async () => {
			const { questions } = await openAnew();
			const placeOf = (id: string) => questions.findIndex(({ question }) => question.id === id) + 1;
			await page.reload();
			const go = async (place: number) => {
				await page.getByRole("button", { name: /of 14 answered/ }).click();
				await page.getByRole("button", { name: new RegExp(`^Question ${place},`) }).click();
				await expect(page.getByText(new RegExp(`^Question ${place} of 14`))).toBeVisible();
			};
			await go(placeOf("afirmacion"));
			await page.keyboard.press("v");
			await expect(page.getByRole("radio").first()).toBeFocused();
			await expect(page.getByRole("radio").first()).toBeChecked();
			await expect(page.getByText(/^Half done: .* only what is answered/)).toBeVisible();
			await go(placeOf("apertura-por-pasos"));
			const [first, second] = [page.getByRole("textbox").first(), page.getByRole("textbox").last()];
			await second.fill("twelve");
			await expect(page.getByText(/^Half done: .* does not count/)).toBeVisible();
			await first.fill("5000");
			await expect(page.getByText(/^Half done: .* only what is answered/)).toBeVisible();
			await expectAllSent(page);
			await page.reload();
			await go(placeOf("apertura-por-pasos"));
			await expect(first).toHaveValue("5000");
			await expect(second).toHaveValue("twelve");
			await page.getByRole("button", { name: "Hand in" }).click();
			await expect(page.getByText("2 are half done: only what is answered in them counts.")).toBeVisible();
			await page.getByRole("button", { name: "Hand in" }).click();
			await expect(page.locator("summary").filter({ hasText: "Partly" })).toHaveCount(2);
		});
		await test.step("handed in empty", async () => {
			const { id } = await openAnew();
			await call(page, app, "exam.finish", { ...own, run: id });
			await look("revealed");
		});
	},
);
