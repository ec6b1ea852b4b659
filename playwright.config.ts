import { defineConfig } from "@playwright/test";
import { noonZone } from "./tests/support/noon.ts";
import { full, rarely } from "./tests/support/runs.ts";

const executablePath = process.env["PROFUNDIZA_CHROMIUM"];

/**
 * The address bar of a whole Chromium loads two pages for each window, which takes a quarter of the tests' time. Of several
 * such switches only the last counts, so the others here are those of Playwright's that matter to a page or to the network.
 */
const features = [
	"WebUIOmniboxPopup",
	"WebUIOmniboxAimPopup",
	"AvoidUnnecessaryBeforeUnloadCheckSync",
	"DestroyProfileOnBrowserClose",
	"HttpsUpgrades",
	"HttpsFirstBalancedModeAutoEnable",
	"LensOverlay",
	"MediaRouter",
	"PaintHolding",
	"ThirdPartyStoragePartitioning",
	"AvoidCorsURLLoaderRestartOnRedirect",
	"OptimizationHints",
	"NetworkTimeServiceQuerying",
	"AimEnabled",
	"PreconnectToSearch",
];

/** Chromium without the connections that it would make of its own: the tests watch for any request that leaves. */
const quiet = [
	`--disable-features=${features.join(",")}`,
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--disable-quic",
	"--no-first-run",
	"--disable-gpu",
];

// No test comes upon the end of a day, of a week or of summer time: for what it starts it is about noon.
const timezoneId = noonZone(new Date());
process.env["TZ"] = timezoneId;

export default defineConfig({
	testDir: "tests/e2e",
	testMatch: "**/*.e2e.ts",
	outputDir: "test-results",
	forbidOnly: true,
	...(full ? {} : { grepInvert: new RegExp(rarely.tag) }),
	retries: 0,
	// One more than the two cores there are at least: a test waits for the disk, a frame or a save for a third of its time.
	workers: 3,
	fullyParallel: true,
	// Nothing is measured by these: they are how long a busy machine has.
	timeout: 120_000,
	expect: { timeout: 30_000 },
	use: {
		browserName: "chromium",
		locale: "es-ES",
		timezoneId,
		// Nothing is still on its way to where it is looked for.
		contextOptions: { reducedMotion: "reduce" },
		viewport: { width: 1280, height: 800 },
		// What the page held when a test failed is written beside it. A trace of each test takes time, and on a busy machine its files
		// are at times gone before they are read, which fails a test that passed: `--trace on` has one of a single test.
		trace: "off",
		launchOptions: {
			...(executablePath === undefined || executablePath === "" ? {} : { executablePath }),
			// Chromium refuses its own sandbox to root, which is who runs in most containers.
			args: process.getuid?.() === 0 ? [...quiet, "--no-sandbox"] : quiet,
		},
	},
});
