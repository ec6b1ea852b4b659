import { execFile } from "node:child_process";
import { appendFile, cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { ServedApp, throwawayHome } from "../support/served-app.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** What a start leaves in a data folder that nobody has used. */
async function leftBy(program: string): Promise<string[]> {
	const { home, remove } = await throwawayHome();
	const app = await ServedApp.start(home, join(program, "out/node/web.js"));
	await app.end();
	const left = await readdir(home);
	await remove();
	return left;
}

test("the course is opened as the build has installed it, checked, and edited where it was built from only after that", async () => {
	const program = await mkdtemp(join(tmpdir(), "profundiza-program-"));
	for (const part of ["out", "package.json"]) await cp(join(project, part), join(program, part), { recursive: true });
	// A small one takes no time.
	await cp(join(project, "tests/courses/kinds"), program, { recursive: true });
	const prepare = () => promisify(execFile)(process.execPath, [join(program, "out/node/prepare.js")]);
	const prepared = () => readFile(join(program, "out/node/prepared-course"));
	await prepare();
	const before = await prepared();
	await appendFile(join(program, "content/course.yaml"), "# Edited.\n");
	// A start that had to check anything would keep what came of it.
	expect(await leftBy(program)).not.toContain("cache");
	expect(await prepared()).toEqual(before);

	await prepare();
	expect(await leftBy(program)).not.toContain("cache");
	expect(await prepared()).not.toEqual(before);
	await rm(program, { recursive: true });
});
