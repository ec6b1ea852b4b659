import { full } from "../support/runs.ts";
import { enter, expect, expectAccessible, expectNothingCutOff, test } from "./fixtures.ts";
import { openLesson } from "./note-steps.ts";

const combinations = [
	{ language: "Español", theme: "light", width: 1280 },
	{ language: "English", theme: "dark", width: 360 },
	...(full
		? ([
				{ language: "Español", theme: "dark", width: 360 },
				{ language: "English", theme: "light", width: 360 },
				{ language: "English", theme: "dark", width: 1280 },
			] as const)
		: []),
] as const;

for (const { language, theme, width } of combinations) {
	test(`axe finds nothing in a marked lesson and its notes: ${language}, ${theme}, ${width}`, async ({ page, app }) => {
		const mark = language === "Español" ? "Marcar un pasaje" : "Mark a passage";
		const noteOn = language === "Español" ? /^Nota sobre/ : /^Note on/;
		await page.setViewportSize({ width, height: 760 });
		await page.emulateMedia({ colorScheme: theme });
		await enter(page, app, { language });
		await openLesson(page, app.origin);
		await page.getByRole("button", { name: mark }).click();
		await expect(page.getByRole("application", { name: mark })).toBeFocused();
		await expectAccessible(page);
		await page.keyboard.press("Control+Enter");
		await page.getByRole("dialog").getByRole("textbox").fill("Una palabra larguísima: electroencefalografista");
		await expectAccessible(page);
		await page.keyboard.press("Escape");
		await expect(page.getByRole("button", { name: noteOn })).toBeVisible();
		await expectAccessible(page);
		await page.goto(`${app.origin}/#/notas`);
		await expect(page.getByRole("blockquote")).toBeVisible();
		await expectAccessible(page);
		await expectNothingCutOff(page);
	});
}
