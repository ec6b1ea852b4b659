import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Finding } from "../../core/course/finding.ts";
import { PackRefusal, type Refusal, refuse } from "../../core/pack/refusal.ts";
import { codeOf } from "../home/system-error.ts";
import { type CheckedCourse, type CheckJob, checkHere } from "./check-here.ts";

/** What the thread says: that it has begun, and what came of its course. */
export type CheckAnswer = "ready" | { checked: CheckedCourse } | { refused: Refusal; findings: readonly Finding[] };

/** Checks one course. */
export interface CourseChecker {
	/** Rejects with a `PackRefusal`, or with the signal's reason. */
	check(job: CheckJob): Promise<CheckedCourse>;
	/** In any case, also where nothing was checked. */
	end(): Promise<void>;
}

export interface CheckerOptions {
	signal?: AbortSignal | undefined;
	/** What the thread runs. Only the built application has it. */
	file?: string | undefined;
	/** Milliseconds that a course of so many bytes of text may take. */
	patience?: ((bytes: number) => number) | undefined;
	/** MiB that it may need. */
	memory?: number | undefined;
}

const builtFile = join(dirname(fileURLToPath(import.meta.url)), "check-course.js");

const mebibyte = 1024 * 1024;
/** A course of people's making takes about a second for each MiB; a slow machine that does much else, ten times as long. */
const usualPatience = (bytes: number): number => 30_000 + (bytes / mebibyte) * 15_000;
/** MiB for what is read of 64 MiB of text, which is the most that a pack may have. */
const usualMemory = 2048;

function bytesOf({ texts }: CheckJob): number {
	return [...texts.values()].reduce((sum, { length }) => sum + length, 0);
}

/**
 * Checks a course in a thread of its own, so that whoever waits for it can do other things, stop it at any moment, and loses
 * nothing where it takes for ever or needs all the memory there is. It begins at once: loading its code takes a moment, in
 * which the pack is read. Where there is no such thread, as in the sources, it is done here.
 */
export function openChecker(options: CheckerOptions = {}): CourseChecker {
	const { signal, file = builtFile, patience = usualPatience, memory = usualMemory } = options;
	if (!existsSync(file)) return { check: checkHere, end: async () => undefined };
	const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memory } });
	// Nothing is sent before: an error and a message that was sent earlier need not come in their order.
	let begin: (has: boolean) => void = () => undefined;
	const begun = new Promise<boolean>((resolve) => {
		begin = resolve;
	});
	let failed: { error: unknown } | undefined;
	let settle: ((said: CheckAnswer | { error: unknown }) => void) | undefined;
	worker.on("message", (said: CheckAnswer) => {
		if (said === "ready") begin(true);
		else settle?.(said);
	});
	const fail = (error: unknown) => {
		failed ??= { error };
		begin(false);
		settle?.(failed);
	};
	worker.on("error", fail);
	worker.on("exit", () => fail(new Error("The thread that checks courses has ended.")));

	async function answerTo(job: CheckJob): Promise<CheckAnswer | { error: unknown }> {
		if (failed !== undefined) return failed;
		const answered = new Promise<CheckAnswer | { error: unknown }>((resolve) => {
			settle = resolve;
		});
		const onAbort = () => settle?.({ error: signal?.reason });
		signal?.addEventListener("abort", onAbort);
		const givenUp = setTimeout(
			() => settle?.({ refused: { code: "too-hard-to-check", params: {} }, findings: [] }),
			patience(bytesOf(job)),
		);
		try {
			worker.postMessage(job);
			return await answered;
		} finally {
			clearTimeout(givenUp);
			signal?.removeEventListener("abort", onAbort);
		}
	}

	return {
		check: async (job) => {
			signal?.throwIfAborted();
			// A system may have no threads to give.
			if (!(await begun)) return checkHere(job);
			signal?.throwIfAborted();
			const said = await answerTo(job);
			if (said === "ready") throw new Error("Said twice.");
			if ("checked" in said) return said.checked;
			if ("refused" in said) throw new PackRefusal(said.refused, { findings: said.findings });
			signal?.throwIfAborted();
			if (codeOf(said.error) === "ERR_WORKER_OUT_OF_MEMORY") throw refuse("too-hard-to-check", {});
			// It would break off here as well, and everything else with it.
			throw said.error;
		},
		end: async () => {
			await worker.terminate();
		},
	};
}
