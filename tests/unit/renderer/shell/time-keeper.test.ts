import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SpentTime } from "../../../../core/learning/time-at-work.ts";
import { keepTime } from "../../../../renderer/shell/time-keeper.ts";

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

/** Windows of one learner, in the lesson "email", that hear of each other; and what they sent. */
function windows(count: number) {
	const sent: SpentTime[] = [];
	const trouble = { failing: false };
	const keepers = Array.from({ length: count }, (_, index) =>
		keepTime({
			now: () => performance.now(),
			send: async (spent) => {
				if (trouble.failing) throw new Error("Nobody answers.");
				sent.push(spent);
			},
			claim: () => {
				for (const [other, keeper] of keepers.entries()) if (other !== index) keeper.elsewhere();
			},
			place: { lesson: "email", studying: true },
			visible: true,
		}),
	);
	return { keepers, sent, trouble };
}

function oneWindow() {
	const { keepers, ...rest } = windows(1);
	const [keeper] = keepers;
	if (keeper === undefined) throw new Error("There is one window.");
	return { keeper, ...rest };
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
const total = (sent: readonly SpentTime[]) => sent.reduce((sum, { seconds }) => sum + seconds, 0);

describe("a window", () => {
	it("sends nothing and keeps no timer while nothing is done", async () => {
		const { sent } = oneWindow();
		await pass(3600);
		expect(sent).toEqual([]);
		expect(vi.getTimerCount()).toBe(0);
	});

	it("sends every two minutes of work, and what is left when it is hidden", async () => {
		const { keeper, sent } = oneWindow();
		for (let moved = 0; moved < 250; moved += 50) {
			keeper.act();
			await pass(50);
		}
		expect(sent).toEqual([
			{ lesson: "email", seconds: 120 },
			{ lesson: "email", seconds: 120 },
		]);
		keeper.hide();
		expect(sent.slice(2)).toEqual([{ lesson: "email", seconds: 10 }]);
	});

	it("stops its timer once the learner has gone", async () => {
		const { keeper, sent } = oneWindow();
		keeper.act();
		await pass(3600);
		expect(sent).toEqual([{ lesson: "email", seconds: 120 }]);
		expect(vi.getTimerCount()).toBe(0);
	});

	it("sends the time of a lesson a moment after it is left, not within the change of page", async () => {
		const { keeper, sent } = oneWindow();
		keeper.act();
		await pass(15);
		keeper.go({ lesson: null, studying: true });
		expect(sent).toEqual([]);
		await pass(2);
		expect(sent).toEqual([{ lesson: "email", seconds: 15 }]);
		keeper.hide();
		expect(sent.slice(1)).toEqual([{ lesson: null, seconds: 2 }]);
	});

	it("sends nothing twice when it is hidden and then closed", async () => {
		const { keeper, sent } = oneWindow();
		keeper.act();
		await pass(15);
		keeper.hide();
		keeper.hide();
		keeper.end();
		expect(total(sent)).toBe(15);
	});

	it("keeps what could not be sent, does not press, and sends it with the next", async () => {
		const { keeper, sent, trouble } = oneWindow();
		trouble.failing = true;
		keeper.act();
		await pass(119);
		keeper.act();
		await pass(1);
		trouble.failing = false;
		await pass(100);
		expect(sent).toEqual([]);
		keeper.act();
		await pass(100);
		expect(sent).toEqual([{ lesson: "email", seconds: 240 }]);
	});
});

describe("two windows of one learner", () => {
	it("never count the same time, whichever is used", async () => {
		const { keepers, sent } = windows(2);
		const [left, right] = keepers;
		for (let round = 0; round < 30; round++) {
			left?.act();
			await pass(7);
			right?.act();
			await pass(4);
		}
		left?.hide();
		right?.hide();
		expect(total(sent)).toBe(30 * 11);
	});

	it("count on in the one that is used after the other is closed", async () => {
		const { keepers, sent } = windows(2);
		const [left, right] = keepers;
		left?.act();
		await pass(10);
		right?.act();
		await pass(20);
		right?.end();
		await pass(50);
		left?.act();
		await pass(5);
		left?.hide();
		expect(sent.map(({ seconds }) => seconds)).toEqual([20, 15]);
	});
});
