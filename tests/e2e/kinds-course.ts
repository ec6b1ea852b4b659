import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { type Past, writePast } from "../support/past-record.ts";
import { ServedApp, throwawayHome } from "../support/served-app.ts";
import { test as base, expect } from "./fixtures.ts";

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

/** The folder of a course that has a question of every kind. */
export const kindsCourse = join(projectFolder, "tests/courses/kinds");

/** What a learner did on earlier days, in Spanish; without it there is no learner yet. */
type Lived = { live?: (past: Past) => Promise<void> };

/** The application, as it was built, with a course that has a question of every kind in place of its own. */
export const test = base.extend<{ lived: Lived }>({
	lived: [{}, { option: true }],
	app: async ({ lived }, use) => {
		const { home, remove } = await throwawayHome();
		if (lived.live !== undefined) await writePast({ home, course: kindsCourse, language: "es" }, lived.live);
		const program = await mkdtemp(join(tmpdir(), "profundiza-kinds-"));
		await cp(join(projectFolder, "out"), join(program, "out"), { recursive: true });
		await cp(join(projectFolder, "package.json"), join(program, "package.json"));
		await cp(kindsCourse, program, { recursive: true });
		const app = await ServedApp.start(home, join(program, "out/node/web.js"));
		await use(app);
		await app.end();
		await rm(program, { recursive: true, force: true });
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

export { enter, expect, expectAccessible } from "./fixtures.ts";
