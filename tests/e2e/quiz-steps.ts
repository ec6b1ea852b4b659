import { expect, type Locator, type Page } from "@playwright/test";
import { pieces, placeAll, placeAllByKeyboard } from "./place-steps.ts";

/** The form of the question that a page is for; that of a page before it may stand there for a moment yet. */
const asking = "main [data-heading=h1] form";

/** Chooses or types some answer to the question that is asked: another one for another `option`. */
export async function draftAny(page: Page, option = 0): Promise<void> {
	const form = page.locator(asking);
	await expect(form.locator("fieldset, input").first()).toBeAttached();
	if ((await pieces(form).count()) > 0) await placeAll(form, option);
	// A question may have several of each: gaps, steps, the parts of a case, a verdict and its reason.
	const choices = form.locator("input[type=radio], input[type=checkbox]");
	const names = await choices.evaluateAll((inputs) => [...new Set(inputs.map((input) => input.getAttribute("name")))]);
	for (const name of names) {
		const group = form.locator(`input[name="${name}"]`);
		await group.nth(Math.min(option, (await group.count()) - 1)).check();
	}
	for (const list of await form.locator("select").all()) await list.selectOption({ index: 1 + option });
	for (const field of await form.getByRole("textbox").all()) await field.fill(String(7 + option));
}

/** Every field, list and group of options, from the first to the last, with the Tab key between them. */
async function fillByKeyboard(page: Page, form: Locator): Promise<void> {
	const send = form.locator("button[type=submit]");
	const focused = form.locator(":is(input, select):focus");
	for (let presses = 0; presses < 60; presses++) {
		await page.keyboard.press("Tab");
		if (await send.evaluate((button) => button === document.activeElement)) return;
		if ((await focused.count()) === 0) continue;
		const kind = await focused.evaluate((field) => (field instanceof HTMLInputElement ? field.type : "select"));
		await page.keyboard.press(kind === "text" ? "7" : kind === "select" ? "ArrowDown" : "Space");
	}
}

/**
 * The same with the keyboard alone, from the heading of the question: its letter chooses an option, a field is come to.
 * Enter sends the answer from where the focus is then.
 */
export async function draftByKeyboard(page: Page): Promise<void> {
	const form = page.locator(asking);
	await expect(form.locator("fieldset, input").first()).toBeAttached();
	const choices = form.locator("input[type=radio], input[type=checkbox]");
	const several = (await form.locator("input[type=text], select").count()) > 1;
	if ((await pieces(form).count()) > 0) {
		await placeAllByKeyboard(page, form);
		// On a piece, Enter picks it up.
		const send = form.locator("button[type=submit]");
		const isOnSend = () => send.evaluate((button) => button === document.activeElement);
		for (let presses = 0; presses < 30 && !(await isOnSend()); presses++) await page.keyboard.press("Tab");
	} else if (several || (await form.locator("li[data-field]").count()) > 0) await fillByKeyboard(page, form);
	else if ((await form.locator('[data-field="verdict"]').count()) > 0) {
		const verdict = form.locator('[data-field="verdict"]').first();
		const isFocused = () => verdict.evaluate((element) => element === document.activeElement);
		for (let presses = 0; presses < 30 && !(await isFocused()); presses++) await page.keyboard.press("Tab");
		for (const key of ["Space", "Tab", "Space"]) await page.keyboard.press(key);
		await expect(verdict).toBeChecked();
	} else if ((await choices.count()) > 0) {
		await page.keyboard.press("b");
		await expect(choices.nth(1)).toBeChecked();
	} else {
		const field = form.getByRole("textbox");
		const isFocused = () => field.evaluate((element) => element === document.activeElement);
		for (let presses = 0; presses < 30 && !(await isFocused()); presses++) await page.keyboard.press("Tab");
		await page.keyboard.type("7");
		await expect(field).toHaveValue("7");
	}
}

/** Of some kinds of question the mark comes a moment after all else, and moves what stands below it. */
export async function expectMarked(page: Page): Promise<void> {
	await expect(page.locator("main li[data-mark]").first()).toBeVisible();
	await expect(page.locator("[data-next]")).toBeVisible();
}

/** Gives some answer to the question that is asked, and waits for its feedback. */
export async function answerAny(page: Page, option = 0): Promise<void> {
	await draftAny(page, option);
	await page.getByRole("button", { name: "Responder" }).click();
	await expectMarked(page);
}

/**
 * Goes on to the first question that is not about placing pieces: what is placed stays where it is, so that a second
 * `draftAny` would leave the answer as it was.
 */
export async function passPlacing(page: Page): Promise<void> {
	const form = page.locator(asking);
	for (;;) {
		await expect(form.locator("fieldset, input").first()).toBeAttached();
		if ((await pieces(form).count()) === 0) return;
		await answerAny(page);
		await page.locator("[data-next]").click();
	}
}

/** Answers to the end of the quiz and returns the score as the page says it: "3 de 10". */
export async function finishQuiz(page: Page): Promise<string> {
	for (let place = 1; place <= 10; place++) {
		await expect(page.getByText(`${place} de 10`, { exact: true })).toBeVisible();
		await answerAny(page);
		// Every answer gets an explanation and the section to read again.
		await expect(page.getByRole("link", { name: /^Releer «/ })).toBeVisible();
		await page.locator("[data-next]").click();
	}
	const score = page.getByText(/^\d+ de 10$/).first();
	await expect(page.getByText("Cuestionario terminado")).toBeVisible();
	return (await score.textContent()) ?? "";
}
