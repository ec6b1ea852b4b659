import { call, startApp } from "./app.mjs";
import { drag, dropped, frame, framesDrawn, framesDuring, keysSeen, percent, spread, watchKeys } from "./frames.mjs";

const calculator = "main article";
/** What a key changes there at once: not whether it is saved, nor what is read aloud once typing rests. */
const result = `${calculator} > :not(footer, [aria-live])`;
const steps = 300;
const mostDigits = 4;
const idleFrames = 120;

/** @typedef {{ id: string, inputs: { id: string, example: number }[] }} Metric */

/**
 * Types an example into every field of a metric's own page, key by key.
 * @param {import("@playwright/test").Page} page
 * @param {string} origin
 * @param {Metric} metric
 */
async function typeThrough(page, origin, metric) {
	await page.goto(`${origin}/#/calculadoras/${metric.id}`);
	const fields = page.locator(`${calculator} input[type=text]`);
	await fields.first().waitFor();
	// Its explanations come on their own; nobody types before the page stands.
	await page.waitForLoadState("networkidle");
	await keysSeen(page);
	for (const [at, { example }] of metric.inputs.entries()) {
		const field = fields.nth(at);
		await field.focus();
		await page.keyboard.press("ControlOrMeta+a");
		for (const key of String(example).replace(".", ",").slice(0, mostDigits)) {
			await page.keyboard.press(key);
			// Nobody types two keys in one frame.
			await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)))");
		}
	}
	return keysSeen(page);
}

/**
 * A slider drawn to and fro for some seconds.
 * @param {import("@playwright/test").Page} page
 * @param {string} address
 * @param {string} called
 */
async function slide(page, address, called) {
	await page.goto(address);
	await page.locator("main h1").waitFor();
	await page.waitForLoadState("networkidle");
	const sliders = page.locator("main input[type=range]:visible");
	if ((await sliders.count()) === 0) return { [`slider ${called}`]: "there is none on the page" };
	const done = await drag(page, sliders.first(), steps);
	const over = done.intervals.filter((interval) => interval > frame * 1.5).length;
	return {
		[`slider ${called}: time between frames (ms)`]: spread(done.intervals),
		[`slider ${called}: frames that came late, frames dropped`]: `${percent(over, done.intervals.length)}, ${dropped(done)}`,
		[`slider ${called}: tasks over 50 ms`]: done.longTasks,
	};
}

/**
 * Every metric of the course on its own page, key by key from the key's time stamp to the painted result; and sliders, by
 * the times between the frames that the browser draws. The same times of a page where nothing is done stand beside them:
 * what a busy machine drops there is not the application's.
 * @param {import("@playwright/test").Browser} browser
 */
export async function benchCalculators(browser) {
	const app = await startApp();
	const context = await browser.newContext({ locale: "es-ES", viewport: { width: 1280, height: 800 } });
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(30_000);
		await page.goto(app.address);
		await call(context, app.origin, "learner.create", {
			name: "Banco de pruebas",
			settings: { language: "es", theme: "light", textSize: "normal" },
		});
		await page.reload();
		await page.getByRole("navigation").first().waitFor();
		/** @type {{ metrics: { metric: Metric }[] }} */
		const { metrics } = await call(context, app.origin, "course.metrics", {});
		await watchKeys(page, result);

		/** @type {import("./frames.mjs").KeyFrame[]} */
		const keys = [];
		/** @type {number[]} */
		const slow = [];
		let slowest = { metric: "", p95: 0 };
		for (const [at, { metric }] of metrics.entries()) {
			// The first page is typed through twice: the first time warms up what all share.
			if (at === 0) await typeThrough(page, app.origin, metric);
			if (at === 0) await page.goto(`${app.origin}/#/calculadoras`);
			const seen = await typeThrough(page, app.origin, metric);
			keys.push(...seen.keys);
			slow.push(...seen.slow);
			const { p95 } = spread(seen.keys.map(({ work }) => work));
			if (p95 > slowest.p95) slowest = { metric: metric.id, p95 };
		}
		const idle = await framesDuring(page, () => framesDrawn(page, idleFrames));
		const [example] = metrics;
		return {
			"metrics typed through, keys": `${metrics.length}, ${keys.length}`,
			"key to its result painted, without the wait for a frame (ms)": spread(keys.map(({ work }) => work)),
			"  the metric with the highest p95 (ms)": `${slowest.metric} ${slowest.p95}`,
			"key to its result painted, with that wait (ms)": spread(keys.map(({ painted }) => painted)),
			"result in the very next frame, of keys that change it": percent(
				keys.filter(({ shown }) => shown).length,
				keys.filter(({ shown, changed }) => shown || changed).length,
			),
			"keys of two frames or more by the browser's event timing": percent(
				slow.filter((duration) => duration > 2 * frame).length,
				keys.length,
			),
			"nothing done: time between frames (ms)": spread(idle.intervals),
			"nothing done: frames dropped": dropped(idle),
			...(await slide(page, `${app.origin}/#/laboratorio/embudo`, "of the funnel")),
			...(example && (await slide(page, `${app.origin}/#/calculadoras/${example.metric.id}`, "of a metric"))),
		};
	} finally {
		await context.close();
		await app.close();
	}
}
