import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./lib/chromium.mjs";
import { electronRuntime, ensureBuild, ensureCourse, ensureDependencies } from "./lib/prepare.mjs";
import { projectFolder } from "./lib/project.mjs";
import { run, runInstalled } from "./lib/run.mjs";
import { runMain, say, text } from "./lib/say.mjs";

const unitReport = join("out", "test-unit.json");
const endToEndReport = join("out", "test-e2e.json");

/** @param {string} file */
function readReport(file) {
	const path = join(projectFolder, file);
	return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

/**
 * How many files vitest could not even load: they have no test to count as failed.
 * @param {{ testResults?: { status: string, assertionResults: { status: string }[] }[] } | undefined} report
 */
function countUnloaded(report) {
	const failed = (report?.testResults ?? []).filter(({ status }) => status === "failed");
	return failed.filter(({ assertionResults }) => assertionResults.every(({ status }) => status !== "failed")).length;
}

/** How many tests each runner says it ran: a runner that found none must not look green. */
function countTests() {
	const unit = readReport(unitReport);
	const endToEnd = readReport(endToEndReport)?.stats;
	return {
		passed: (unit?.numPassedTests ?? 0) + (endToEnd?.expected ?? 0),
		failed: (unit?.numFailedTests ?? 0) + countUnloaded(unit) + (endToEnd?.unexpected ?? 0),
		anyUnit: (unit?.numTotalTests ?? 0) > 0,
		anyEndToEnd: (endToEnd?.expected ?? 0) + (endToEnd?.unexpected ?? 0) > 0,
	};
}

/** @typedef {{ name: string, script: string, own?: boolean, args: string[], env?: Record<string, string> }} Stage `own`: a script of ours */

/**
 * What needs no build, and so goes on beside it.
 * @type {Stage[]}
 */
const sourceStages = [
	{ name: text("tipos", "types"), script: "typescript/bin/tsc", args: ["-b"] },
	{ name: text("estilo", "lint"), script: "@biomejs/biome/bin/biome", args: ["check", "--error-on-warnings", "."] },
	{ name: text("ortografía", "spelling"), script: "scripts/spelling.mjs", own: true, args: [] },
];

/**
 * @param {string} chromium
 * @param {boolean} full
 * @returns {[Stage, Stage]}
 */
function testStages(chromium, full) {
	const env = { PROFUNDIZA_CHROMIUM: chromium, ...(full ? { PROFUNDIZA_TEST_FULL: "1" } : {}) };
	return [
		{
			name: text("unidades, contrato, vallas y puertas", "unit, contract, fences and doors"),
			script: "vitest/vitest.mjs",
			args: ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`],
			env,
		},
		{
			name: text("extremo a extremo", "end to end"),
			script: "@playwright/test/cli.js",
			args: ["test", "--reporter=list,json"],
			env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: join(projectFolder, endToEndReport) },
		},
	];
}

/**
 * Runs a stage and says how it went; one that is quiet says all it has to say when it is over.
 * @param {Stage} stage
 * @param {boolean} quiet
 */
async function passes(stage, quiet) {
	if (!quiet) say(`\n== ${stage.name}`);
	const start = Date.now();
	const options = { quiet, env: stage.env ?? {} };
	const { code, output } = stage.own
		? await run(process.execPath, [stage.script, ...stage.args], options)
		: await runInstalled(stage.script, stage.args, options);
	const seconds = Math.round((Date.now() - start) / 1000);
	if (quiet) say(`\n== ${stage.name}\n${output}`.trimEnd());
	say(`== ${stage.name}: ${code === 0 ? text("bien", "fine") : text("FALLA", "FAILS")} (${seconds} s)`);
	return code === 0;
}

async function main() {
	const full = process.argv.includes("--full");
	await ensureDependencies();
	const chromium = await ensureChromium();
	const ofSources = Promise.all(sourceStages.map((stage) => passes(stage, true)));
	const built = ensureBuild().then(ensureCourse);
	await built.catch(async (error) => {
		await ofSources;
		throw error;
	});
	for (const report of [unitReport, endToEndReport]) rmSync(join(projectFolder, report), { force: true });

	/** @type {string[]} */
	const failed = [];
	const [unit, endToEnd] = testStages(chromium, full);
	// The types take one core for a minute: the unit tests need not wait for them, but pages have both cores.
	if (!(await passes(unit, false))) failed.push(unit.name);
	const passed = await ofSources;
	failed.push(...sourceStages.filter((_, index) => !passed[index]).map(({ name }) => name));
	if (!(await passes(endToEnd, false))) failed.push(endToEnd.name);
	if (electronRuntime() === undefined) {
		say(
			text(
				"\nPruebas de humo con Electron: no ejecutadas, su entorno no está aquí.",
				"\nElectron smoke tests: not run, its runtime is not here.",
			),
		);
	} else {
		say(
			text(
				"\nPruebas de humo con Electron: npm run smoke:electron.",
				"\nElectron smoke tests: npm run smoke:electron.",
			),
		);
	}

	const count = countTests();
	if (!count.anyUnit) failed.push(text("ninguna prueba de unidad", "no unit test ran"));
	if (!count.anyEndToEnd) failed.push(text("ninguna prueba de extremo a extremo", "no end-to-end test ran"));
	if (failed.length > 0) say(`\n${text("No pasa", "Failing")}: ${failed.join(" · ")}`);
	say(`\n${count.passed} passed, ${Math.max(count.failed, failed.length)} failed`);
	return failed.length === 0 ? 0 : 1;
}

await runMain(main);
