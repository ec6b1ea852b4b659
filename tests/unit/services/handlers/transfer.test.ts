import { unlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AppError } from "../../../../core/api/errors.ts";
import { readRecordFile } from "../../../../services/transfer/index.ts";
import { anaFacts, eventsOf, fileOf } from "../transfer/record.ts";
import { choose, type House, house, houseWithAna } from "./helpers.ts";

const lesson = "leccion";
const clockOf = (start: string) => {
	let time = Date.parse(start);
	return () => {
		time += 60_000;
		return new Date(time);
	};
};

async function answer({ client }: House, learner: string) {
	await client["practice.answer"]({ learner, lesson, question: "una", answer: choose("b") });
}

async function take({ client }: House, data: string) {
	const preview = await client["transfer.preview"]({ data });
	if (preview.kind !== "ready") throw new Error(`Refused: ${preview.problem}`);
	return { preview, ...(await client["transfer.import"]({ ticket: preview.ticket })) };
}

const facts = async ({ learners }: House, id: string) =>
	(await learners.events(id)).map(({ origin, fact }) => ({ origin, fact }));

describe("a record that moves to another machine", () => {
	test("is there whole: the same learner with the same events at the same times", async () => {
		const here = await houseWithAna();
		await answer(here, here.ana);
		const { file, data } = await here.client["transfer.export"]({ learner: here.ana });
		expect(file).toMatch(/^Ana-2026-11-20\.aprendiz$/);

		const there = await house();
		const { preview, learner, undo } = await take(there, data);
		expect(preview).toMatchObject({
			name: "Ana",
			known: false,
			difference: { before: { events: 0 }, after: { answers: 1 } },
		});
		expect(learner).toMatchObject({ id: here.ana, name: "Ana" });
		expect(undo).toBeUndefined();
		const strip = async (h: House) => (await h.learners.events(here.ana)).map(({ seq: _, ...event }) => event);
		expect(await strip(there)).toEqual(await strip(here));
		const { seq: _, ...arrived } = await there.client["learner.view"]({ learner: here.ana });
		const { seq: __, ...sent } = await here.client["learner.view"]({ learner: here.ana });
		expect(arrived).toEqual(sent);
	});

	test("and goes on in both places becomes one record again, the same one in both, with nothing twice", async () => {
		const here = await houseWithAna({ now: clockOf("2026-11-20T10:00:00Z") });
		const there = await house({ now: clockOf("2026-11-21T10:00:00Z") });
		const exported = (h: House) => h.client["transfer.export"]({ learner: here.ana }).then(({ data }) => data);
		await take(there, await exported(here));
		await answer(here, here.ana);
		await here.client["bookmark.set"]({ learner: here.ana, lesson, marked: true });
		await answer(there, here.ana);
		await there.client["learner.update"]({ learner: here.ana, name: "Ana María" });

		const back = await take(here, await exported(there));
		expect(back.preview).toMatchObject({
			known: true,
			difference: { eventsLost: 0, eventsGained: 2, before: { answers: 1 }, after: { answers: 2, bookmarks: 1 } },
		});
		expect(back.learner.name).toBe("Ana María");
		expect(back.undo).toBeDefined();
		await take(there, await exported(here));
		expect(await facts(there, here.ana)).toEqual(await facts(here, here.ana));
		const origins = (await facts(here, here.ana)).map(({ origin }) => JSON.stringify(origin));
		expect(new Set(origins).size).toBe(origins.length);

		// Once more nothing is new, and nothing is written.
		const before = here.learners.state(here.ana);
		const again = await take(here, await exported(there));
		expect(again.preview).toMatchObject({ difference: { eventsGained: 0, eventsLost: 0, lessons: [] } });
		expect(again.undo).toBeUndefined();
		expect(here.learners.state(here.ana)).toEqual(before);
	});

	test("can be merged again and again, whatever numbers the records have come to", async () => {
		const here = await houseWithAna({ now: clockOf("2026-11-20T10:00:00Z") });
		const there = await house({ now: clockOf("2020-01-01T10:00:00Z") });
		const exported = (h: House) => h.client["transfer.export"]({ learner: here.ana }).then(({ data }) => data);
		await take(there, await exported(here));
		for (const name of ["Ana uno", "Ana dos", "Ana tres"]) {
			await there.client["learner.update"]({ learner: here.ana, name });
			await answer(here, here.ana);
			await take(here, await exported(there));
			// On a clock six years behind, what is said after a merge still comes after it.
			await take(there, await exported(here));
			expect(there.learners.state(here.ana)?.name).toBe(name);
			expect(await facts(there, here.ana)).toEqual(await facts(here, here.ana));
		}
	});

	test("with numbers far above those of the one here: what is said afterwards has higher ones still", async () => {
		const here = await houseWithAna();
		const fact = { type: "removal-set" as const, removed: true };
		const elsewhere = { at: "2026-11-19T10:00:00.000Z", offset: 0, origin: { writer: "otro", seq: 5_000 }, fact };
		const events = [...(await here.learners.events(here.ana)), { ...elsewhere, seq: 9 }];
		const { bytes } = await fileOf(events, here.ana);
		await take(here, bytes.toString("base64"));
		await here.client["learner.update"]({ learner: here.ana, name: "Ana María" });
		const origins = (await here.learners.events(here.ana)).map(({ origin }) => origin.seq);
		// Her two, the one from elsewhere, that she is not to be deleted after all, and her new name.
		expect(origins.length).toBe(5);
		expect(origins).toEqual(origins.toSorted((a, b) => a - b));
		expect(new Set(origins).size).toBe(5);
	});

	test("that was merged can be had back as it was", async () => {
		const here = await houseWithAna();
		const there = await house();
		await take(there, (await here.client["transfer.export"]({ learner: here.ana })).data);
		await there.client["learner.update"]({ learner: here.ana, name: "Otra" });
		const before = await facts(here, here.ana);
		const { undo } = await take(here, (await there.client["transfer.export"]({ learner: here.ana })).data);
		if (undo === undefined) throw new Error("There is nothing to undo with.");
		const restored = await here.client["backup.restore"]({ learner: here.ana, backup: undo });
		expect(restored.learner.name).toBe("Ana");
		expect(await facts(here, here.ana)).toEqual(before);
	});

	test("brings back a learner who was deleted here", async () => {
		const here = await houseWithAna();
		const { data } = await here.client["transfer.export"]({ learner: here.ana });
		await here.client["learner.remove"]({ learner: here.ana });
		const { learner } = await take(here, data);
		expect(learner.removedUntil).toBeUndefined();
		expect((await here.client["learner.view"]({ learner: here.ana })).name).toBe("Ana");
	});
});

