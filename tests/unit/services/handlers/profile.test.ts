import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Client } from "../../../../core/api/contract.ts";
import { house, houseWithAna } from "./helpers.ts";

const settings = { language: "es", theme: "dark", textSize: "large" } as const;
const minute = 60_000;
const hour = 60 * minute;

/** A clock that a test sets. */
function clock() {
	let time = Date.parse("2026-11-20T10:00:00.000Z");
	return {
		now: () => new Date(time),
		pass: (milliseconds: number) => {
			time += milliseconds;
		},
	};
}

/** Ana with the PIN 2468, as a window finds her that has not given it. */
async function lockedAna() {
	const { now, pass } = clock();
	const made = await houseWithAna({ now });
	const { client, ana } = made;
	await client["learner.set-pin"]({ learner: ana, pin: "2468" });
	await client["learner.lock"]({ learner: ana });
	return { ...made, pass };
}

const found = async (client: Client, learner: string) =>
	(await client["learner.list"]({})).learners.find(({ id }) => id === learner);

describe("a PIN", () => {
	it("keeps the window open in which it is chosen, and shuts all out once the learner is left", async () => {
		const { client, ana } = await houseWithAna();
		expect(await client["learner.set-pin"]({ learner: ana, pin: "2468" })).toMatchObject({ name: "Ana", hasPin: true });
		expect((await client["learner.view"]({ learner: ana })).name).toBe("Ana");
		await client["learner.lock"]({ learner: ana });
		await expect(client["learner.view"]({ learner: ana })).rejects.toMatchObject({ code: "locked" });
		await expect(client["learner.unlock"]({ learner: ana, pin: "1357" })).rejects.toMatchObject({ code: "wrong-pin" });
		await expect(client["learner.view"]({ learner: ana })).rejects.toMatchObject({ code: "locked" });
		expect((await client["learner.unlock"]({ learner: ana, pin: "2468" })).name).toBe("Ana");
		expect((await client["learner.view"]({ learner: ana })).name).toBe("Ana");
	});

	it("is asked for again after the application was closed", async () => {
		const { client, ana, home, learners } = await houseWithAna();
		await client["learner.set-pin"]({ learner: ana, pin: "2468" });
		await learners.close();
		const later = await house({ home });
		expect((await later.client["app.start"]({ learner: ana })).learner).toBeUndefined();
		expect((await later.client["learner.unlock"]({ learner: ana, pin: "2468" })).name).toBe("Ana");
		expect((await later.client["app.start"]({ learner: ana })).learner?.name).toBe("Ana");
		// Another window, which asks for nobody, has to give it too.
		expect((await later.client["app.start"]({})).learner).toBeUndefined();
	});

	it("is changed and taken away only by who knows it", async () => {
		const { client, ana } = await houseWithAna();
		await client["learner.set-pin"]({ learner: ana, pin: "2468" });
		for (const current of [undefined, "1357"]) {
			const given = current === undefined ? {} : { current };
			const change = client["learner.set-pin"]({ learner: ana, pin: "999999", ...given });
			await expect(change).rejects.toMatchObject({ code: "wrong-pin" });
		}
		await client["learner.set-pin"]({ learner: ana, pin: "123456789012", current: "2468" });
		await client["learner.lock"]({ learner: ana });
		await expect(client["learner.unlock"]({ learner: ana, pin: "2468" })).rejects.toMatchObject({ code: "wrong-pin" });
		await client["learner.unlock"]({ learner: ana, pin: "123456789012" });
		const open = await client["learner.set-pin"]({ learner: ana, pin: null, current: "123456789012" });
		expect(open.hasPin).toBe(false);
		// A window that does not know of that yet sets no new PIN with the old one.
		const stale = client["learner.set-pin"]({ learner: ana, pin: "1111", current: "123456789012" });
		await expect(stale).rejects.toMatchObject({ code: "superseded" });
		await client["learner.lock"]({ learner: ana });
		expect((await client["learner.view"]({ learner: ana })).name).toBe("Ana");
	});

	it.each(["123", "1234567890123", "12a4", "12 34", "", "١٢٣٤"])(
		"has four to twelve digits, so not %j",
		async (pin) => {
			const { client, ana } = await houseWithAna();
			await expect(client["learner.set-pin"]({ learner: ana, pin })).rejects.toMatchObject({ code: "bad-input" });
		},
	);

	it("is not on the disk as it was typed, and the same one of two people is kept differently", async () => {
		const { client, ana, home, learners } = await houseWithAna();
		const { id: luis } = await client["learner.create"]({ name: "Luis", settings });
		for (const learner of [ana, luis]) await client["learner.set-pin"]({ learner, pin: "20613579" });
		expect(learners.state(ana)?.pin?.hash).not.toBe(learners.state(luis)?.pin?.hash);
		await learners.close();
		const files = await readdir(home, { recursive: true, withFileTypes: true });
		const texts = files
			.filter((file) => file.isFile())
			.map((file) => readFile(join(file.parentPath, file.name), "utf8"));
		const all = (await Promise.all(texts)).join("\n");
		expect(all).toContain("pin-set");
		expect(all).not.toContain("20613579");
	});

	it("waits longer and longer after five wrong ones, also when they come all at once", async () => {
		const { client, ana, pass } = await lockedAna();
		const wrong = () =>
			client["learner.unlock"]({ learner: ana, pin: "0000" }).then(
				() => "open",
				(error: { code: string }) => error.code,
			);
		const eight = await Promise.all(Array.from({ length: 8 }, wrong));
		expect(eight.sort()).toEqual([...Array(3).fill("wait"), ...Array(5).fill("wrong-pin")]);
		expect((await found(client, ana))?.pinWaitUntil).toBe("2026-11-20T10:00:30.000Z");
		// The right one has to wait too, or the waiting would tell which it is.
		await expect(client["learner.unlock"]({ learner: ana, pin: "2468" })).rejects.toMatchObject({ code: "wait" });
		pass(31_000);
		expect((await found(client, ana))?.pinWaitUntil).toBeUndefined();
		expect(await wrong()).toBe("wrong-pin");
		pass(31_000);
		expect(await wrong()).toBe("wait");
		pass(30_000);
		expect((await client["learner.unlock"]({ learner: ana, pin: "2468" })).name).toBe("Ana");
		// And then all is forgotten.
		await client["learner.lock"]({ learner: ana });
		expect(await wrong()).toBe("wrong-pin");
		expect(await wrong()).toBe("wrong-pin");
	});

	it("counts wrong ones of changing it, too", async () => {
		const { client, ana } = await houseWithAna({ now: clock().now });
		await client["learner.set-pin"]({ learner: ana, pin: "2468" });
		const change = () => client["learner.set-pin"]({ learner: ana, pin: null, current: "0000" });
		for (let tries = 0; tries < 5; tries += 1) await expect(change()).rejects.toMatchObject({ code: "wrong-pin" });
		await expect(change()).rejects.toMatchObject({ code: "wait" });
	});
});

