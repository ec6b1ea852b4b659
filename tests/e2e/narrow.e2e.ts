import { enter, expect, test } from "./fixtures.ts";

test("a number that was not right is read in whole lines on a phone", async ({ page, app }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await enter(page, app);
	await page.goto(`${app.origin}/#/leccion/metricas-de-email/tasa-de-apertura`);
	const question = page
		.locator("main form")
		.filter({ has: page.getByRole("textbox") })
		.last();
	await question.getByRole("textbox").fill("7");
	await question.getByRole("button", { name: "Responder" }).click();
	const yours = page.locator("li[data-mark=bad]").first();
	await expect(yours).toBeVisible();
	const width = await yours
		.locator("> *")
		.first()
		.evaluate((text) => text.getBoundingClientRect().width);
	expect(width).toBeGreaterThan(240);
});

test("what takes the focus stands clear of the bar at the foot of a narrow window", async ({ page, app }) => {
	await page.setViewportSize({ width: 640, height: 400 });
	await enter(page, app);
	await page.goto(`${app.origin}/#/cuestionario/que-es-un-lead`);
	const answer = page.getByRole("button", { name: "Responder" });
	await expect(answer).toBeVisible();
	// At the very foot of the window, and so under the bar.
	await answer.evaluate((button) => {
		button.closest("form")?.querySelector("input")?.focus({ preventScroll: true });
		window.scrollBy(0, button.getBoundingClientRect().bottom - window.innerHeight);
	});
	const isFocused = () => answer.evaluate((button) => button === document.activeElement);
	for (let presses = 0; presses < 30 && !(await isFocused()); presses++) await page.keyboard.press("Tab");
	await expect(answer).toBeFocused();
	const isOnTop = () =>
		answer.evaluate((button) => {
			const { left, top, width, height } = button.getBoundingClientRect();
			return button.contains(document.elementFromPoint(left + width / 2, top + height - 2));
		});
	await expect.poll(isOnTop).toBe(true);
});
