import { expect, test } from "vitest";
import { connect } from "../../../../core/api/connect.ts";
import { savedIn, watched } from "../../../../renderer/api/watched.ts";

const input = { learner: "ana", lesson: "uno", section: null };
const value = { at: "2026-11-20T10:00:00.000Z", seq: 1, offset: 0, saved: false };

test("a reply is heard of, and what follows from it done, before whoever made the call has it", async () => {
	const order: string[] = [];
	const client = watched(
		connect(async () => ({ ok: true, value })),
		{
			reply: async (method, told) => {
				order.push(`${method} ${savedIn(told)}`);
			},
			failure: () => undefined,
		},
	);
	const reply = await client["position.set"](input);
	order.push("the caller");
	expect(order).toEqual(["position.set false", "the caller"]);
	expect(reply).toEqual(value);
});

test("a reply is heard of with when its call was made, not with when it came", async () => {
	const heard: number[] = [];
	let answer = () => {};
	const client = watched(
		connect(async () => {
			await new Promise<void>((done) => {
				answer = done;
			});
			return { ok: true, value };
		}),
		{
			reply: async (_method, _value, begun) => {
				heard.push(begun);
			},
			failure: () => undefined,
		},
	);
	const before = performance.now();
	const reply = client["position.set"](input);
	const after = performance.now();
	answer();
	await reply;
	expect(heard).toHaveLength(1);
	expect(heard[0]).toBeGreaterThanOrEqual(before);
	expect(heard[0]).toBeLessThanOrEqual(after);
});

test("a failure is heard of with what was asked, and still reaches whoever made the call", async () => {
	const heard: unknown[] = [];
	const client = watched(
		connect(async () => ({ ok: false, code: "locked", message: "" })),
		{ reply: () => undefined, failure: (error, asked) => heard.push([error, asked]) },
	);
	await expect(client["position.set"](input)).rejects.toMatchObject({ code: "locked" });
	expect(heard).toEqual([[expect.objectContaining({ code: "locked" }), input]]);
});

test.each([
	[{ saved: true }, true],
	[{ saved: false }, false],
	[{ saved: "yes" }, undefined],
	[{ recorded: { saved: false } }, false],
	[{ recorded: undefined }, undefined],
	[{}, undefined],
	[undefined, undefined],
])("%j says of being saved: %s", (told, expected) => {
	expect(savedIn(told)).toBe(expected);
});
