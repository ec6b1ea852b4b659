import { parentPort } from "node:worker_threads";
import { PackRefusal } from "../../core/pack/refusal.ts";
import type { CheckAnswer } from "./check-beside.ts";
import { type CheckJob, checkHere } from "./check-here.ts";

// A thread of its own, from out/node/check-course.js: it is told what to check, once, and ends with whoever began it.

function answer(said: CheckAnswer): void {
	parentPort?.postMessage(said);
}

parentPort?.once("message", async (job: CheckJob) => {
	try {
		answer({ checked: await checkHere(job) });
	} catch (error) {
		if (!(error instanceof PackRefusal)) throw error;
		answer({ refused: { code: error.code, params: error.params }, findings: error.findings });
	}
});
answer("ready");
