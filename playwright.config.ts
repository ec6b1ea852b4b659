import { defineConfig } from "@playwright/test";

const executablePath = process.env["PROFUNDIZA_CHROMIUM"];

/** Chromium without the connections that it would make of its own: the tests watch for any request that leaves. */
const quiet = [
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--disable-quic",
	"--no-first-run",
	"--disable-gpu",
];

export default defineConfig({
	testDir: "tests/e2e",
	testMatch: "**/*.e2e.ts",
	outputDir: "test-results",
	forbidOnly: true,
	retries: 0,
	workers: 2,
	fullyParallel: true,
	timeout: 60_000,
	use: {
		browserName: "chromium",
		locale: "es-ES",
		viewport: { width: 1280, height: 800 },
		// Pictures of every step take a fifth of the time; the snapshots show as much.
		trace: { mode: "retain-on-failure", screenshots: false },
		launchOptions: {
			...(executablePath === undefined || executablePath === "" ? {} : { executablePath }),
			// Chromium refuses its own sandbox to root, which is who runs in most containers.
			args: process.getuid?.() === 0 ? [...quiet, "--no-sandbox"] : quiet,
		},
	},
});
