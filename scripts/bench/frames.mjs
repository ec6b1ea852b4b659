import { quantile } from "./statistics.mjs";

/** What a screen of 60 pictures a second leaves for each. */
export const frame = 1000 / 60;

/**
 * Times in milliseconds from the key's own time stamp.
 * @typedef {{ painted: number, work: number, shown: boolean, changed: boolean }} KeyFrame
 * @typedef {{ intervals: number[], longTasks: number }} Drag
 */

/**
 * Notes for every key that changes a field in which frame its result stands. `painted` counts until the first task after
 * the next frame, the wait for that frame included; `work` leaves the wait out: handling the key, and drawing the frame.
 * `shown`: what `result` selects had changed once the key was handled, so that the very next frame has it; `changed`: it
 * has by the end of that frame. Beside it the browser's own event timing is kept, of which it tells what takes 16 ms or
 * more.
 * @param {import("@playwright/test").Page} page
 * @param {string} result
 */
export async function watchKeys(page, result) {
	await page.evaluate(`
		window.keyFrames = [];
		window.slowKeys = [];
		new PerformanceObserver((list) => {
			for (const { name, duration } of list.getEntries()) if (name === "keydown") window.slowKeys.push(duration);
		}).observe({ type: "event", durationThreshold: 16 });
		const looks = () => [...document.querySelectorAll(${JSON.stringify(result)})].map((part) => part.textContent).join("|");
		let from = 0;
		let before = "";
		// Before what the page itself put off until the frame is out.
		const after = (act) => scheduler.postTask(act, { priority: "user-blocking" });
		addEventListener("keydown", (event) => { from = event.timeStamp; before = looks(); }, { capture: true });
		// Behind the page's own listeners, whose microtasks have run by then.
		addEventListener("input", () => {
			const [began, had] = [from, before];
			const handled = performance.now();
			const shown = looks() !== had;
			requestAnimationFrame(() => {
				const drawn = performance.now();
				after(() => {
					const painted = performance.now();
					const changed = looks() !== had;
					window.keyFrames.push({ painted: painted - began, work: handled - began + painted - drawn, shown, changed });
				});
			});
		});
	`);
}

/**
 * What was noted since, and nothing any more.
 * @param {import("@playwright/test").Page} page
 * @returns {Promise<{ keys: KeyFrame[], slow: number[] }>}
 */
export function keysSeen(page) {
	// Its last frame, and what the browser says of it, are waited for.
	return page.evaluate(`new Promise((resolve) => {
		requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
			resolve({ keys: window.keyFrames.splice(0), slow: window.slowKeys.splice(0) });
		}, 50)));
	})`);
}

/**
 * Waits until the browser has drawn so many frames.
 * @param {import("@playwright/test").Page} page
 * @param {number} count
 */
export function framesDrawn(page, count) {
	return page.evaluate(`new Promise((resolve) => {
		let left = ${count};
		const tick = () => (left-- > 0 ? requestAnimationFrame(tick) : resolve());
		tick();
	})`);
}

/**
 * The times between the frames that the browser draws while something is done.
 * @param {import("@playwright/test").Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<Drag>}
 */
export async function framesDuring(page, act) {
	await page.evaluate(`
		window.frameTimes = [];
		window.longTasks = 0;
		window.taskWatch = new PerformanceObserver((list) => { window.longTasks += list.getEntries().length; });
		window.taskWatch.observe({ type: "longtask" });
		const tick = (time) => {
			if (window.frameTimes === undefined) return;
			window.frameTimes.push(time);
			requestAnimationFrame(tick);
		};
		requestAnimationFrame(tick);
	`);
	await act();
	return page.evaluate(`(() => {
		const times = window.frameTimes;
		window.frameTimes = undefined;
		window.taskWatch.disconnect();
		return { intervals: times.slice(1).map((time, at) => time - times[at]), longTasks: window.longTasks };
	})()`);
}

/**
 * Draws a slider from one end to the other and back, by the mouse.
 * @param {import("@playwright/test").Page} page
 * @param {import("@playwright/test").Locator} slider
 * @param {number} steps
 */
export async function drag(page, slider, steps) {
	await slider.scrollIntoViewIfNeeded();
	const box = await slider.boundingBox();
	if (box === null) throw new Error("The slider is not on the page.");
	const [first, last, y] = [box.x + 8, box.x + box.width - 8, box.y + box.height / 2];
	await page.mouse.move(first, y);
	await page.mouse.down();
	return framesDuring(page, async () => {
		for (let step = 1; step <= steps; step++) {
			const part = 1 - Math.abs((2 * step) / steps - 1);
			await page.mouse.move(first + (last - first) * part, y);
		}
		await page.mouse.up();
	});
}

/** @param {readonly number[]} samples in milliseconds */
export function spread(samples) {
	const rounded = (/** @type {number} */ value) => Math.round(value * 10) / 10;
	const at = (/** @type {number} */ share) => rounded(quantile(samples, share));
	return { p50: at(0.5), p95: at(0.95), worst: at(1), samples: samples.length };
}

/** @param {number} part @param {number} all */
export const percent = (part, all) => `${(all === 0 ? 0 : (100 * part) / all).toFixed(1)} %`;

/** The frames of 60 a second that were not drawn. @param {Drag} drag */
export function dropped({ intervals }) {
	const missed = intervals.reduce((sum, interval) => sum + Math.max(0, Math.round(interval / frame) - 1), 0);
	return percent(missed, intervals.length + missed);
}
