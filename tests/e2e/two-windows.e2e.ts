import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { connect } from "../../core/api/connect.ts";
import type { Client } from "../../core/api/contract.ts";
import { HomeInUse, openLearners } from "../../services/learners/index.ts";
import { full } from "../support/runs.ts";
import type { ServedApp } from "../support/served-app.ts";
import { AnsweringClient, begin } from "../unit/services/learners/answering-client.ts";
import { enter, expect, test } from "./fixtures.ts";

const seconds = full ? 60 : 4;
const program = fileURLToPath(new URL("../../out/node/web.js", import.meta.url));

/** A client whose every call is made by a browser window. */
function clientIn(page: Page): Client {
	return connect((method, input) =>
		page.evaluate(
			async ([path, body]) => {
				const headers = { "content-type": "application/json" };
				return (await fetch(path, { method: "POST", headers, body })).json();
			},
			[`/api/${method}`, JSON.stringify(input)] as const,
		),
	);
}

interface Attempt {
	code: number | null;
	said: string;
}

/** Starts the application once more on the same data folder and waits for it to give up. */
async function startAgain(app: ServedApp): Promise<Attempt> {
	const child: ChildProcess = spawn(process.execPath, [program, "--home", app.home], {
		stdio: ["ignore", "pipe", "pipe"],
	});
	let said = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding("utf8").on("data", (chunk: string) => {
			said += chunk;
		});
	}
	const [code] = await once(child, "close");
	return { code, said };
}

test("two windows and a second process write at once, and every event is there once and in order", async ({
	page,
	app,
	context,
}) => {
	test.setTimeout((seconds + 60) * 1000);
	await enter(page, app);
	const other = await context.newPage();
	await other.goto(app.origin);
	const client = clientIn(page);
	const { learner, question } = await begin(client);

	const end = Date.now() + seconds * 1000;
	const goesOn = () => Date.now() < end;
	const windows = [new AnsweringClient(1), new AnsweringClient(2)] as const;
	const attempts: Attempt[] = [];
	const intruding = async () => {
		while (goesOn()) {
			attempts.push(await startAgain(app));
			await expect(openLearners({ home: app.home, now: () => new Date() })).rejects.toBeInstanceOf(HomeInUse);
		}
	};
	await Promise.all([
		windows[0].answer(client, learner, question, goesOn),
		windows[1].answer(clientIn(other), learner, question, goesOn),
		intruding(),
	]);
	expect(await client["record.status"]({ learner })).toEqual({ unsaved: 0 });
	await other.close();
	await page.close();
	await app.end();

	const learners = await openLearners({ home: app.home, now: () => new Date() });
	try {
		expect(learners.takeRepairs()).toEqual([]);
		expect(learners.list()).toHaveLength(1);
		const events = await learners.events(learner);
		expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
		// One process wrote them all.
		expect(new Set(events.map(({ origin }) => origin.writer)).size).toBe(1);
		for (const window of windows) {
			expect(window.held).toEqual([]);
			expect(window.answersIn(events)).toEqual(window.confirmed);
			expect(window.confirmed.length).toBeGreaterThan(0);
		}
		process.stdout.write(
			`two windows: ${seconds} s, ${windows.map(({ confirmed }) => confirmed.length).join(" + ")} answers, ${events.length} events, ${attempts.length} second starts\n`,
		);
	} finally {
		await learners.close();
	}
	// A second start joins the first one: it says where that is, and ends.
	expect(attempts.length).toBeGreaterThan(0);
	for (const { code, said } of attempts) {
		expect(said).toContain(app.origin);
		expect(code).toBe(0);
	}
});
