import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { connect } from "../../../core/api/connect.ts";
import type { LearnerSummary } from "../../../core/api/views.ts";
import type { Fact } from "../../../core/learning/events.ts";
import type { Learners } from "../../../services/learners/index.ts";
import { openServices } from "../../../services/open.ts";
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

describe("removing what is overdue", () => {
	it("erases learners after their days of grace, and not a moment before", async () => {
		const { learners, done } = learnersWith([
			summary("over", { removedUntil: daysAgo(0.001) }),
			summary("today", { removedUntil: now.toISOString() }),
			summary("later", { removedUntil: daysAgo(-1) }),
			summary("here", { lastAt: daysAgo(900) }),
		]);
		await removeOverdue(learners, now);
		expect(done).toEqual(["erase over"]);
	});

	it("deletes guests who were not here for a week, and leaves them their days of grace", async () => {
		const guest = { guest: true, name: "" };
		const { learners, done } = learnersWith([
			summary("gone", { ...guest, lastAt: daysAgo(7.001) }),
			summary("recent", { ...guest, lastAt: daysAgo(6.9) }),
			summary("deleted", { ...guest, lastAt: daysAgo(20), removedUntil: daysAgo(-10) }),
		]);
		await removeOverdue(learners, now);
		expect(done).toEqual(["removal-set gone"]);
	});

	it("keeps nobody from anything where the disk refuses", async () => {
		const { learners } = learnersWith([summary("over", { removedUntil: daysAgo(1) }), summary("here")], true);
		await expect(removeOverdue(learners, now)).resolves.toBeUndefined();
	});

	it("is done on opening and every day", async () => {
		vi.useFakeTimers();
		try {
			const list: LearnerSummary[] = [];
			const { learners, done } = learnersWith(list);
			const stop = keepRemoving(learners, () => now);
			list.push(summary("over", { removedUntil: daysAgo(1) }));
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

describe("opening the application", () => {
	const folder = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
	const settings = { language: "es", theme: "system", textSize: "normal" } as const;

	/** The services on a data folder, a number of days after the first of them. */
	async function open(home: string, days: number) {
		const services = await openServices({
			home,
			content: folder("content"),
			quizzes: folder("quizzes"),
			version: "0.1.0",
			now: () => new Date(Date.parse(daysAgo(0)) + days * 24 * 60 * 60 * 1000),
			reportBug: (method, error) => {
				throw new Error(`A bug in ${method}`, { cause: error });
			},
		});
		return { client: connect((method, input) => services.serve(method, input)), close: () => services.close() };
	}

	it("takes the files of a deleted learner off the disk after thirty days, and leaves everyone else's", async () => {
		const home = await mkdtemp(join(tmpdir(), "profundiza-"));
		onTestFinished(() => rm(home, { recursive: true, force: true }));
		const foldersLeft = async () => (await readdir(join(home, "learners"))).sort();

		const first = await open(home, 0);
		const { id: ana } = await first.client["learner.create"]({ name: "Ana", settings });
		const { id: luis } = await first.client["learner.create"]({ name: "Luis", settings });
		await first.client["learner.remove"]({ learner: ana });
		await first.close();

		const second = await open(home, 29.9);
		await second.close();
		expect(await foldersLeft()).toEqual([ana, luis].sort());

		const third = await open(home, 30.1);
		await third.close();
		expect(await foldersLeft()).toEqual([luis]);
		const fourth = await open(home, 30.2);
		expect((await fourth.client["learner.list"]({})).learners.map(({ id }) => id)).toEqual([luis]);
		await fourth.close();
	});
});