describe("a learner with a PIN", () => {
	async function locked() {
		const here = await houseWithAna();
		const { data } = await here.client["transfer.export"]({ learner: here.ana });
		await answer(here, here.ana);
		await here.client["learner.set-pin"]({ learner: here.ana, pin: "2468" });
		const withPin = (await here.client["transfer.export"]({ learner: here.ana })).data;
		await here.client["learner.lock"]({ learner: here.ana });
		return { here, data, withPin };
	}

	test("is not shown in the difference, and takes nothing in, until it is given", async () => {
		const { here, data } = await locked();
		const preview = await here.client["transfer.preview"]({ data });
		if (preview.kind !== "ready") throw new Error("Refused.");
		expect(preview).toMatchObject({ known: true, name: "Ana" });
		expect(preview.difference).toBeUndefined();
		const ticket = { ticket: preview.ticket };
		await expect(here.client["transfer.import"](ticket)).rejects.toMatchObject({ code: "locked" });
		await here.client["learner.unlock"]({ learner: here.ana, pin: "2468" });
		expect((await here.client["transfer.import"](ticket)).learner.id).toBe(here.ana);
	});

	test("takes it along, and is locked where they arrive", async () => {
		const { here, withPin } = await locked();
		const there = await house();
		expect((await take(there, withPin)).learner.hasPin).toBe(true);
		await expect(there.client["learner.view"]({ learner: here.ana })).rejects.toMatchObject({ code: "locked" });
		await there.client["learner.unlock"]({ learner: here.ana, pin: "2468" });
	});
});

