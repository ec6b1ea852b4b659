import { describe, expect, it } from "vitest";
import { createTurns } from "../../../core/turns.ts";
import { deferred } from "../../support/deferred.ts";

/** Work that ends when it is told to, and says when it begins. */
function work(name: string, log: string[]) {
	const over = deferred();
	const run = async () => {
		log.push(name);
		await over.promise;
		return name;
	};
	return { run, end: over.resolve, fail: () => over.reject(new Error(name)) };
}

describe("turns", () => {
	it("begin in the order of asking, each when the one before it is over", async () => {
		const [log, turns] = [[] as string[], createTurns()];
		const [a, b, c] = [work("a", log), work("b", log), work("c", log)];
		const all = [turns("key", a.run), turns("key", b.run), turns("key", c.run)];
		c.end();
		b.end();
		await Promise.resolve();
		expect(log).toEqual(["a"]);
		a.end();
		expect(await Promise.all(all)).toEqual(["a", "b", "c"]);
		expect(log).toEqual(["a", "b", "c"]);
	});

	it("of different keys go on side by side", async () => {
		const [log, turns] = [[] as string[], createTurns()];
		const [a, b] = [work("a", log), work("b", log)];
		void turns("one", a.run);
		const other = turns("another", b.run);
		b.end();
		expect(await other).toBe("b");
		expect(log).toEqual(["a", "b"]);
	});

	it("that fail do so for who asked, and the next begins all the same", async () => {
		const [log, turns] = [[] as string[], createTurns()];
		const [a, b] = [work("a", log), work("b", log)];
		const first = turns("key", a.run);
		const second = turns("key", b.run);
		a.fail();
		b.end();
		await expect(first).rejects.toThrow("a");
		expect(await second).toBe("b");
	});
});
