import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { eventsOnShelf } from "../../../../services/backups/index.ts";
import { realDisk } from "../../../../services/learners/disk.ts";
import { named } from "../learners/helpers.ts";
import { shelf } from "./shelf.ts";

it("a backup of someone else is listed as one that cannot be read, and is used for nothing", async () => {
	const { learners, backups, folder, ana } = await shelf();
	const { id } = await backups.create(ana, "by-hand");
	const bruno = await learners.create();
	await learners.append(bruno, named("Bruno"));
	const his = join(learners.folder(bruno), "backups");
	await mkdir(his, { recursive: true });
	await copyFile(join(folder, id), join(his, id));
	const [listed, ...others] = await backups.list(bruno);
	expect(others).toEqual([]);
	expect(listed).toMatchObject({ id });
	expect(listed).not.toHaveProperty("holds");
	await expect(backups.read(bruno, id)).rejects.toMatchObject({ code: "not-found" });
	const events: unknown[] = [];
	for await (const event of eventsOnShelf(realDisk, dirname(his))) events.push(event);
	expect(events).toEqual([]);
	expect((await backups.list(ana))[0]).toHaveProperty("holds");
});
