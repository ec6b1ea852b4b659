import { describe, expect, it, vi } from "vitest";
import type { LearnerSummary } from "../../../core/api/views.ts";
import type { Fact } from "../../../core/learning/events.ts";
import type { Learners } from "../../../services/learners/index.ts";
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
