import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { randomFrom } from "../../../support/random.ts";
import { full } from "../../../support/runs.ts";
import { ServedApp } from "../../../support/served-app.ts";
import { clientOf } from "../../../support/served-client.ts";
import { buildServer, type SourceServer } from "../../../support/source-server.ts";
import { AnsweringClient, begin } from "./answering-client.ts";
import { freshHome, open } from "./helpers.ts";

let server: SourceServer;

beforeAll(async () => {
	server = await buildServer();
}, 120_000);

afterAll(() => server.remove());

const kills = full ? 300 : 6;

/** Kills a server that is still starting. */
async function killStarting(home: string, after: number): Promise<void> {
	const child = spawn(process.execPath, [server.program, "--home", home], { stdio: "ignore" });
	const exit = once(child, "exit");
	await pause(after);
	child.kill("SIGKILL");
	await exit;
}

describe("the server, killed again and again while two windows answer", () => {
	it("has every confirmed answer once and in order", { timeout: 1_800_000 }, async () => {
		const seed = Number(process.env["PROFUNDIZA_SEED"] ?? 1);
		const random = randomFrom(seed);
		const home = await freshHome();
		const windows = [new AnsweringClient(1), new AnsweringClient(2)];
		let whileStarting = 0;
		for (let kill = 0; kill < kills; kill++) {
			if (kill % 10 === 5) {
				whileStarting++;
				await killStarting(home, 50 + random.below(600));
				continue;
			}
			const app = await ServedApp.start(home, server.program);
			const client = await clientOf(app);
			const { learner, question } = await begin(client);
			const answering = windows.map((window) => window.answer(client, learner, question));
			await pause(random.below(kill % 7 === 0 ? 2_500 : 250));
			await app.end("SIGKILL");
			await Promise.all(answering);
		}
		const learners = await open(home);
		expect(learners.takeRepairs().filter(({ kind }) => kind !== "cut")).toEqual([]);
		expect(learners.list()).toHaveLength(1);
		const events = await learners.events(learners.list()[0]?.id ?? "");
		expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
		for (const window of windows) {
			const there = window.answersIn(events);
			expect(there).toEqual([...new Set(there)].sort((a, b) => a - b));
			const known = new Set(there);
			expect(window.confirmed.filter((answer) => !known.has(answer))).toEqual([]);
			expect(window.held).toEqual([]);
			// Of each kill at most the one answer in flight may be there without having been confirmed.
			expect(there.length - window.confirmed.length).toBeLessThanOrEqual(kills);
		}
		const confirmed = windows.map((window) => window.confirmed.length);
		process.stdout.write(
			`kill -9: seed ${seed}, ${kills} kills (${whileStarting} while starting), ${confirmed.join(" + ")} confirmed answers, ${events.length} events\n`,
		);
		expect(Math.min(...confirmed)).toBeGreaterThan(kills);
	});
});
