import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { connect } from "../../../../core/api/connect.ts";
import { openServices } from "../../../../services/open.ts";
import { freshHome } from "../learners/helpers.ts";

const project = fileURLToPath(new URL("../../../../", import.meta.url));
const settings = { language: "es", theme: "system", textSize: "normal" } as const;

/** The real services over the bundled course. */
async function services(home: string) {
	const opened = await openServices({
		home,
		content: join(project, "tests/courses/review/content"),
		quizzes: join(project, "tests/courses/review/quizzes"),
		version: "0.1.0",
		reportBug: (method, error) => {
			throw new Error(`A bug in ${method}`, { cause: error });
		},
	});
	onTestFinished(() => opened.close());
	return { client: connect(opened.serve), close: () => opened.close() };
}

test("the running application makes a backup of the day in the background", async () => {
	const home = await freshHome();
	const { client } = await services(home);
	const { id } = await client["learner.create"]({ name: "Ana", settings });
	const folder = join(home, "learners", id, "backups");
	await expect.poll(() => readdir(folder).catch(() => [])).toHaveLength(1);
	const { backups } = await client["backup.list"]({ learner: id });
	expect(backups).toMatchObject([{ kind: "automatic", holds: { events: 2 } }]);
});

test("what log and copy have both lost is had from the backups", async () => {
	const home = await freshHome();
	const before = await services(home);
	const { id } = await before.client["learner.create"]({ name: "Ana", settings });
	await before.client["learner.update"]({ learner: id, name: "Ana María" });
	const view = await before.client["learner.view"]({ learner: id });
	await before.client["backup.create"]({ learner: id });
	await before.close();

	const folder = join(home, "learners", id);
	await rm(join(folder, "snapshot.json"), { force: true });
	await rm(join(folder, "copy"), { recursive: true, force: true });
	for (const name of await readdir(join(folder, "log"))) {
		const [first = "", ...others] = (await readFile(join(folder, "log", name), "utf8")).split("\n");
		await writeFile(join(folder, "log", name), ["x".repeat(first.length), ...others].join("\n"));
	}

	const { client } = await services(home);
	const { record, name } = await client["learner.view"]({ learner: id });
	expect(name).toBe("Ana María");
	expect(record).toEqual(view.record);
	const { notices } = await client["app.notices"]({});
	expect(notices.map(({ code }) => code)).toContain("record-healed");
});
