import { defineConfig } from "@playwright/test";
import { electronRuntime, electronRuntimeMissing } from "./electron-runtime.ts";

const present = electronRuntime() !== undefined;
if (!present) {
	// A machine that is there to run these tests must not look green without them.
	if (process.env["PROFUNDIZA_ELECTRON"] === "required") throw new Error(electronRuntimeMissing);
	process.stdout.write(`Electron smoke tests: ${electronRuntimeMissing}\n`);
}

/** The smoke tests of the desktop on Electron itself. Run with --pass-with-no-tests, for machines without its runtime. */
export default defineConfig({
	testDir: ".",
	testMatch: present ? "electron.spec.ts" : [],
	outputDir: "../../test-results/electron",
	forbidOnly: true,
	retries: 0,
	workers: 1,
	timeout: 60_000,
});
