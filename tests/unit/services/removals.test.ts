import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { connect } from "../../../core/api/connect.ts";
import type { LearnerSummary } from "../../../core/api/views.ts";
import type { Fact } from "../../../core/learning/events.ts";
import { holdHome } from "../../../services/home/index.ts";
import { realDisk } from "../../../services/learners/disk.ts";
import type { Learners } from "../../../services/learners/index.ts";
import { openServices } from "../../../services/open.ts";
import { type Sights, type SightsFile, sightsIn } from "../../../services/removal-sights.ts";
import { keepRemoving, removeOverdue } from "../../../services/removals.ts";

const now = new Date("2026-11-20T10:00:00.000Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString();

function summary(id: string, rest: Partial<LearnerSummary> = {}): LearnerSummary {
	return { id, name: id, picture: { kind: "initials", hue: 1 }, hasPin: false, guest: false, ...rest };
}

/** As much of the learners as removing needs, and what it did with them. */
function learnersWith(list: LearnerSummary[], refuse = false) {
	const done: string[] = [];
	const note = async (what: string) => {
		if (refuse) throw new Error("ENOSPC");
		done.push(what);
	};
	const part: Pick<Learners, "list" | "erase" | "append"> = {
		list: () => list,
		erase: (id) => note(`erase ${id}`),
		append: async (id, ...facts: Fact[]) => {
			await note(`${facts.map(({ type }) => type).join()} ${id}`);
			return { events: [], saved: true };
		},
	};
	return { learners: part as Learners, done };
}

/** What is remembered between two looks, in memory. */
function rememberedSights(start: Sights = { overdue: {} }, refuse = false) {
	const kept = { sights: start };
	const file: SightsFile = {
		read: async () => kept.sights,
		write: async (sights) => {
			if (refuse) throw new Error("ENOSPC");
			kept.sights = sights;
		},
	};
	return { file, kept };
}

const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);

describe("removing what is overdue", () => {
	it("erases learners after their days of grace, and not a moment before", async () => {
		const { learners, done } = learnersWith([
			summary("over", { removedUntil: daysAgo(0.001) }),
			summary("today", { removedUntil: later(1).toISOString() }),
			summary("later", { removedUntil: later(2).toISOString() }),
			summary("here", { lastAt: daysAgo(0) }),
		]);
		const { file } = rememberedSights();
		await removeOverdue(learners, file, now);
		expect(done).toEqual([]);
		await removeOverdue(learners, file, later(1));
		expect(done).toEqual(["erase over"]);
	});

	it("erases nobody before they are seen to be overdue a second time, a day later", async () => {
		const { learners, done } = learnersWith([
			summary("over", { removedUntil: daysAgo(1) }),
			summary("here", { lastAt: daysAgo(0) }),
		]);
		const { file } = rememberedSights();
		for (const days of [0, 0.1, 0.5, 0.999]) await removeOverdue(learners, file, later(days));
		expect(done).toEqual([]);
		await removeOverdue(learners, file, later(1));
		expect(done).toEqual(["erase over"]);
	});

	it("erases nobody by a clock that was wrong for a moment, however often that happens", async () => {
		const { learners, done } = learnersWith([
			summary("deleted", { removedUntil: later(20).toISOString(), lastAt: daysAgo(10) }),
		]);
		const { file, kept } = rememberedSights();
		for (let start = 0; start < 12; start++) {
			await removeOverdue(learners, file, later(start));
			await removeOverdue(learners, file, later(400 + start));
			expect(Object.keys(kept.sights.overdue)).toEqual(["deleted"]);
		}
		await removeOverdue(learners, file, later(12));
		expect(kept.sights.overdue).toEqual({});
		expect(done).toEqual([]);
	});

	it("does not take the second leap of a clock for a second sight", async () => {
		const { learners, done } = learnersWith([summary("deleted", { removedUntil: later(20).toISOString() })]);
		const { file } = rememberedSights();
		for (const days of [0, 400, 800]) await removeOverdue(learners, file, later(days));
		expect(done).toEqual([]);
	});

	it("knows a leap from who was here last, where nothing was remembered yet", async () => {
		const { learners, done } = learnersWith([
			summary("deleted", { removedUntil: daysAgo(1), lastAt: daysAgo(31) }),
			summary("here", { lastAt: daysAgo(0) }),
		]);
		const { file } = rememberedSights({ overdue: { deleted: { at: daysAgo(2), times: 1 } } });
		await removeOverdue(learners, file, later(8));
		expect(done).toEqual([]);
	});

	it("begins anew where the clock was set back to a time that is overdue as well", async () => {
		const { learners, done } = learnersWith([summary("over", { removedUntil: daysAgo(1) })]);
		const { file, kept } = rememberedSights();
		await removeOverdue(learners, file, later(3));
		await removeOverdue(learners, file, now);
		expect(kept.sights.overdue).toEqual({ over: { at: now.toISOString(), times: 1 } });
		await removeOverdue(learners, file, later(0.5));
		expect(done).toEqual([]);
		await removeOverdue(learners, file, later(1));
		expect(done).toEqual(["erase over"]);
	});

	it("erases in the end where the application is opened every ten days only", async () => {
		const { learners, done } = learnersWith([summary("over", { removedUntil: daysAgo(1) })]);
		const { file } = rememberedSights({ clock: daysAgo(10), overdue: {} });
		for (const days of [0, 10, 20]) await removeOverdue(learners, file, later(days));
		expect(done).toEqual([]);
		await removeOverdue(learners, file, later(30));
		expect(done).toEqual(["erase over"]);
	});

	it("erases nobody where it cannot remember whom it saw", async () => {
		const { learners, done } = learnersWith([summary("over", { removedUntil: daysAgo(1) })]);
		const { file } = rememberedSights({ overdue: { over: { at: daysAgo(3), times: 3 } } }, true);
		await removeOverdue(learners, file, now);
		expect(done).toEqual([]);
	});

	it("deletes guests who were not here for a week, and leaves them their days of grace", async () => {
		const guest = { guest: true, name: "" };
		const { learners, done } = learnersWith([
			summary("gone", { ...guest, lastAt: daysAgo(7.001) }),
			summary("recent", { ...guest, lastAt: daysAgo(6.9) }),
			summary("deleted", { ...guest, lastAt: daysAgo(20), removedUntil: daysAgo(-10) }),
		]);
		await removeOverdue(learners, rememberedSights().file, now);
		expect(done).toEqual(["removal-set gone"]);
	});

	it("keeps nobody from anything where the disk refuses", async () => {
		const { learners } = learnersWith([summary("over", { removedUntil: daysAgo(1) }), summary("here")], true);
		const { file } = rememberedSights({ overdue: { over: { at: daysAgo(3), times: 3 } } });
		await expect(removeOverdue(learners, file, now)).resolves.toBeUndefined();
	});

	it("is done on opening and every day", async () => {
		vi.useFakeTimers({ now });
		try {
			const list = [summary("over", { removedUntil: daysAgo(1) })];
			const { learners, done } = learnersWith(list);
			const stop = keepRemoving(learners, rememberedSights().file, () => new Date());
			await vi.advanceTimersByTimeAsync(24 * 60 * 60 * 1000 - 1);
			expect(done).toEqual([]);
			await vi.advanceTimersByTimeAsync(1);
			expect(done).toEqual(["erase over"]);
			await stop();
			await vi.advanceTimersByTimeAsync(48 * 60 * 60 * 1000);
			expect(done).toEqual(["erase over"]);
		} finally {
			vi.useRealTimers();
		}
	});
});

