import { EventEmitter } from "node:events";
import { setImmediate as settled } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { stopWhenAsked } from "../../../web/stop.ts";

function stoppable(close: () => Promise<number>) {
	const signals = new EventEmitter();
	const exits: number[] = [];
	const logged: unknown[] = [];
	const clock = { now: 0 };
	let closings = 0;
	stopWhenAsked({
		signals,
		close: () => {
			closings++;
			return close();
		},
		exit: (code) => exits.push(code),
		log: (error) => logged.push(error),
		now: () => clock.now,
	});
	return { signals, exits, logged, clock, closings: () => closings };
}

const never = () => new Promise<number>(() => undefined);

describe("stopping", () => {
	it.each(["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK", "disconnect"])("closes and ends with 0 on %s", async (signal) => {
		const { signals, exits, closings } = stoppable(async () => 0);
		expect(exits).toEqual([]);
		signals.emit(signal);
		await settled();
		expect([closings(), exits]).toEqual([1, [0]]);
	});

	it("ends only once all is closed, with the code that this comes to", async () => {
		let closed: (code: number) => void = () => undefined;
		const closing = new Promise<number>((resolve) => {
			closed = resolve;
		});
		const { signals, exits } = stoppable(() => closing);
		signals.emit("SIGTERM");
		await settled();
		expect(exits).toEqual([]);
		closed(8);
		await settled();
		expect(exits).toEqual([8]);
	});

	it("ends at once when asked again", () => {
		const { signals, exits, clock, closings } = stoppable(never);
		signals.emit("SIGINT");
		clock.now = 300;
		signals.emit("SIGINT");
		expect([closings(), exits]).toEqual([1, [130]]);
	});

	it("takes a wish that comes by two ways for one", () => {
		const { signals, exits, clock } = stoppable(never);
		signals.emit("SIGINT");
		clock.now = 299;
		signals.emit("SIGTERM");
		expect(exits).toEqual([]);
	});

	it("ends with 1 and says why where closing fails", async () => {
		const { signals, exits, logged } = stoppable(() => Promise.reject(new Error("disk full")));
		signals.emit("SIGTERM");
		await settled();
		expect(exits).toEqual([1]);
		expect(logged).toEqual([new Error("disk full")]);
	});
});
