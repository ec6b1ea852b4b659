import { parseArgs } from "node:util";
import { ensureChromium } from "./lib/chromium.mjs";
import { ensureBuild, ensureDependencies } from "./lib/prepare.mjs";
import { runMain, say, Trouble } from "./lib/say.mjs";

/** @typedef {(browser: import("@playwright/test").Browser) => Promise<Record<string, unknown>>} Suite */

/** The suites, each loaded only when it is run. @type {Record<string, () => Promise<Suite>>} */
const suites = {
	start: async () => (await import("./bench/start.mjs")).benchStart,
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
	const unknown = positionals.filter((name) => !Object.hasOwn(suites, name));
	if (unknown.length > 0)
		throw new Trouble(`No suite ${unknown.join(", ")}. There are: ${Object.keys(suites).join(", ")}.`);

	await ensureDependencies();
	const executablePath = await ensureChromium();
	await ensureBuild();
	const { chromium } = await import("@playwright/test");
	const { describeMachine } = await import("./bench/machine.mjs");
	const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
	const browser = await chromium.launch({ executablePath, args: [...args, "--disable-background-networking"] });
	/** @type {Record<string, unknown>} */
	const report = { machine: describeMachine(executablePath) };
	try {
		for (const [name, load] of Object.entries(suites)) {
			if (positionals.length > 0 && !positionals.includes(name)) continue;
			report[name] = await (await load())(browser);
		}
	} finally {
		await browser.close();
	}
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
