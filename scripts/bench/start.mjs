import { gzipSync } from "node:zlib";
import { call, startApp } from "./app.mjs";
import { inputToPaint, whenSet } from "./paint.mjs";
import { summary } from "./statistics.mjs";

const lesson = "metricas-de-email";

/**
 * Runs in the page before anything of it: notes when a selector first matches and that frame has been painted.
 * A paint is told by the first task after the frame in which the change was there.
 * @param {string} selector
 */
function notePaint(selector) {
	const look = () => {
		if (document.querySelector(selector) === null) return requestAnimationFrame(look);
		const channel = new MessageChannel();
		channel.port1.onmessage = () => {
			Object.assign(window, { paintedAt: performance.now() });
		};
		channel.port2.postMessage(undefined);
		return undefined;
	};
	requestAnimationFrame(look);
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {import("./app.mjs").BenchApp} app
 */
async function letIn(browser, app) {
	const context = await browser.newContext({ locale: "es-ES" });
	await (await context.newPage()).goto(app.address);
	const { id } = await call(context, app.origin, "learner.create", {
		name: "Banco de pruebas",
		settings: { language: "es", theme: "light", textSize: "normal" },
	});
	return { cookies: await context.cookies(), learner: id, context };
}

/**
 * Opening a lesson's address in a browser that has nothing of the application yet.
 * @param {import("@playwright/test").Browser} browser
 * @param {import("./app.mjs").BenchApp} app
 * @param {import("@playwright/test").Cookie[]} cookies
 */
async function openCold(browser, app, cookies) {
	const context = await browser.newContext({ locale: "es-ES" });
	await context.addCookies(cookies);
	await context.addInitScript(notePaint, "article p");
	const page = await context.newPage();
	/** @type {{ url: string, size: number, compressed: number }[]} */
	const loaded = [];
	/** @type {Promise<void>[]} */
	const bodies = [];
	page.on("response", (response) => {
		if (!["script", "stylesheet"].includes(response.request().resourceType())) return;
		const noted = response.body().then((body) => {
			loaded.push({ url: response.url(), size: body.length, compressed: gzipSync(body).length });
		});
		// One that the page's end cut off is waited for below, and fails there.
		noted.catch(() => undefined);
		bodies.push(noted);
	});
	await page.goto(`${app.origin}/#/leccion/${lesson}`);
	const took = await whenSet(page, "window.paintedAt");
	await page.waitForLoadState("networkidle");
	await Promise.all(bodies);
	// What other pages will need is fetched once the lesson stands: that is not before it.
	/** @type {string[]} */
	const before = await page.evaluate(
		`performance.getEntriesByType("resource").filter((one) => one.startTime < window.paintedAt).map((one) => one.name)`,
	);
	const session = await context.newCDPSession(page);
	await session.send("HeapProfiler.collectGarbage");
	const { usedSize } = await session.send("Runtime.getHeapUsage");
	await context.close();
	return { took, loaded: loaded.filter(({ url }) => before.includes(url)), heap: usedSize };
}

/**
 * To the next lesson and back, by the links at a lesson's end.
 * @param {import("@playwright/test").Page} page @param {string} origin
 */
async function measureLessonChange(page, origin) {
	await page.goto(`${origin}/#/leccion/${lesson}`);
	const samples = [];
	for (let turn = 0; turn < 100; turn++) {
		const links = page.locator('main nav a[href^="#/leccion/"]').filter({ has: page.locator("svg") });
		const link = turn % 2 === 0 ? links.last() : links.first();
		await link.waitFor();
		// Nobody goes on before the lesson stands.
		await page.evaluate("new Promise((resolve) => requestIdleCallback(resolve))");
		const before = await page.locator("h1").textContent();
		samples.push(
			await inputToPaint(page, {
				event: "click",
				shown: `document.querySelector("article p") !== null && document.querySelector("h1").textContent !== ${JSON.stringify(before)}`,
				act: () => link.click(),
			}),
		);
	}
	return summary(samples);
}

/** @param {import("@playwright/test").Page} page @param {string} origin */
async function measureCalculator(page, origin) {
	await page.goto(`${origin}/#/calculadoras/tasa-apertura`);
	const field = page.locator("main article input[type=text]").first();
	const result = page.locator("main article output");
	const samples = [];
	for (let turn = 0; turn < 60; turn++) {
		// Alternately one digit more and one less, so that the result changes with every key.
		if (turn % 2 === 0) await field.fill("1");
		await field.press("End");
		const before = await result.textContent();
		samples.push(
			await inputToPaint(page, {
				event: "keydown",
				shown: `document.querySelector("main article output").textContent !== ${JSON.stringify(before)}`,
				act: () => page.keyboard.press(turn % 2 === 0 ? "7" : "Backspace"),
			}),
		);
	}
	return summary(samples);
}

/**
 * A question inside a lesson, answered again and again: a quiz asks kinds that take more than one key or click.
 * @param {import("@playwright/test").Page} page @param {string} origin
 */
async function measureFeedback(page, origin) {
	await page.goto(`${origin}/#/leccion/${lesson}`);
	const question = page.locator("main form:has(input[type=radio])").first();
	const submit = question.locator("button[type=submit]");
	const again = page.getByRole("button", { name: "Responder otra vez" });
	const samples = [];
	for (let turn = 0; turn < 60; turn++) {
		await question.locator("input[type=radio]").first().check();
		samples.push(
			await inputToPaint(page, {
				event: "click",
				shown: `[...document.querySelectorAll("main button")].some((one) => one.textContent === "Responder otra vez")`,
				act: () => submit.click(),
			}),
		);
		await again.click();
		await submit.waitFor();
	}
	return summary(samples);
}

/**
 * Start, weight and answers of the application in a real Chromium.
 * @param {import("@playwright/test").Browser} browser
 */
export async function benchStart(browser) {
	const ready = [];
	const fromProcess = [];
	for (let run = 0; run < 7; run++) {
		const app = await startApp();
		ready.push(app.readyAfter);
		const { cookies, context } = await letIn(browser, app);
		const { took } = await openCold(browser, app, cookies);
		fromProcess.push(app.readyAfter + took);
		await context.close();
		await app.close();
	}

	const app = await startApp();
	try {
		const { cookies, context } = await letIn(browser, app);
		context.setDefaultTimeout(10_000);
		const cold = [];
		for (let run = 0; run < 25; run++) cold.push(await openCold(browser, app, cookies));
		const [first] = cold;
		const page = await context.newPage();
		const weight = first?.loaded ?? [];
		return {
			"process start to server ready (ms)": summary(ready),
			"process start to lesson text painted (ms)": summary(fromProcess),
			"address opened to lesson text painted, cold cache (ms)": summary(cold.map((run) => run.took)),
			"script and style before that (kB compressed)":
				Math.round(weight.reduce((sum, file) => sum + file.compressed, 0) / 100) / 10,
			"script and style before that (kB)": Math.round(weight.reduce((sum, file) => sum + file.size, 0) / 100) / 10,
			"change of lesson, click to paint (ms)": await measureLessonChange(page, app.origin),
			"calculator, key to result painted (ms)": await measureCalculator(page, app.origin),
			"answer to feedback painted (ms)": await measureFeedback(page, app.origin),
			"memory of the page's script heap (MB)": summary(cold.map((run) => run.heap / 2 ** 20)),
			"memory of the server (MB resident)": app.residentMemory() ?? "not told by this system",
		};
	} finally {
		await app.close();
	}
}
