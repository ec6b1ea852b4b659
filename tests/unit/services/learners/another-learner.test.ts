import { copyFile, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { at, freshHome, named, open } from "./helpers.ts";

async function twoLearners() {
	const home = await freshHome();
	const learners = await open(home);
	const folders: string[] = [];
	const ids: string[] = [];
	for (const name of ["Ana", "Bruno"]) {
		const id = await learners.create();
		await learners.append(id, named(name), at(name === "Ana" ? "uno" : "dos"));
		ids.push(id);
		folders.push(join(home, "learners", id));
	}
	await learners.close();
	const [ana = "", bruno = ""] = ids;
	const [hers = "", his = ""] = folders;
	return { home, ana, bruno, hers, his };
}

it.each(["log/2026-11.jsonl", "copy/2026-11.jsonl", "snapshot.json"])(
	"%s of one learner in the place of another's is damage there, and healed",
	async (name) => {
		const { home, ana, bruno, hers, his } = await twoLearners();
		await copyFile(join(his, name), join(hers, name));
		const learners = await open(home);
		expect((await learners.events(ana)).map(({ fact }) => fact)).toEqual([named("Ana"), at("uno")]);
		expect(learners.state(ana)).toMatchObject({ name: "Ana", seq: 2 });
		expect(learners.state(bruno)).toMatchObject({ name: "Bruno", seq: 2 });
		expect(learners.takeRepairs()).toMatchObject([{ learner: ana, kind: "healed" }]);
		const kept = (await readdir(hers, { recursive: true })).filter((path) => path.includes(".damaged-"));
		expect(kept).toHaveLength(1);
		await learners.close();
		const again = await open(home);
		expect(again.takeRepairs()).toEqual([]);
	},
);

it("two logs that changed places are healed each from its own copy", async () => {
	const { home, ana, bruno, hers, his } = await twoLearners();
	await rename(join(hers, "log"), join(home, "log"));
	await rename(join(his, "log"), join(hers, "log"));
	await rename(join(home, "log"), join(his, "log"));
	const learners = await open(home);
	expect(learners.state(ana)).toMatchObject({ name: "Ana", seq: 2 });
	expect(learners.state(bruno)).toMatchObject({ name: "Bruno", seq: 2 });
	expect(learners.takeRepairs().map(({ kind }) => kind)).toEqual(["healed", "healed"]);
});

it("a whole record of someone else is not shown as one's own", async () => {
	const { home, ana, bruno, hers, his } = await twoLearners();
	for (const name of ["log/2026-11.jsonl", "copy/2026-11.jsonl", "snapshot.json"]) {
		await copyFile(join(his, name), join(hers, name));
	}
	const learners = await open(home);
	expect(learners.list().map(({ id }) => id)).toEqual([bruno]);
	expect(learners.takeRepairs()).toMatchObject([{ learner: ana, kind: "unreadable" }]);
});
