import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ensureBuild } from "../lib/prepare.mjs";
import { projectFolder } from "../lib/project.mjs";
import { buildPacks } from "./pack-code.mjs";
import { writePackCourse } from "./pack-course.mjs";
import { measureStarts } from "./pack-starts.mjs";
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
 * Milliseconds of the middle one of some runs. What comes before a run is not measured.
 * @template T
 * @param {(index: number, made: T) => Promise<unknown>} work
 * @param {(index: number) => Promise<T>} [before]
 */
async function time(work, before) {
	const samples = [];
	for (let index = 0; index < repeats; index++) {
		const made = /** @type {T} */ (await before?.(index));
		const start = performance.now();
		await work(index, made);
		samples.push(performance.now() - start);
	}
	return Math.round(quantile(samples, 0.5));
}

const shell = (/** @type {string[]} */ ...args) => run("sh", ["-c", ...args], { maxBuffer: 64 * mebibyte });
const command = (/** @type {string[]} */ ...args) =>
	run(process.execPath, [join(projectFolder, "out/node/cli.js"), ...args], { maxBuffer: 64 * mebibyte });
const ratio = (/** @type {number} */ own, /** @type {number} */ tools) => Math.round((own / tools) * 100) / 100;

/** @param {import("./pack-code.mjs").Packs} packs @param {string} folder @param {typeof sizes[number]} size */
async function measure(packs, folder, size) {
	const [course, pack] = [join(folder, "course"), join(folder, "course.curso")];
	await writePackCourse(course, size);
	const folders = { content: join(course, "content"), quizzes: join(course, "quizzes") };
	const packed = await time(() => packs.writePack(folders, pack));
	const verified = await time(() => packs.verifyPack(pack));
	const home = async (/** @type {string} */ name) => {
		await mkdir(join(folder, name));
		return join(folder, name);
	};
	const installed = await time(async (index) =>
		packs.installPack(pack, { home: await home(`home-${index}`), build: "bench", now: () => new Date() }),
	);
	const installedAsShown = await time(
		(_, options) => packs.installPack(pack, options),
		async (index) => {
			const options = { home: await home(`shown-${index}`), build: "bench", now: () => new Date(), last: {} };
			await packs.examinePack(pack, options);
			return options;
		},
	);
	const verifyCommand = await time(() => command("verify", pack));
	const installCommand = await time(async (index) => command("install", pack, "--home", await home(`own-${index}`)));
	// The same bytes by the tools of the system, on the same disk.
	const [check, unpack] = [
		'unzip -p "$0" | sha256sum',
		'unzip -q "$0" -d "$1" && find "$1" -type f -exec sha256sum {} +',
	];
	const checkedByTools = await time(() => shell(check, pack));
	const unpackedByTools = await time((index) => shell(unpack, pack, join(folder, `tools-${index}`)));
	return {
		pack: { ms: packed },
		verify: {
			...{ ms: verified, "unzip | sha256sum": checkedByTools, ratio: ratio(verified, checkedByTools) },
			"as a command": verifyCommand,
		},
		install: {
			...{ ms: installed, "unzip, sha256sum": unpackedByTools, ratio: ratio(installed, unpackedByTools) },
			"as a command": installCommand,
		},
		"install what a page has shown": {
			...{ ms: installedAsShown, "unzip, sha256sum": unpackedByTools },
			ratio: ratio(installedAsShown, unpackedByTools),
		},
	};
}

/**
 * Packing, verifying and installing courses, in milliseconds, against `unzip` and `sha256sum` of the same data on the same
 * disk. The tools write to the cache of the system and look at nothing; installing reads the whole course as the application
 * would, in a thread beside, and brings it to the disk (fsync). A page has had the course read when it shows the pack, so that
 * who installs it then waits for the rest alone. Then how long the application takes to start with a
 * large course installed.
 */
export async function benchPacks() {
	await ensureBuild();
	const folder = await mkdtemp(join(projectFolder, "out", "bench-packs-"));
	try {
		const packs = await buildPacks(folder);
		/** @type {Record<string, unknown>} */
		const report = {
			"of every command (ms)": {
				"Node alone": await time(() => run(process.execPath, ["-e", "0"])),
				"Node and the command's code": await time(() => command("verify", "--help")),
			},
		};
		for (const size of sizes) {
			const own = await mkdtemp(join(folder, "size-"));
			const figures = await measure(packs, own, size);
			for (const [what, figure] of Object.entries(figures)) report[`${size.name}: ${what}`] = figure;
			await rm(own, { recursive: true });
		}
		return { ...report, ...(await measureStarts(folder)) };
	} finally {
		await rm(folder, { recursive: true });
	}
}
