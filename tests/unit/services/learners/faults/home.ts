import { existsSync, mkdtempSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, vi } from "vitest";

/**
 * Makes a folder whenever asked: for the locks, which are real files, of a world each. In memory where the system has such a
 * place: thousands of openings would wait for the disk otherwise.
 */
export function freshHomes(): () => string {
	let home = "";
	beforeAll(async () => {
		home = await mkdtemp(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "profundiza-"));
	});
	afterAll(() => rm(home, { recursive: true, force: true }));
	return () => mkdtempSync(join(home, "world-"));
}

/** The alarms of every world of a test file ring only when it waits. */
export function stopAlarms(): void {
	beforeAll(() => {
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
	});
	afterAll(() => {
		vi.useRealTimers();
	});
}