describe("what is handed over", () => {
	test("and is no record is refused with a reason, and nothing is changed", async () => {
		const here = await houseWithAna();
		const preview = (bytes: Buffer) => here.client["transfer.preview"]({ data: bytes.toString("base64") });
		expect(await preview(Buffer.from("hola"))).toEqual({ kind: "refused", problem: "not-a-zip" });
		const whole = Buffer.from((await here.client["transfer.export"]({ learner: here.ana })).data, "base64");
		expect(await preview(whole.subarray(0, -10))).toMatchObject({ kind: "refused", problem: "damaged" });
		expect(here.learners.list().length).toBe(1);
	});

	test("can be imported only with its ticket, once, and not after three others", async () => {
		const here = await houseWithAna();
		const { data } = await here.client["transfer.export"]({ learner: here.ana });
		const there = await house();
		const ticketOf = async () => {
			const preview = await there.client["transfer.preview"]({ data });
			return preview.kind === "ready" ? preview.ticket : "";
		};
		const [first, second] = [await ticketOf(), await ticketOf(), await ticketOf(), await ticketOf()];
		for (const ticket of [first ?? "", "otro"]) {
			await expect(there.client["transfer.import"]({ ticket })).rejects.toMatchObject({ code: "not-found" });
		}
		await there.client["transfer.import"]({ ticket: second ?? "" });
		await expect(there.client["transfer.import"]({ ticket: second ?? "" })).rejects.toThrow(AppError);
	});
});

describe("a file with numbers of someone's own making", () => {
	/** Ana's two facts, the second with any numbers. */
	const withNumbers = async (seq: number, originSeq: number) => {
		const events = eventsOf(anaFacts.slice(0, 2));
		const [first, second] = events;
		if (first === undefined || second === undefined) throw new Error("There are no events.");
		const changed = { ...second, seq, origin: { ...second.origin, seq: originSeq } };
		return (await fileOf([first, changed], "ana-1")).bytes.toString("base64");
	};
	const most = 1e9;

	test.each([
		[most + 1, 2],
		[2, most + 1],
		[1e12, 1e12],
	])("is refused where they leave no room for what is to come (%d, %d)", async (seq, originSeq) => {
		const { client, learners } = await house();
		expect(await client["transfer.preview"]({ data: await withNumbers(seq, originSeq) })).toMatchObject({
			kind: "refused",
			problem: "unreadable-event",
			where: "events/2026-11.jsonl:2",
		});
		expect(learners.list()).toEqual([]);
	});

	test("leaves backups, restoring and export as they should be, however high they are", async () => {
		const here = await house();
		const { learner } = await take(here, await withNumbers(most, most));
		const { client } = here;
		const backup = await client["backup.create"]({ learner: learner.id });
		for (let round = 0; round < 3; round++) {
			await answer(here, learner.id);
			await client["backup.restore"]({ learner: learner.id, backup: backup.id });
		}
		await take(here, await withNumbers(most, most));
		await answer(here, learner.id);
		const { data } = await client["transfer.export"]({ learner: learner.id });
		const { events } = await readRecordFile(Buffer.from(data, "base64"));
		expect(events.at(-1)?.fact.type).toBe("practice-answered");
		expect((await client["backup.list"]({ learner: learner.id })).backups.every(({ holds }) => holds)).toBe(true);
	});
});

test("a name with signs that turn the writing round is shown without them, wherever it is shown", async () => {
	const { client } = await house();
	const name = "\u202Eana\u2066";
	const data = (await fileOf(eventsOf([{ type: "profile-set", name }]), "ana-1")).bytes.toString("base64");
	const preview = await client["transfer.preview"]({ data });
	if (preview.kind !== "ready") throw new Error(`Refused: ${preview.problem}`);
	const { learner } = await client["transfer.import"]({ ticket: preview.ticket });
	const replies = [
		preview,
		learner,
		await client["learner.list"]({}),
		await client["app.start"]({ learner: learner.id }),
		await client["learner.view"]({ learner: learner.id }),
	];
	expect(learner.name).toBe("ana");
	expect(JSON.stringify(replies)).not.toMatch(/[\u202E\u2066]/);
});

test("a window that another took the data folder from gives its record as a file, with which nothing is lost", async () => {
	const here = await houseWithAna();
	await unlink(join(here.home, "lock.json"));
	const other = await house({ home: here.home });
	await answer(other, here.ana);
	await here.client["bookmark.set"]({ learner: here.ana, lesson, marked: true });
	expect(here.learners.status(here.ana)).toEqual({ unsaved: 1, reason: "in-use" });
	await take(other, (await here.client["transfer.export"]({ learner: here.ana })).data);
	const kinds = (await facts(other, here.ana)).map(({ fact }) => fact.type);
	expect(kinds).toEqual(expect.arrayContaining(["profile-set", "practice-answered", "bookmark-set"]));
});
