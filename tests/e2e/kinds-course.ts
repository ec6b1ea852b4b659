import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ServedApp, throwawayHome } from "../support/served-app.ts";
import { test as base } from "./fixtures.ts";

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));
const courseFolder = join(projectFolder, "tests/courses/kinds");

/** The application, as it was built, with a course that has a question of every kind in place of its own. */
export const test = base.extend({
	app: async ({ browserName: _ }, use) => {
		const { home, remove } = await throwawayHome();
		const program = await mkdtemp(join(tmpdir(), "profundiza-kinds-"));
		await cp(join(projectFolder, "out"), join(program, "out"), { recursive: true });
		await cp(join(projectFolder, "package.json"), join(program, "package.json"));
		await cp(courseFolder, program, { recursive: true });
		const app = await ServedApp.start(home, join(program, "out/node/web.js"));
		await use(app);
		await app.end();
		await rm(program, { recursive: true, force: true });
		await remove();
	},
});

export { enter, expect, expectAccessible } from "./fixtures.ts";
