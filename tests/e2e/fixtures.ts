import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import type { ServedApp } from "../support/served-app.ts";
import { ThrowawayServers } from "../support/throwaway-servers.ts";

/** The code of the axe that the builder has along. */
const axeSource: string = createRequire(fileURLToPath(import.meta.resolve("@axe-core/playwright")))("axe-core").source;

export interface Fixtures {
	/** A server on a data folder of its own. */
	app: ServedApp;
	/** A page whose every request is watched: one that leaves the application fails the test. */
	page: Page;
}

export const test = base.extend<Fixtures, { servers: ThrowawayServers }>({
	servers: [
		// biome wants an object pattern here, and Playwright reads the pattern to learn what a fixture needs.
		async ({ browserName: _ }, use) => {
			const servers = new ThrowawayServers();
			await use(servers);
			await servers.end();
		},
		{ scope: "worker" },
	],
	app: async ({ servers }, use) => {
		const { app, remove } = await servers.next();
		await use(app);
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
}

/** Opens the address and goes through the first-run welcome by hand. */
export async function enterByHand(page: Page, app: ServedApp, welcome: Welcome = {}): Promise<void> {
	const { name = "Lucía Martín", language = "Español" } = welcome;
	await page.goto(app.address);
	await page.getByRole("radio", { name: language }).check();
	await page.getByRole("textbox").fill(name);
	await page.getByRole("button", { name: language === "Español" ? "Empezar" : "Start" }).click();
	await expect(page.getByRole("navigation").first()).toBeVisible();
}

/** Brings the address's token, as a browser does, makes a learner as the welcome would, and opens the page on them. */
export async function enter(page: Page, app: ServedApp, welcome: Welcome = {}): Promise<void> {
	const { name = "Lucía Martín", language = "Español" } = welcome;
	// Requests of the same browser: the cookie is the page's.
	await page.request.get(app.address, { maxRedirects: 0 });
	const settings = { language: language === "Español" ? "es" : "en", theme: "system", textSize: "normal" };
	const reply = await page.request.post(`${app.origin}/api/learner.create`, {
		headers: { origin: app.origin, "sec-fetch-site": "same-origin" },
		data: { name, settings },
	});
	expect(await reply.json()).toMatchObject({ ok: true });
	await page.goto(app.origin);
	await expect(page.getByRole("navigation").first()).toBeVisible();
}

/** Nothing is wider than the window; what is drawn anew for another width comes a moment after it. */
export async function expectNothingCutOff(page: Page, what = "the page"): Promise<void> {
	const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	await expect.poll(overflow, `${what}: nothing is cut off at the side`).toBeLessThanOrEqual(0);
}

/**
 * axe over the whole page, with the rules of WCAG 2.2 AA and its best practices: no finding at all.
 * The legacy mode only leaves out what serves pages in frames, which takes three times as long; here are none.
 */
export async function expectAccessible(page: Page): Promise<void> {
	expect(page.frames(), "axe looks at one frame").toHaveLength(1);
	// Left to itself the builder brings axe's code into the page twice for every look, which takes as long as the look.
	if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
	const builder = new AxeBuilder({ page, axeSource: "void 0" });
	const axe = builder.setLegacyMode(true).options({ resultTypes: ["violations"] });
	const { violations } = await axe.analyze();
	const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
	expect(told).toEqual([]);
}
