import { mkdir, mkdtemp, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../lib/project.mjs";
import { buildServices, fill, writeCourse } from "./review-course.mjs";
import { measureReviewPage } from "./review-page.mjs";
import { summary } from "./statistics.mjs";

/** @typedef {import("./review-course.mjs").Serve} Serve */

const queues = 60;
const answers = 400;
const warmUp = 20;

const day = 24 * 60 * 60_000;

/** @param {Serve} serve @param {string} method @param {unknown} input */
async function call(serve, method, input) {
	const reply = await serve(method, input);
	if (!reply.ok) throw new Error(`${method}: ${reply.code} ${reply.message}`);
	// As it would go over the wire.
	return JSON.parse(JSON.stringify(reply.value));
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

/**
 * Adds up how long this process has waited for its disk to say that bytes are safe.
 * @param {import("node:fs/promises").FileHandle} handle of any file
 * @returns {() => number} in milliseconds
 */
function countSyncs(handle) {
	let waited = 0;
	const { sync } = Object.getPrototypeOf(handle);
	Object.getPrototypeOf(handle).sync = async function syncAndCount() {
		const started = performance.now();
		await sync.call(this);
		waited += performance.now() - started;
	};
	return () => waited;
}

/** Milliseconds of work of all the processor's cores for this process. */
function worked() {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/**
 * The services alone.
 * @param {import("./review-course.mjs").Built} built
 * @param {{ home: string, content: string, quizzes: string, learner: string, folder: string }} where
 */
async function measureServices(built, { home, content, quizzes, learner, folder }) {
	const openingRecord = await timed(async () => {
		await (await built.openLearners({ home, now: () => new Date() })).close();
	});
	let ahead = 0;
	const started = performance.now();
	const services = await built.openServices({
		...{ home, content, quizzes, version: "0.0.0", now: () => new Date(Date.now() + ahead) },
		reportBug: (/** @type {string} */ method, /** @type {unknown} */ error) => {
			throw new Error(`${method} failed unexpectedly.`, { cause: error });
		},
	});
	const opened = performance.now() - started;
	const { serve } = services;
	const first = await timed(() => call(serve, "review.overview", { learner }));
	const { left, cards: counted } = await call(serve, "review.overview", { learner });

	// Another day: no shelf has been looked at for it.
	const fresh = [];
	const again = [];
	for (let turn = 0; turn < queues; turn++) {
		ahead += day;
		fresh.push(await timed(() => call(serve, "review.next", { learner })));
		again.push(await timed(() => call(serve, "review.next", { learner })));
	}

	const [saving, own, work, views, alone] = [[0], [0], [0], [0], [0]];
	for (const samples of [saving, own, work, views, alone]) samples.length = 0;
	const raw = await open(join(folder, "raw"), "wx");
	const line = Buffer.alloc(450, "x");
	const synced = countSyncs(raw);
	let { shown } = await call(serve, "review.next", { learner });
	for (let turn = 0; turn < warmUp + answers && shown !== undefined; turn++) {
		const { card, reps } = shown;
		const rating = turn % 9 === 0 ? 1 : 3;
		const answer = { kind: "one-choice", option: turn % 9 === 0 ? "b" : "a" };
		let reply = { next: { shown } };
		const [syncedBefore, workedBefore] = [synced(), worked()];
		const took = await timed(async () => {
			reply =
				shown.kind === "question"
					? await call(serve, "review.answer", { learner, card, reps, answer, seconds: 5 })
					: await call(serve, "review.rate", { learner, card, reps, rating, seconds: 5 });
		});
		shown = reply.next.shown;
		if (turn >= warmUp) {
			saving.push(took);
			own.push(Math.max(0, took - (synced() - syncedBefore)));
			work.push(worked() - workedBefore);
		}
		const write = async () => {
			await raw.write(line, 0, line.length, turn * line.length);
			await raw.sync();
		};
		alone.push(await timed(write));
		if (turn % 8 === 0) views.push(await timed(() => call(serve, "review.overview", { learner })));
	}
	await raw.close();
	await services.close();
	return {
		"cards, and those due on the first day": `${counted.all}, ${left.reviews + left.new + left.steps}`,
		"opening the record alone (ms)": Math.round(openingRecord),
		"opening course (18,000 questions) and record (ms)": Math.round(opened),
		"the first look at all cards (ms)": Math.round(first),
		"the day's queue, no shelf looked at before (ms)": summary(fresh),
		"the day's queue once more (ms)": summary(again),
		"an answer saved, marked, and the next card (ms)": summary(saving),
		"the same without waiting for the disk's fsync (ms)": summary(own),
		"the processor's work for it, of all threads (ms)": summary(work),
		"one write and fsync of this disk (ms)": summary(alone),
		"the overview with forecast by day and phase (ms)": summary(views),
	};
}

/**
 * Reviewing with 20,000 cards: the queue of a day, made from nothing and again after an answer; an answer saved with the
 * next card in the same reply; and in a real Chromium from the key that answers to what it brings being painted.
 * @param {import("@playwright/test").Browser} browser
 */
export async function benchReview(browser) {
	const cache = join(projectFolder, "node_modules/.cache");
	await mkdir(cache, { recursive: true });
	const folder = await mkdtemp(join(cache, "bench-review-"));
	try {
		const built = await buildServices(folder);
		const { content, quizzes } = await writeCourse(folder);
		const home = join(folder, "home");
		await mkdir(home);
		const learner = await fill(built, home);
		// Before the services have reviewed anything: they set the clock ahead.
		const page = await measureReviewPage(browser, { folder, home });
		return { ...(await measureServices(built, { home, content, quizzes, learner, folder })), ...page };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
