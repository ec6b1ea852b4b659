import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectFolder } from "../lib/project.mjs";
import { startApp } from "./app.mjs";
import { writePackCourse } from "./pack-course.mjs";
import { quantile } from "./statistics.mjs";

const run = promisify(execFile);
const repeats = 7;

/**
 * A data folder in which a course of so many lessons is installed.
 * @param {string} folder
 * @param {number} lessons
 */
async function homeWith(folder, lessons) {
	const [course, home, pack] = ["course", "home", "course.curso"].map((name) => join(folder, name));
	if (course === undefined || home === undefined || pack === undefined) throw new Error("There are three names.");
	await mkdir(home, { recursive: true });
	await writePackCourse(course, { lessons });
	const command = join(projectFolder, "out/node/cli.js");
	await run(process.execPath, [command, "pack", course, "--out", pack]);
	await run(process.execPath, [command, "install", pack, "--home", home]);
	return home;
}

/** The first call that a page makes. @param {string} origin @param {string} cookie @param {string} course */
async function firstCall(origin, cookie, course) {
	const response = await fetch(`${origin}/api/app.start?course=${course}`, {
		method: "POST",
		body: "{}",
		headers: { "content-type": "application/json", origin, cookie },
	});
	const reply = await response.json();
	if (reply.ok !== true) throw new Error(`app.start: ${reply.code} ${reply.message}`);
	return reply.value;
}

/** Milliseconds from the start of the process until each was there. @param {string} home */
async function startOnce(home) {
	const begun = performance.now();
	const app = await startApp({ home });
	try {
		const ready = app.readyAfter;
		const entered = await fetch(app.address, { redirect: "manual" });
		const cookie = (entered.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
		const page = await fetch(`${app.origin}/`, { headers: { cookie } });
		if (!page.ok) throw new Error(`The page: ${page.status}`);
		await page.text();
		const shown = performance.now() - begun;
		await firstCall(app.origin, cookie, "medido");
		return { ready, page: shown, course: performance.now() - begun };
	} finally {
		await app.close();
	}
}

/**
 * How long the application takes to start with 24 lessons installed and with 1,000: until the server is ready, until it has
 * sent its page, and until it has opened the installed course for that page. In turns, so that what else the machine does
 * falls on both alike.
 * @param {string} folder
 */
export async function measureStarts(folder) {
	const few = await homeWith(join(folder, "few"), 24);
	const many = await homeWith(join(folder, "many"), 1000);
	/** @type {Awaited<ReturnType<typeof startOnce>>[][]} */
	const [ofFew, ofMany] = [[], []];
	for (let turn = 0; turn < repeats; turn++) {
		ofFew?.push(await startOnce(few));
		ofMany?.push(await startOnce(many));
	}
	const row = (/** @type {"ready" | "page" | "course"} */ what) => {
		const middle = (/** @type {typeof ofFew} */ starts) =>
			quantile(
				(starts ?? []).map((start) => start[what]),
				0.5,
			);
		const [small, large] = [middle(ofFew), middle(ofMany)];
		const rounded = { "24 lessons": Math.round(small), "1,000 lessons": Math.round(large) };
		return { ...rounded, ratio: Math.round((large / small) * 100) / 100 };
	};
	return {
		"start with a course installed: ready (ms)": row("ready"),
		"start with a course installed: page sent (ms)": row("page"),
		"start with a course installed: that course opened (ms)": row("course"),
	};
}
