import { expect, type Page } from "@playwright/test";
import { selectByMouse } from "./passages.ts";

const lesson = "/#/leccion/que-es-un-lead";

/** What `selectWords` selects. */
export const words = "ha mostrado interés por lo que ofreces y te ha dado sus datos de contacto";

export const paragraph = (page: Page) => page.locator("p", { hasText: "es una persona o una empresa que cumple" });
export const toolbar = (page: Page) => page.getByRole("toolbar", { name: "Pasaje seleccionado" });
export const sign = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** Opens the lesson that has the paragraph, and waits for what draws notes, which comes once the lesson stands. */
export async function openLesson(page: Page, origin: string): Promise<void> {
	await page.goto(`${origin}${lesson}`);
	await expect(page.getByRole("heading", { level: 1, name: /lead/ })).toBeVisible();
	await expect(page.locator("article > p[role=status]:not([data-resumed])")).toBeAttached();
	// Nothing that is selected by mouse moves any more.
	await page.evaluate(() => document.fonts.ready);
}

/** Selects the words by mouse: over a line's end and a word of the glossary. */
export function selectWords(page: Page): Promise<void> {
	return selectByMouse(page, paragraph(page), "ha mostrado", "datos de contacto");
}

/** Tabs on until something with this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
	const target = page.getByRole("button", { name }).or(page.getByRole("link", { name })).first();
	for (let presses = 0; presses < 60; presses++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press("Tab");
	}
	throw new Error(`Tab never came to ${name}`);
}

/** A note with a text on the words, on a page of its own. */
export async function notedLesson(page: Page, origin: string, text: string) {
	await openLesson(page, origin);
	await selectWords(page);
	await toolbar(page).getByRole("button", { name: "Anotar" }).click();
	const note = page.getByRole("textbox", { name: "Nota" });
	await note.fill(text);
	await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Guardado");
	return note;
}
