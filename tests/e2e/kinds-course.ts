import { fileURLToPath } from "node:url";
import { test as base } from "./fixtures.ts";

const course = fileURLToPath(new URL("../courses/kinds", import.meta.url));

/** The application, as it was built, with a course that has a question of every kind in place of its own. */
export const test = base.extend({
	app: async ({ servers }, use) => {
		const { app, remove } = await servers.next(course);
		await use(app);
		await remove();
	},
});

export { enter, expect, expectAccessible } from "./fixtures.ts";
