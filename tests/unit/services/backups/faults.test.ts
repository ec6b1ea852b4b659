import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Fact } from "../../../../core/learning/events.ts";
import { type Backups, createBackups, restore } from "../../../../services/backups/index.ts";
import { type Learners, openLearners } from "../../../../services/learners/index.ts";
import { importRecord, readRecordFile } from "../../../../services/transfer/index.ts";
import { changing, type Fate, fine, ModelDisk } from "../../../support/model-disk/disk.ts";
import { type Random, randomFrom } from "../../../support/random.ts";
import { full } from "../../../support/runs.ts";
import { freshHomes } from "../learners/faults/home.ts";
import { at, named } from "../learners/helpers.ts";
import { fileOf } from "../transfer/record.ts";

const home = freshHomes();

beforeAll(() => {
	// Alarms that were set are of no interest here, and must not ring in a world that has ended.
	vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
});
afterAll(() => {
	vi.useRealTimers();
});

const ana = "ana-1";
const stride = full ? 1 : 5;

interface Place {
	disk: ModelDisk;
	path: string;
	learners: Learners;
	backups: Backups;
}

let minute = 0;
const now = () => new Date(Date.UTC(2026, 10, 20, 10, minute++));

async function enter(disk: ModelDisk, path: string): Promise<Place> {
	const started = disk.start();
	const learners = await openLearners({ home: path, now, disk: started });
	const backups = createBackups({ learners, disk: started, now, version: "0.1.0" });
	return { disk, path, learners, backups };
}

const older: Fact[] = [named("Ana"), at("uno")];
const newer: Fact[] = [...older, at("dos"), at("tres")];
const elsewhere = at("en-otra-parte");

/** Ana, who has a backup of two events and has come to four; nothing of that is in doubt any more. */
async function prepare(): Promise<Place & { backup: string; file: Buffer }> {
	minute = 0;
	const path = home();
	const place = await enter(new ModelDisk(path), path);
	await place.learners.createAs(ana);
	await place.learners.append(ana, ...older);
	const { id } = await place.backups.create(ana, "by-hand");
	const events = await place.learners.events(ana);
	const more = { at: "2026-11-20T09:00:00.000Z", offset: 0, origin: { writer: "otro", seq: 3 }, fact: elsewhere };
	const { bytes } = await fileOf([...events, { ...more, seq: 3 }], ana);
	await place.learners.append(ana, ...newer.slice(older.length));
	return { ...place, backup: id, file: bytes };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** What is done, and what the record may hold afterwards besides what it held before. */
const deeds: Record<string, { does: (place: Prepared) => Promise<string | undefined>; becomes: Fact[] }> = {
	"backing up": { does: ({ backups }) => backups.create(ana, "automatic").then(({ id }) => id), becomes: newer },
	restoring: { does: (place) => restore({ ...place, now }, ana, place.backup), becomes: older },
	importing: {
		does: async (place) => importRecord({ ...place, now }, await readRecordFile(place.file)),
		becomes: [...newer.slice(0, 2), elsewhere, ...newer.slice(2)],
	},
};

function from(first: number, decide: (index: number) => Fate): ModelDisk["fate"] {
	let index = -1;
	return (call) => {
		if (!changing.has(call)) return fine;
		index++;
		return index < first ? fine : decide(index - first);
	};
}

async function countCalls(does: (place: Prepared) => Promise<unknown>): Promise<number> {
	const place = await prepare();
	let count = 0;
	place.disk.fate = (call) => {
		if (changing.has(call)) count++;
		return fine;
	};
	await does(place);
	await place.learners.close();
	return count;
}

async function leave({ learners, backups }: Place): Promise<void> {
	// Gives back the lock, which is a real file.
	await Promise.allSettled([backups.close(), learners.close()]);
}

/** Whatever happened: the record is the one before or the one after, and every backup that is listed can be read. */
async function check(place: Prepared, becomes: Fact[], done: { undo: string | undefined } | undefined): Promise<void> {
	const { learners, backups } = place;
	const facts = (await learners.events(ana)).map(({ fact }) => fact);
	if (done === undefined) expect([newer, becomes]).toContainEqual(facts);
	else expect(facts).toEqual(becomes);
	const listed = await backups.list(ana);
	expect(listed.filter(({ holds }) => holds === undefined)).toEqual([]);
	const ids = listed.map(({ id }) => id);
	expect(ids).toContain(place.backup);
	if (done?.undo !== undefined) {
		expect(ids).toContain(done.undo);
		expect((await backups.read(ana, done.undo)).events.map(({ fact }) => fact)).toEqual(newer);
	}
	const again = await backups.create(ana, "by-hand");
	expect(again.holds?.events).toBe(facts.length);
}

async function end(place: Place, random: Random): Promise<void> {
	if (random.chance(0.5)) place.disk.kill();
	else place.disk.cutPower(random);
	await leave(place);
}

describe.each(Object.entries(deeds))("%s", { timeout: 600_000 }, (_, { does, becomes }) => {
	it("with an end at any call of the disk leaves one record or the other, and whole backups only", async () => {
		const count = await countCalls(does);
		expect(count).toBeGreaterThan(5);
		for (const when of ["before", "middle", "after"] as const) {
			for (let call = when.length % stride; call <= count; call += stride) {
				const place = await prepare();
				const random = randomFrom(call * 10 + when.length);
				place.disk.fate = from(call, (index) => (index === 0 ? { kind: "end", when } : fine));
				const { ends } = place.disk;
				const undo = await does(place).catch(() => undefined);
				// An answer after the end reaches nobody.
				const done = place.disk.ends === ends ? { undo } : undefined;
				await end(place, random);
				const next = await enter(place.disk, place.path);
				await check({ ...place, ...next }, becomes, done);
				await leave(next);
			}
		}
	});

	it("with errors from any call on is done or refused, and nothing of either is left behind", async () => {
		const count = await countCalls(does);
		for (const length of [1, Number.POSITIVE_INFINITY]) {
			for (let call = length === 1 ? 0 : 2; call < count; call += stride) {
				const place = await prepare();
				place.disk.fate = from(call, (index) => (index < length ? { kind: "error", code: "ENOSPC" } : fine));
				const done = await does(place).then(
					(undo) => ({ undo }),
					() => undefined,
				);
				place.disk.fate = () => fine;
				const left = [...place.disk.files(`${place.learners.folder(ana)}/backups`).keys()];
				if (length === 1) expect(left.filter((name) => name.endsWith(".tmp"))).toEqual([]);
				await check(place, done === undefined ? newer : becomes, done ?? { undo: undefined });
				await leave(place);
			}
		}
	});
});
