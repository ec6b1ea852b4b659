import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createInbox } from "../../../../services/shelf/inbox.ts";
import { freshHome } from "../learners/helpers.ts";

async function inboxIn(home: string) {
	let count = 0;
	return createInbox({ folder: join(home, "incoming"), id: () => `pack-${++count}` });
}

async function* streamOf(...parts: readonly (string | Error)[]): AsyncGenerator<Uint8Array> {
	for (const part of parts) {
		if (part instanceof Error) throw part;
		yield new TextEncoder().encode(part);
	}
}

describe("packs that were handed over", () => {
	it("knows a file that lies elsewhere, once, and never removes it", async () => {
		const home = await freshHome();
		const path = join(home, "curso.curso");
		await writeFile(path, "zip");
		const inbox = await inboxIn(home);
		const { id } = inbox.put(path);
		expect(inbox.put(path).id).toBe(id);
		expect(inbox.waiting()).toEqual([{ id, path, file: "curso.curso" }]);
		await inbox.putAway(id);
		expect(inbox.waiting()).toEqual([]);
		expect(await readFile(path, "utf8")).toBe("zip");
	});

	it("keeps a copy of what a page sends under a name of its own, until it is put away", async () => {
		const home = await freshHome();
		const inbox = await inboxIn(home);
		const pack = await inbox.receive("../../etc/cur\u202eso.curso", streamOf("PK", "12"));
		expect(pack.file).toBe("curso.curso");
		expect(pack.path).toBe(join(home, "incoming", "pack-1.curso"));
		expect(await readFile(pack.path, "utf8")).toBe("PK12");
		await inbox.putAway(pack.id);
		expect(await readdir(join(home, "incoming"))).toEqual([]);
	});

	it("leaves nothing of what did not come to its end", async () => {
		const home = await freshHome();
		const inbox = await inboxIn(home);
		await expect(inbox.receive("a.curso", streamOf("PK", new Error("gone")))).rejects.toThrow("gone");
		expect(inbox.waiting()).toEqual([]);
		expect(await readdir(join(home, "incoming"))).toEqual([]);
	});

	it("removes what an application that was killed has left, and its own at the end", async () => {
		const home = await freshHome();
		await mkdir(join(home, "incoming"));
		await writeFile(join(home, "incoming", "old.curso"), "PK");
		const inbox = await inboxIn(home);
		await inbox.receive("a.curso", streamOf("PK"));
		expect(await readdir(join(home, "incoming"))).toEqual(["pack-1.curso"]);
		await inbox.close();
		expect(await readdir(home)).not.toContain("incoming");
	});
});
