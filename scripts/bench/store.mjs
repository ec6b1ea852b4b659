import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { projectFolder } from "../lib/project.mjs";
import { quantile, summary } from "./statistics.mjs";

/**
 * As much of the store as is measured.
 * @typedef {{ append: (id: string, ...facts: object[]) => Promise<{ saved: boolean }>, create: () => Promise<string>, close: () => Promise<void> }} Learners
 * @typedef {{ openLearners: (options: { home: string, now: () => Date, lookAfter?: number }) => Promise<Learners> }} Store
 */

const few = 100;
const many = 100_000;
const warmUp = 30;
const savings = 600;
const openings = 9;
const rebuilds = 5;

const place = { course: "curso", version: "1.0.0" };

/** What a learner does, one thing after another: mostly answers, in 40 lessons of 15 questions each. @param {number} index */
function fact(index) {
	const lesson = `leccion-${index % 40}`;
	if (index % 10 === 3) return { type: "position-set", ...place, lesson, section: `seccion-${index % 7}` };
	if (index % 10 === 7) return { type: "time-spent", ...place, lesson, seconds: 60 };
	return {
		...{ type: "practice-answered", ...place, lesson, question: `pregunta-${index % 15}` },
		answer: { kind: "one-choice", option: "abcd".charAt(index % 4) },
		...{ score: index % 3 === 0 ? 0 : 1, correct: index % 3 !== 0 },
	};
}

/** The store alone, as code that Node runs. @param {string} folder @returns {Promise<string>} the file's path */
async function buildStore(folder) {
	const { build } = await import("vite");
	await build({
		...{ configFile: false, logLevel: "error", root: projectFolder, ssr: { noExternal: true } },
		build: {
			ssr: join(projectFolder, "services/learners/index.ts"),
			outDir: folder,
			rolldownOptions: { output: { entryFileNames: "store.mjs" } },
		},
	});
	return join(folder, "store.mjs");
}

/** A data folder with a learner of so many events. @param {Store} store @param {string} home @param {number} count */
async function fill(store, home, count) {
	await mkdir(home);
	const learners = await store.openLearners({ home, now: () => new Date() });
	const id = await learners.create();
	for (let done = 0; done < count; done += few) {
		await learners.append(id, ...Array.from({ length: few }, (_, index) => fact(done + index)));
	}
	await learners.close();
	return id;
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

/** How long a new process takes to open a data folder. @param {string} built @param {string} home */
async function openAnew(built, home) {
	const program = fileURLToPath(new URL("open-store.mjs", import.meta.url));
	const child = spawn(process.execPath, [program, built, home], { stdio: ["ignore", "pipe", "inherit"] });
	let told = "";
	child.stdout.on("data", (data) => {
		told += data;
	});
	const [code] = await once(child, "close");
	if (code !== 0) throw new Error(`The process that opens the store ended with ${code}.`);
	return Number(told);
}

/** @param {string} home @param {string} id */
async function removeSnapshot(home, id) {
	await rm(join(home, "learners", id, "snapshot.json"));
}

/**
 * Saving one answer in a short and a long record, each beside one write and fsync of the same bytes by itself; and opening.
 * All take turns, so that what else the machine does falls on all of them alike.
 */
export async function benchStore() {
	// Not the system's folder for temporary files, which may be no disk at all.
	const cache = join(projectFolder, "node_modules/.cache");
	await mkdir(cache, { recursive: true });
	const folder = await mkdtemp(join(cache, "bench-store-"));
	try {
		const built = await buildStore(join(folder, "built"));
		/** @type {Store} */
		const store = await import(pathToFileURL(built).href);
		const homes = { short: join(folder, "short"), long: join(folder, "long") };
		const ids = { short: await fill(store, homes.short, few), long: await fill(store, homes.long, many) };

		const opened = {
			short: await store.openLearners({ home: homes.short, now: () => new Date() }),
			long: await store.openLearners({ home: homes.long, now: () => new Date() }),
		};
		const raw = await open(join(folder, "raw"), "wx");
		const line = Buffer.alloc(330, "x");
		const times = { raw: [0], short: [0], long: [0] };
		for (let turn = 0; turn < warmUp + savings; turn++) {
			const took = {
				raw: await timed(async () => {
					await raw.write(line, 0, line.length, turn * line.length);
					await raw.sync();
				}),
				short: await timed(() => opened.short.append(ids.short, fact(turn * 10))),
				long: await timed(() => opened.long.append(ids.long, fact(turn * 10))),
			};
			// The first ones open files and warm the code up.
			if (turn === warmUp) for (const samples of Object.values(times)) samples.length = 0;
			for (const name of /** @type {const} */ (["raw", "short", "long"])) times[name].push(took[name]);
		}
		await raw.close();
		await opened.short.close();
		await opened.long.close();

		const opening = [];
		for (let run = 0; run < openings; run++) opening.push(await openAnew(built, homes.long));
		const openingShort = [];
		for (let run = 0; run < openings; run++) openingShort.push(await openAnew(built, homes.short));
		const rebuilding = [];
		for (let run = 0; run < rebuilds; run++) {
			await removeSnapshot(homes.long, ids.long);
			rebuilding.push(await openAnew(built, homes.long));
		}
		const months = await readdir(join(homes.long, "learners", ids.long, "log"));
		const beyond = quantile(times.long, 0.95) - quantile(times.raw, 0.95);
		return {
			"one write and fsync of this disk (ms)": summary(times.raw),
			"saving an answer, 100 events in the record (ms)": summary(times.short),
			"saving an answer, 100,000 events in the record (ms)": summary(times.long),
			"the long record's median beside the short one's (%)": Math.round(
				(100 * quantile(times.long, 0.5)) / quantile(times.short, 0.5),
			),
			"p95 of saving beyond p95 of the disk, 100,000 events (ms)": Math.round(beyond * 10) / 10,
			"opening, 100 events (ms)": summary(openingShort),
			"opening, 100,000 events (ms)": summary(opening),
			"opening, 100,000 events and no snapshot (ms)": summary(rebuilding),
			"months that the 100,000 events are in": months.length,
		};
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
