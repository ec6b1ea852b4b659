import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { type Past, writePast } from "../support/past-record.ts";
import type { ServedApp } from "../support/served-app.ts";
import { test as base, expect } from "./fixtures.ts";

/** The folder of a course that has a question of every kind. */
export const kindsCourse = fileURLToPath(new URL("../courses/kinds", import.meta.url));

/** What a learner did on earlier days, in Spanish; without it there is no learner yet. */
type Lived = { live?: (past: Past) => Promise<void> };

/** The application, as it was built, with a course that has a question of every kind in place of its own. */
export const test = base.extend<{ lived: Lived }>({
	lived: [{}, { option: true }],
	app: async ({ lived: { live }, servers }, use) => {
		const { app, remove } =
			live === undefined
				? await servers.next(kindsCourse)
				: await servers.prepared(kindsCourse, (home) => writePast({ home, course: kindsCourse, language: "es" }, live));
		await use(app);
		await remove();
	},
});

/** Enters as one more learner: questions are asked as for the first time, drawn as they were for the others. */
export async function enterAnew(page: Page, app: ServedApp, language: "Español" | "English"): Promise<void> {
	await page.evaluate(() => sessionStorage.clear());
	const name = "Otra persona";
	const settings = { language: language === "Español" ? "es" : "en", theme: "system", textSize: "normal" };
	const headers = { origin: app.origin, "sec-fetch-site": "same-origin" };
	const reply = await page.request.post(`${app.origin}/api/learner.create`, { headers, data: { name, settings } });
	expect(await reply.json()).toMatchObject({ ok: true });
	await page.goto(`${app.origin}/#/`);
	await page.reload();
	await page.getByRole("button", { name }).click();
	await expect(page.getByRole("navigation").first()).toBeVisible();
}

/** Nothing waits any more to be sent. */
export async function expectAllSent(page: Page): Promise<void> {
	await expect
		.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("profundiza.unsent"))))
		.toEqual([]);
}

export { enter, expect, expectAccessible } from "./fixtures.ts";
