import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { ServedApp, throwawayHome } from "../support/served-app.ts";

export interface Fixtures {
	/** A server on a data folder of its own. */
	app: ServedApp;
	/** A page whose every request is watched: one that leaves the application fails the test. */
	page: Page;
}

export const test = base.extend<Fixtures>({
	// biome wants an object pattern here, and Playwright reads the pattern to learn what a fixture needs: nothing.
	app: async ({ browserName: _ }, use) => {
		const { home, remove } = await throwawayHome();
		const app = await ServedApp.start(home);
		await use(app);
		await app.end();
		await remove();
	},
	page: async ({ page, app }, use) => {
		const left: string[] = [];
		const troubles: string[] = [];
		page.on("request", (request) => {
			const url = new URL(request.url());
			if (url.origin !== app.origin && !["data:", "blob:"].includes(url.protocol)) left.push(request.url());
		});
		page.on("websocket", (socket) => left.push(socket.url()));
		page.on("pageerror", (error) => troubles.push(String(error)));
		page.on("console", (message) => {
			if (message.type() === "error") troubles.push(message.text());
		});
		await use(page);
		expect(left, "requests that left the application").toEqual([]);
		expect(troubles, "errors in the page").toEqual([]);
	},
});

export { expect };

export interface Welcome {
	readonly name?: string;
	readonly language?: "Español" | "English";
	readonly theme?: "light" | "dark";
}

/** Opens the address and goes through the first-run welcome. */
export async function enter(page: Page, app: ServedApp, welcome: Welcome = {}): Promise<void> {
	const { name = "Lucía Martín", language = "Español" } = welcome;
	await page.goto(app.address);
	await page.getByRole("radio", { name: language }).check();
	await page.getByRole("textbox").fill(name);
	await page.getByRole("button", { name: language === "Español" ? "Empezar" : "Start" }).click();
	await expect(page.getByRole("navigation").first()).toBeVisible();
}

/**
 * axe over the whole page, with the rules of WCAG 2.2 AA and its best practices: no finding at all.
 * The legacy mode only leaves out what serves pages in frames, which takes three times as long; here are none.
 */
export async function expectAccessible(page: Page): Promise<void> {
	expect(page.frames(), "axe looks at one frame").toHaveLength(1);
	const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
	const { violations } = await axe.analyze();
	const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
	expect(told).toEqual([]);
}