describe("a forgotten PIN", () => {
	it("can be taken away a day after that was asked for, and not a minute before", async () => {
		const { client, ana, pass } = await lockedAna();
		const from = "2026-11-21T10:00:00.000Z";
		expect(await client["learner.reset-pin"]({ learner: ana })).toEqual({ done: false, from });
		expect((await found(client, ana))?.pinReset).toEqual({ askedAt: "2026-11-20T10:00:00.000Z", from });
		pass(24 * hour - minute);
		// Asking again does not begin the day anew.
		expect(await client["learner.reset-pin"]({ learner: ana })).toEqual({ done: false, from });
		await expect(client["learner.view"]({ learner: ana })).rejects.toMatchObject({ code: "locked" });
		pass(minute);
		expect(await client["learner.reset-pin"]({ learner: ana })).toEqual({ done: true });
		expect(await client["learner.view"]({ learner: ana })).toMatchObject({ name: "Ana", hasPin: false });
		expect((await found(client, ana))?.pinReset).toBeUndefined();
	});

	it("stays where the one who knows it gives it meanwhile, who then hears of it", async () => {
		const { client, ana, pass } = await lockedAna();
		await client["learner.reset-pin"]({ learner: ana });
		pass(hour);
		const view = await client["learner.unlock"]({ learner: ana, pin: "2468" });
		expect(view.pinResetAskedAt).toBe("2026-11-20T10:00:00.000Z");
		const now = await client["learner.view"]({ learner: ana });
		expect(now.pinResetAskedAt).toBeUndefined();
		expect(now.seq).toBe(view.seq);
		await client["learner.lock"]({ learner: ana });
		pass(24 * hour);
		const again = await client["learner.reset-pin"]({ learner: ana });
		expect(again).toEqual({ done: false, from: "2026-11-22T11:00:00.000Z" });
	});

	it("is no matter where there is none", async () => {
		const { client, ana } = await houseWithAna();
		expect(await client["learner.reset-pin"]({ learner: ana })).toEqual({ done: true });
	});
});

