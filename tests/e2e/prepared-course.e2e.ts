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

test("the course that the build has checked is taken as it is, and an edited one is kept with the record", async () => {
	const program = await mkdtemp(join(tmpdir(), "profundiza-program-"));
	for (const part of ["out", "package.json", "content", "quizzes"]) {
		await cp(join(project, part), join(program, part), { recursive: true });
	}
	// The course may have been edited since the build.
	await promisify(execFile)(process.execPath, [join(program, "out/node/prepare.js")]);
	const prepared = await readFile(join(program, "out/node/prepared-course"));
	expect(await leftBy(program)).not.toContain("cache");

	await appendFile(join(program, "content/glossary.yaml"), "# Edited.\n");
	expect(await leftBy(program)).toContain("cache");
	expect(await readFile(join(program, "out/node/prepared-course"))).toEqual(prepared);
	await rm(program, { recursive: true });
});
