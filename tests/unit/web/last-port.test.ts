import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepPort, lastPort, startWebAgain } from "../../../web/last-port.ts";

let home: string;

beforeEach(async () => {
	home = await mkdtemp(join(tmpdir(), "profundiza-port-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const options = {
	services: { serve: async () => ({ ok: true, value: null }) as const },
	files: async () => new Response(),
	log: () => undefined,
};

test("the door opens where it was last, so that windows of before find it", async () => {
	const first = await startWebAgain(home, options);
	await keepPort(home, first.port);
	await first.close();
	const second = await startWebAgain(home, options);
	expect(second.port).toBe(first.port);
	await second.close();
});

test("where another program is by now, it opens elsewhere", async () => {
	const other = await startWebAgain(home, options);
	await keepPort(home, other.port);
	const door = await startWebAgain(home, options);
	expect(door.port).not.toBe(other.port);
	await Promise.all([other.close(), door.close()]);
});

test("what cannot be read names no port, and what cannot be written is no failure", async () => {
	for (const text of ["", "{", '{"port":80}', '{"port":"x"}']) {
		await writeFile(join(home, "door.json"), text);
		expect(await lastPort(home)).toBeUndefined();
	}
	await keepPort(join(home, "none"), 4000);
	expect(await readdir(home)).toEqual(["door.json"]);
});
