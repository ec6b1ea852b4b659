/**
 * Waits in the page for a number to be there. (waitForFunction makes code of a text, which the page's policy forbids.)
 * @param {import("@playwright/test").Page} page
 * @param {string} name
 * @returns {Promise<number>}
 */
export function whenSet(page, name) {
	return page.evaluate(`new Promise((resolve, reject) => {
		const started = performance.now();
		const look = () => {
			if (${name} !== undefined) return resolve(${name});
			if (performance.now() - started > 10000) return reject(new Error("${name} was not set within 10 s."));
			setTimeout(look, 2);
		};
		look();
	})`);
}

/**
 * How long after an input event a change is on the screen: from the event's own time stamp to the first task after the
 * frame that shows it.
 * @param {import("@playwright/test").Page} page
 * @param {{ event: string, shown: string, act: () => Promise<unknown> }} step `shown` is an expression that turns true
 */
export async function inputToPaint(page, { event, shown, act }) {
	// An expression, not a function with arguments: the page's own policy forbids making code of a text inside it.
	await page.evaluate(`
		window.tookUntilPaint = undefined;
		window.addEventListener(${JSON.stringify(event)}, (input) => {
			const look = () => {
				if (!(${shown})) return requestAnimationFrame(look);
				const channel = new MessageChannel();
				channel.port1.onmessage = () => { window.tookUntilPaint = performance.now() - input.timeStamp; };
				channel.port2.postMessage(undefined);
			};
			requestAnimationFrame(look);
		}, { capture: true, once: true });
	`);
	await act();
	return whenSet(page, "window.tookUntilPaint");
}
