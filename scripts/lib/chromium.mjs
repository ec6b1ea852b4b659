import { existsSync } from "node:fs";
import { installedChromium } from "./browsers.mjs";
import { run, runInstalled } from "./run.mjs";
import { say, Trouble, text } from "./say.mjs";

/** @returns {Promise<string | undefined>} Playwright's own download, if it is there */
async function downloadedChromium() {
	const { chromium } = await import("@playwright/test");
	const path = chromium.executablePath();
	return existsSync(path) ? path : undefined;
}

async function fromDistribution() {
	if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
	say(text("Instalo Chromium con apt-get…", "Installing Chromium with apt-get…"));
	const env = { DEBIAN_FRONTEND: "noninteractive" };
	await run("apt-get", ["update"], { quiet: true, env });
	await run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], { quiet: true, env });
	return installedChromium();
}

/**
 * A Chromium for the end-to-end tests: an installed one, else Playwright's own download, else, on Debian or Ubuntu as
 * root, the distribution's package.
 * @returns {Promise<string>} the path of its executable
 */
export async function ensureChromium() {
	const present = installedChromium() ?? (await downloadedChromium());
	if (present !== undefined) return present;
	say(text("Descargo Chromium para las pruebas (una vez)…", "Downloading Chromium for the tests (once)…"));
	await runInstalled("@playwright/test/cli.js", ["install", "chromium"], { quiet: true });
	const found = (await downloadedChromium()) ?? (await fromDistribution());
	if (found !== undefined) return found;
	throw new Trouble(
		text(
			"Las pruebas de extremo a extremo necesitan Chrome, Chromium o Edge y no se encontró ni se pudo descargar ninguno. Instala uno, o di dónde está con PROFUNDIZA_CHROMIUM, y repite la orden.",
			"The end-to-end tests need Chrome, Chromium or Edge, and none was found nor could be downloaded. Install one, or say where it is with PROFUNDIZA_CHROMIUM, and run the command again.",
		),
	);
}
