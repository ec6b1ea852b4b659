import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { packInbox } from "../../../../electron/main/pack-inbox.ts";

it("keeps packs until someone takes them in, then hands them over one after another", async () => {
	const seen: string[] = [];
	const inbox = packInbox(() => seen.push("failure"));
	inbox.put("a.curso");
	inbox.put("b.curso");
	inbox.deliverTo(async (path) => {
		seen.push(`${path} starts`);
		await setImmediate();
		seen.push(`${path} ends`);
	});
	inbox.put("c.curso");
	expect(seen).toEqual([]);
	await expect
		.poll(() => seen)
		.toEqual(["a.curso", "b.curso", "c.curso"].flatMap((path) => [`${path} starts`, `${path} ends`]));
});

it("goes on after a pack that could not be taken in, and reports it", async () => {
	const seen: unknown[] = [];
	const full = new Error("full");
	const inbox = packInbox((path, error) => seen.push([path, error]));
	inbox.deliverTo(async (path) => {
		if (path === "a.curso") throw full;
		seen.push(path);
	});
	inbox.put("a.curso");
	inbox.put("b.curso");
	await expect.poll(() => seen).toEqual([["a.curso", full], "b.curso"]);
});
