import { truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { choose, type House, houseWithAna } from "./helpers.ts";

const lesson = "leccion";
type Home = House & { ana: string };

async function answer({ client, ana }: Home) {
	await client["practice.answer"]({ learner: ana, lesson, question: "una", answer: choose("b") });
}

const view = ({ client, ana }: Home) => client["learner.view"]({ learner: ana });

describe("going back to a backup", () => {
	test("shows first what would be different", async () => {
		const house = await houseWithAna();
		const { client, ana } = house;
		await answer(house);
		const { id } = await client["backup.create"]({ learner: ana });
		await answer(house);
		await client["bookmark.set"]({ learner: ana, lesson, marked: true });
		expect(await client["backup.preview"]({ learner: ana, backup: id })).toMatchObject({
			before: { answers: 2, bookmarks: 1 },
			after: { answers: 1, bookmarks: 0 },
			eventsLost: 2,
			eventsGained: 0,
			lessons: [{ id: lesson, title: "Lección", before: { answers: 2 }, after: { answers: 1 } }],
		});
		expect((await view(house)).record.bookmarks).not.toEqual({});
	});

	test("makes the record what it was, and can itself be undone", async () => {
		const house = await houseWithAna();
		const { client, ana, learners } = house;
		await answer(house);
		const { id } = await client["backup.create"]({ learner: ana });
		const then = await view(house);
		await answer(house);
		await client["learner.update"]({ learner: ana, name: "Ana María" });
		const now = await view(house);

		const restored = await client["backup.restore"]({ learner: ana, backup: id });
		expect(restored.learner).toEqual({ ...then, seq: restored.learner.seq });
		expect(restored.learner.seq).toBeGreaterThan(now.seq);
		expect(await view(house)).toEqual(restored.learner);

		const undone = await client["backup.restore"]({ learner: ana, backup: restored.undo });
		expect(undone.learner).toEqual({ ...now, seq: undone.learner.seq });
		const { backups } = await client["backup.list"]({ learner: ana });
		expect(backups.map(({ kind }) => kind).sort()).toEqual(["before-restore", "before-restore", "by-hand"]);
		expect((await learners.events(ana)).map(({ fact }) => fact.type)).toEqual(
			expect.arrayContaining(["profile-set", "practice-answered"]),
		);
	});

	test("leaves the record usable: what is answered afterwards is there after the next start", async () => {
		const house = await houseWithAna();
		const { client, ana, learners, home } = house;
		const { id } = await client["backup.create"]({ learner: ana });
		await client["backup.restore"]({ learner: ana, backup: id });
		await answer(house);
		const before = learners.state(ana);
		await learners.close();
		const again = await houseWithAna({ home });
		expect(again.learners.state(ana)).toEqual(before);
	});

	test("neither takes away a PIN, nor brings back another one", async () => {
		const house = await houseWithAna();
		const { client, ana, learners } = house;
		const open = await client["backup.create"]({ learner: ana });
		await client["learner.set-pin"]({ learner: ana, pin: "2468" });
		const locked = await client["backup.create"]({ learner: ana });
		const pin = learners.state(ana)?.pin;
		expect((await client["backup.restore"]({ learner: ana, backup: open.id })).learner.hasPin).toBe(true);
		expect(learners.state(ana)?.pin).toEqual(pin);
		await client["learner.set-pin"]({ learner: ana, pin: null, current: "2468" });
		expect((await client["backup.restore"]({ learner: ana, backup: locked.id })).learner.hasPin).toBe(false);
	});

	test("is refused where the backup is not there or cannot be read, with the record as it was", async () => {
		const house = await houseWithAna();
		const { client, ana, learners } = house;
		const { id } = await client["backup.create"]({ learner: ana });
		await truncate(join(learners.folder(ana), "backups", id), 99);
		const before = learners.state(ana);
		for (const backup of [id, "../lock.json", "2026-11-20T10-00-00-000Z-by-hand.aprendiz"]) {
			await expect(client["backup.restore"]({ learner: ana, backup })).rejects.toMatchObject({ code: "not-found" });
			await expect(client["backup.preview"]({ learner: ana, backup })).rejects.toMatchObject({ code: "not-found" });
		}
		expect(learners.state(ana)).toEqual(before);
		expect((await client["backup.list"]({ learner: ana })).backups.length).toBe(1);
	});

	test("holds what is answered in the same moment, whichever comes first", async () => {
		const house = await houseWithAna();
		const { client, ana, learners } = house;
		const { id } = await client["backup.create"]({ learner: ana });
		const [{ undo }] = await Promise.all([
			client["backup.restore"]({ learner: ana, backup: id }),
			answer(house),
			answer(house),
		]);
		const kept = (await learners.events(ana)).filter(({ fact }) => fact.type === "practice-answered").length;
		const { after } = await client["backup.preview"]({ learner: ana, backup: undo });
		expect(kept + after.answers).toBe(2);
	});
});
