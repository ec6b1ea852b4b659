import { parseArgs } from "node:util";
import { ensureChromium } from "./lib/chromium.mjs";
import { ensureBuild, ensureDependencies } from "./lib/prepare.mjs";
import { runMain, say, Trouble } from "./lib/say.mjs";

/** @typedef {(browser: import("@playwright/test").Browser) => Promise<Record<string, unknown>>} PageSuite */
/** @typedef {() => Promise<Record<string, unknown>>} Suite */

/** Suites that look at pages, each loaded only when it is run. @type {Record<string, () => Promise<PageSuite>>} */
const pageSuites = {
	start: async () => (await import("./bench/start.mjs")).benchStart,
	review: async () => (await import("./bench/review.mjs")).benchReview,
	calculators: async () => (await import("./bench/calculators.mjs")).benchCalculators,
};

/** Suites that need no browser. @type {Record<string, () => Promise<Suite>>} */
const suites = {
	store: async () => (await import("./bench/store.mjs")).benchStore,
	packs: async () => (await import("./bench/packs.mjs")).benchPacks,
};

/** @param {unknown} figure */
function told(figure) {
	if (typeof figure !== "object" || figure === null) return String(figure);
	return Object.entries(figure)
		.map(([name, value]) => `${name} ${value}`)
		.join("   ");
}

async function main() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { json: { type: "boolean", default: false } },
	});
	const known = [...Object.keys(pageSuites), ...Object.keys(suites)];
	const unknown = positionals.filter((name) => !known.includes(name));
	if (unknown.length > 0) throw new Trouble(`No suite ${unknown.join(", ")}. There are: ${known.join(", ")}.`);
	const isWanted = (/** @type {[string, unknown]} */ [name]) => positionals.length === 0 || positionals.includes(name);

	await ensureDependencies();
	const { describeMachine } = await import("./bench/machine.mjs");
	/** @type {Record<string, unknown>} */
	const report = {};
	const ofPages = Object.entries(pageSuites).filter(isWanted);
	if (ofPages.length === 0) report["machine"] = describeMachine();
	else {
		const executablePath = await ensureChromium();
		await ensureBuild();
		report["machine"] = describeMachine(executablePath);
		const { chromium } = await import("@playwright/test");
		const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
		const browser = await chromium.launch({ executablePath, args: [...args, "--disable-background-networking"] });
		try {
			for (const [name, load] of ofPages) report[name] = await (await load())(browser);
		} finally {
			await browser.close();
		}
	}
	for (const [name, load] of Object.entries(suites).filter(isWanted)) report[name] = await (await load())();
	if (values.json) say(JSON.stringify(report, null, 2));
	else {
		for (const [name, figures] of Object.entries(report)) {
			say(`\n${name}`);
			for (const [what, figure] of Object.entries(/** @type {Record<string, unknown>} */ (figures))) {
				say(`  ${what.padEnd(58)} ${told(figure)}`);
			}
		}
	}
	return 0;
}

await runMain(main);