describe("deleting a learner", () => {
	it("leaves thirty days in which everything can be had back", async () => {
		const { now } = clock();
		const { client, ana } = await houseWithAna({ now });
		await client["position.set"]({ learner: ana, lesson: "leccion", section: null });
		const before = await client["learner.view"]({ learner: ana });
		expect(await client["learner.remove"]({ learner: ana })).toEqual({
			removed: true,
			until: "2026-12-20T10:00:00.000Z",
		});
		expect(await found(client, ana)).toMatchObject({ name: "Ana", removedUntil: "2026-12-20T10:00:00.000Z" });
		expect((await client["app.start"]({ learner: ana })).learner).toBeUndefined();
		for (const call of ["learner.view", "learner.remove", "learner.reset-pin"] as const) {
			await expect(client[call]({ learner: ana })).rejects.toMatchObject({ code: "not-found" });
		}
		const other = client["position.set"]({ learner: ana, lesson: "leccion", section: null });
		await expect(other).rejects.toMatchObject({ code: "not-found" });
		expect(await client["learner.recover"]({ learner: ana })).toMatchObject({ id: ana, name: "Ana" });
		const after = await client["learner.view"]({ learner: ana });
		expect(after).toEqual({ ...before, seq: after.seq });
		await expect(client["learner.recover"]({ learner: ana })).rejects.toMatchObject({ code: "not-found" });
	});

	it("takes the PIN, and having them back does not", async () => {
		const { client, ana } = await lockedAna();
		await expect(client["learner.remove"]({ learner: ana })).rejects.toMatchObject({ code: "locked" });
		await client["learner.unlock"]({ learner: ana, pin: "2468" });
		await client["learner.remove"]({ learner: ana });
		await client["learner.recover"]({ learner: ana });
		await expect(client["learner.view"]({ learner: ana })).rejects.toMatchObject({ code: "locked" });
	});
});

describe("a guest", () => {
	it("who is deleted is erased at once, and nobody has them back", async () => {
		const { client, home, learners } = await house();
		const { id: learner } = await client["learner.create-guest"]({ settings });
		await client["position.set"]({ learner, lesson: "leccion", section: null });
		expect(await client["learner.remove"]({ learner })).toEqual({ removed: true });
		expect(await found(client, learner)).toBeUndefined();
		await expect(client["learner.recover"]({ learner })).rejects.toMatchObject({ code: "not-found" });
		await learners.close();
		expect((await readdir(home, { recursive: true })).filter((name) => name.includes(learner))).toEqual([]);
		expect(await found((await house({ home })).client, learner)).toBeUndefined();
	});

	it("has a record like anyone's, no name, and is a guest no longer once they have one", async () => {
		const { client } = await house();
		const guest = await client["learner.create-guest"]({ settings });
		expect(guest).toMatchObject({ name: "", guest: true, settings });
		await client["position.set"]({ learner: guest.id, lesson: "leccion", section: null });
		expect((await client["app.start"]({ learner: guest.id })).learner?.record.lastLesson).toBe("leccion");
		// That a guest has no name is no damage.
		expect((await client["app.notices"]({})).notices).toEqual([]);
		await client["learner.update"]({ learner: guest.id, settings: { ...settings, theme: "light" } });
		expect((await client["learner.view"]({ learner: guest.id })).guest).toBe(true);
		const named = await client["learner.update"]({ learner: guest.id, name: "Luis" });
		expect(named).toMatchObject({ name: "Luis", guest: false, record: { lastLesson: "leccion" } });
	});
});

describe("a picture", () => {
	const picture = { kind: "image", data: "data:image/webp;base64,UklGRg==" } as const;

	it("stands for its learner wherever one is chosen", async () => {
		const { client, ana } = await houseWithAna();
		expect((await client["learner.view"]({ learner: ana })).picture).toEqual({ kind: "initials", hue: 1 });
		expect((await client["learner.set-picture"]({ learner: ana, picture })).picture).toEqual(picture);
		expect((await found(client, ana))?.picture).toEqual(picture);
		const hue = { kind: "initials", hue: 3 } as const;
		expect((await client["learner.set-picture"]({ learner: ana, picture: hue })).picture).toEqual(hue);
	});

	it.each([
		"data:image/svg+xml;base64,PHN2Zz4=",
		"https://example.org/ana.png",
		"data:image/png;base64,<script>",
		`data:image/png;base64,${"A".repeat(70_000)}`,
	])("is a small bitmap and nothing else: not %.40s", async (data) => {
		const { client, ana } = await houseWithAna();
		const set = client["learner.set-picture"]({ learner: ana, picture: { kind: "image", data } });
		await expect(set).rejects.toMatchObject({ code: "bad-input" });
	});
});
