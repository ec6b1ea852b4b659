import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { projectFolder } from "../lib/project.mjs";
import { writePackCourse } from "./pack-course.mjs";
import { quantile } from "./statistics.mjs";

const run = promisify(execFile);
const repeats = 3;
const mebibyte = 1024 * 1024;

/** What is packed: courses of text, and one that is nearly all pictures. */
const sizes = [
	{ name: "10 lessons", lessons: 10 },
	{ name: "100 lessons", lessons: 100 },
	{ name: "1,000 lessons", lessons: 1000 },
	{ name: "500 MB of pictures", lessons: 10, pictures: 100, pictureSize: 5 * mebibyte },
];

/**
 * As much of packs as is measured.
 * @typedef {{
 *   writePack: (folders: { content: string, quizzes: string }, out: string) => Promise<unknown>,
 *   verifyPack: (path: string) => Promise<unknown>,
 *   installPack: (path: string, options: { home: string, now: () => Date }) => Promise<unknown>,
 * }} Packs
 */

/** Packs alone, as code that Node runs. @param {string} folder @returns {Promise<Packs>} */
async function buildPacks(folder) {
	const entry = join(folder, "entry.ts");
	const from = (/** @type {string} */ path) => JSON.stringify(join(projectFolder, "services", path));
	await writeFile(
		entry,
		`export { writePack } from ${from("packs/write-pack.ts")};
export { verifyPack } from ${from("packs/verify.ts")};
export { installPack } from ${from("courses/install.ts")};
`,
	);
	const { build } = await import("vite");
	await build({
		...{ configFile: false, logLevel: "error", root: projectFolder, ssr: { noExternal: true } },
		build: {
			ssr: entry,
			outDir: folder,
			emptyOutDir: false,
			rolldownOptions: { output: { entryFileNames: "packs.mjs" } },
		},
	});
	return import(pathToFileURL(join(folder, "packs.mjs")).href);
}

/** Milliseconds of the middle one of some runs. @param {(index: number) => Promise<unknown>} work */
async function time(work) {
	const samples = [];
	for (let index = 0; index < repeats; index++) {
		const start = performance.now();
		await work(index);
		samples.push(performance.now() - start);
	}
	return Math.round(quantile(samples, 0.5));
}

/** @param {Packs} packs @param {string} folder @param {typeof sizes[number]} size */
async function measure(packs, folder, size) {
	const [course, pack] = [join(folder, "course"), join(folder, "course.curso")];
	await writePackCourse(course, size);
	const folders = { content: join(course, "content"), quizzes: join(course, "quizzes") };
	const packed = await time(() => packs.writePack(folders, pack));
	const verified = await time(() => packs.verifyPack(pack));
	const home = (/** @type {number} */ index) => join(folder, `home-${index}`);
	for (let index = 0; index < repeats; index++) await mkdir(home(index));
	const installed = await time((index) => packs.installPack(pack, { home: home(index), now: () => new Date() }));
	// The same bytes by the tools of the system, on the same disk.
	const [check, unpack] = [
		'unzip -p "$0" | sha256sum',
		'unzip -q "$0" -d "$1" && find "$1" -type f -exec sha256sum {} +',
	];
	const shell = (/** @type {string[]} */ ...args) => run("sh", ["-c", ...args], { maxBuffer: 64 * mebibyte });
	const checkedByTools = await time(() => shell(check, pack));
	const unpackedByTools = await time((index) => shell(unpack, pack, join(folder, `tools-${index}`)));
	const ratio = (/** @type {number} */ own, /** @type {number} */ tools) => Math.round((own / tools) * 100) / 100;
	return {
		...{ pack: packed, verify: verified, install: installed },
		...{ "unzip | sha256sum": checkedByTools, "unzip, sha256sum": unpackedByTools },
		...{ "verify ratio": ratio(verified, checkedByTools), "install ratio": ratio(installed, unpackedByTools) },
	};
}

/**
 * Packing, verifying and installing courses, in milliseconds, against `unzip` and `sha256sum` of the same data on the same
 * disk. Verifying and installing also read the whole course as the application would, and installing brings it to the disk
 * (fsync), which the tools do not.
 */
export async function benchPacks() {
	const folder = await mkdtemp(join(projectFolder, "out", "bench-packs-"));
	try {
		const packs = await buildPacks(folder);
		/** @type {Record<string, unknown>} */
		const report = {};
		for (const size of sizes) {
			const own = await mkdtemp(join(folder, "size-"));
			report[size.name] = await measure(packs, own, size);
			await rm(own, { recursive: true });
		}
		return report;
	} finally {
		await rm(folder, { recursive: true });
	}
}
