import type { Page } from "@playwright/test";
import { deferred } from "../support/deferred.ts";

/** Calls of this name wait, before they reach the application, until they are released: a machine as slow as that. */
export async function holdUp(page: Page, call: string) {
	const [wanted, released] = [deferred(), deferred()];
	await page.route(`**/api/${call}`, async (route) => {
		wanted.resolve();
		await released.promise;
		await route.continue();
	});
	return {
		/** Resolves once the first of them was sent. */
		wanted: wanted.promise,
		release: released.resolve,
	};
}