describe("what is remembered", () => {
	const anywhere = { overdue: { "ana-1": { at: daysAgo(2), times: 1 } }, clock: daysAgo(1) };

	it("is in the data folder of the process that holds it, and nowhere else", async () => {
		const home = await mkdtemp(join(tmpdir(), "profundiza-"));
		onTestFinished(() => rm(home, { recursive: true, force: true }));
		const file = sightsIn(home, realDisk);
		await expect(file.write(anywhere)).rejects.toThrow();
		expect(await readdir(home)).toEqual([]);
		const hold = await holdHome(home, { now: () => now });
		await file.write(anywhere);
		expect(await sightsIn(home, realDisk).read()).toEqual(anywhere);
		await hold.release();
	});

	it.each(["", "{", "[]", '{"overdue":{"ana-1":{"at":"yesterday","times":9}}}'])(
		"is nothing where its file says %j",
		async (text) => {
			const home = await mkdtemp(join(tmpdir(), "profundiza-"));
			onTestFinished(() => rm(home, { recursive: true, force: true }));
			await writeFile(join(home, "removals.json"), text);
			expect(await sightsIn(home, realDisk).read()).toEqual({ overdue: {} });
		},
	);
});

describe("opening the application", () => {
	const folder = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
	const settings = { language: "es", theme: "system", textSize: "normal" } as const;

	/** The services on a data folder, a number of days after the first of them. */
	async function open(home: string, days: number) {
		const services = await openServices({
			home,
			content: folder("tests/courses/review/content"),
			quizzes: folder("tests/courses/review/quizzes"),
			version: "0.1.0",
			now: () => new Date(Date.parse(daysAgo(0)) + days * 24 * 60 * 60 * 1000),
			reportBug: (method, error) => {
				throw new Error(`A bug in ${method}`, { cause: error });
			},
		});
		return { client: connect((method, input) => services.serve(method, input)), close: () => services.close() };
	}

	async function withAnaDeleted() {
		const home = await mkdtemp(join(tmpdir(), "profundiza-"));
		onTestFinished(() => rm(home, { recursive: true, force: true }));
		const first = await open(home, 0);
		const { id: ana } = await first.client["learner.create"]({ name: "Ana", settings });
		const { id: luis } = await first.client["learner.create"]({ name: "Luis", settings });
		await first.client["learner.remove"]({ learner: ana });
		await first.close();
		const leftAfter = async (days: number) => {
			const services = await open(home, days);
			await services.close();
			return (await readdir(join(home, "learners"))).sort();
		};
		return { home, ana, luis, leftAfter };
	}

	it("takes the files of a deleted learner off the disk after thirty days, and leaves everyone else's", async () => {
		const { home, ana, luis, leftAfter } = await withAnaDeleted();
		expect(await leftAfter(29.9)).toEqual([ana, luis].sort());
		expect(await leftAfter(30.1)).toEqual([ana, luis].sort());
		expect(await leftAfter(31.2)).toEqual([luis]);
		const last = await open(home, 31.3);
		expect((await last.client["learner.list"]({})).learners.map(({ id }) => id)).toEqual([luis]);
		await last.close();
	});

	it("keeps the files of a deleted learner where the clock is wrong once", async () => {
		const { ana, luis, leftAfter } = await withAnaDeleted();
		for (const days of [1, 400, 2, 800, 3]) expect(await leftAfter(days)).toEqual([ana, luis].sort());
	});
});
