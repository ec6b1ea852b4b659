import { expect, test } from "vitest";
import { learnerStateSchema } from "../../../../core/learning/state.ts";
import { stateOf } from "./state-of.ts";

const pin = { salt: "c2Fs", hash: "aGFzaA==" };
const image = { kind: "image", data: "data:image/png;base64,iVBORw0KGgo=" } as const;

test("a PIN that is taken away leaves nothing of it, nor of what was asked about it", () => {
	const state = stateOf(
		{ type: "pin-set", pin },
		{ type: "pin-reset-set", asked: true },
		{ type: "pin-set", pin: null },
	);
	expect(state.pin).toBeUndefined();
	expect(state.pinResetAskedAt).toBeUndefined();
});

test("asking again for a reset does not begin the wait anew, and saying no ends it", () => {
	const asked = stateOf({ type: "pin-reset-set", asked: true }, { type: "pin-reset-set", asked: true });
	expect(asked.pinResetAskedAt).toBe("2026-11-20T10:00:00.000Z");
	expect(stateOf({ type: "pin-reset-set", asked: true }, { type: "pin-reset-set", asked: false })).not.toHaveProperty(
		"pinResetAskedAt",
	);
});

test("a guest who is given a name is a guest no more", () => {
	const state = stateOf(
		{ type: "guest-set", guest: true },
		{ type: "profile-set", name: "Ana" },
		{ type: "guest-set", guest: false },
	);
	expect(state).toMatchObject({ name: "Ana" });
	expect(state).not.toHaveProperty("guest");
});

test("who is removed and comes back has everything they had", () => {
	const before = stateOf({ type: "profile-set", name: "Ana" }, { type: "picture-set", picture: image });
	const back = stateOf(
		{ type: "profile-set", name: "Ana" },
		{ type: "picture-set", picture: image },
		{ type: "removal-set", removed: true },
		{ type: "removal-set", removed: false },
	);
	expect({ ...back, seq: 0, lastAt: "" }).toEqual({ ...before, seq: 0, lastAt: "" });
});

test("all of it fits the state's schema", () => {
	const state = stateOf(
		{ type: "pin-set", pin },
		{ type: "pin-reset-set", asked: true },
		{ type: "guest-set", guest: true },
		{ type: "picture-set", picture: image },
		{ type: "removal-set", removed: true },
	);
	expect(learnerStateSchema.parse(state)).toEqual(state);
	expect(state.removedAt).toBe("2026-11-20T10:04:00.000Z");
});

test.each(["data:image/svg+xml;base64,PHN2Zz4=", "https://example.org/a.png", "data:text/html;base64,PGI+"])(
	"a picture must be a small image of its own: %s is refused",
	(data) => {
		expect(() => stateOf({ type: "picture-set", picture: { kind: "image", data } })).toThrow();
	},
);
