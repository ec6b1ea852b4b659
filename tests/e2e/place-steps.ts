import { expect, type Locator, type Page } from "@playwright/test";

/** What is to be placed in a question: answers to match, items to sort or to put in order. */
export function pieces(form: Locator): Locator {
	return form.locator("[data-piece], [data-button=piece]");
}

/** Those that are in no place yet. */
function free(form: Locator): Locator {
	return form.locator("[data-pool] [data-piece]");
}

/** Places that still want something; in sorting, which has no end of places, the first of them or another one. */
async function nextPlace(form: Locator, option: number): Promise<Locator | undefined> {
	const places = form.locator("[data-drop]");
	const sorting = (await form.locator("[data-words=sorting]").count()) > 0;
	if (sorting) return (await free(form).count()) === 0 ? undefined : places.nth(option % (await places.count()));
	const empty = places.filter({ hasNot: form.page().locator("[data-piece]") });
	return (await empty.count()) === 0 ? undefined : empty.first();
}

/** Places everything in some way: in another one for another `option`. */
export async function placeAll(form: Locator, option: number): Promise<void> {
	const down = form.locator("[data-button=down]");
	if ((await down.count()) > 0) {
		await down.nth(option).click();
		return;
	}
	for (let place = await nextPlace(form, option); place !== undefined; place = await nextPlace(form, option)) {
		const left = await free(form).count();
		await free(form)
			.nth(left > option ? option : 0)
			.click();
		await place.locator("[data-place]").click();
		await expect(free(form)).toHaveCount(left - 1);
	}
}

/** The same with the keyboard alone: Tab to the first piece, then digits, which bring the next one themselves. */
export async function placeAllByKeyboard(page: Page, form: Locator): Promise<void> {
	const isOnPiece = () =>
		page.evaluate(() => document.activeElement?.matches("[data-piece], [data-button=piece]") === true);
	for (let presses = 0; presses < 30 && !(await isOnPiece()); presses++) await page.keyboard.press("Tab");
	if ((await form.locator("[data-button=piece]").count()) > 0) {
		await page.keyboard.press("ArrowDown");
		return;
	}
	for (let place = await nextPlace(form, 0); place !== undefined; place = await nextPlace(form, 0)) {
		const left = await free(form).count();
		await page.keyboard.press(await place.locator("[data-place] [aria-hidden]").innerText());
		await expect(free(form)).toHaveCount(left - 1);
	}
}
