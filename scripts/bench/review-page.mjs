import { cp, open } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../lib/project.mjs";
import { run } from "../lib/run.mjs";
import { startApp } from "./app.mjs";
import { inputToPaint } from "./paint.mjs";
import { summary } from "./statistics.mjs";

const cards = 150;
const warmUp = 20;

/**
 * A sitting of reviews by keyboard. Each step is measured from the key's own time stamp until what it brings is painted.
 * @param {import("@playwright/test").Browser} browser
 * @param {{ folder: string, home: string }} where a folder with a course, and a data folder with its learner
 */
export async function measureReviewPage(browser, { folder, home }) {
	await cp(join(projectFolder, "out"), join(folder, "out"), { recursive: true });
	await cp(join(projectFolder, "package.json"), join(folder, "package.json"));
	// As the build does with its own course.
	const { code, output } = await run(process.execPath, [join(folder, "out", "node", "prepare.js")], { quiet: true });
	if (code !== 0) throw new Error(output);
	const app = await startApp({ program: folder, home });
	const context = await browser.newContext();
	const raw = await open(join(folder, "raw-page"), "wx");
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(30_000);
		await page.goto(app.address);
		await page.locator("h1").waitFor();
		await page.goto(`${app.origin}/#/repasar/ahora`);
		const heading = page.locator("main h1");
		await heading.waitFor();
		const [rated, marked, goneOn, saved, work, alone] = [[0], [0], [0], [0], [0], [0]];
		for (const samples of [rated, marked, goneOn, saved, work, alone]) samples.length = 0;
		const devtools = await context.newCDPSession(page);
		await devtools.send("Performance.enable");
		/** Milliseconds that the page's main thread has worked. */
		const worked = async () => {
			const { metrics } = await devtools.send("Performance.getMetrics");
			return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
		};
		const line = Buffer.alloc(450, "x");
		for (let turn = 0; turn < warmUp + cards; turn++) {
			// Nobody answers before the card stands.
			await page.evaluate("new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }))");
			const before = await heading.textContent();
			const nextCard = `document.querySelector("main h1") !== null && document.querySelector("main h1").textContent !== ${JSON.stringify(before)}`;
			const press = (/** @type {string} */ key, /** @type {string} */ shown) =>
				inputToPaint(page, { event: "keydown", shown, act: () => page.keyboard.press(key) });
			if ((await page.locator("main form").count()) > 0) {
				await page.locator("main form input").first().check();
				const workedBefore = await worked();
				const first = await press("Enter", `document.querySelector("main [data-next]") !== null`);
				const second = await press("Enter", nextCard);
				if (turn >= warmUp) {
					marked.push(first);
					goneOn.push(second);
					saved.push(first + second);
					work.push((await worked()) - workedBefore);
				}
			} else {
				await page.keyboard.press("Space");
				await page.locator("main fieldset button").first().waitFor();
				const took = await press("3", nextCard);
				if (turn >= warmUp) {
					rated.push(took);
					saved.push(took);
				}
			}
			const started = performance.now();
			await raw.write(line, 0, line.length, turn * line.length);
			await raw.sync();
			alone.push(performance.now() - started);
		}
		return {
			"page: key that answers to its mark painted (ms)": summary(marked),
			"page: key that goes on to the next card painted (ms)": summary(goneOn),
			"page: key that rates to the next card painted (ms)": rated.length === 0 ? "no such card" : summary(rated),
			"page: answer saved and next card painted, all kinds (ms)": summary(saved),
			"page: work of its main thread for a question and the next card (ms)": summary(work),
			"page: one write and fsync of this disk meanwhile (ms)": summary(alone),
		};
	} finally {
		await raw.close();
		await context.close();
		await app.close();
	}
}
