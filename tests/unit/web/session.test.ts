import { describe, expect, it } from "vitest";
import { createSession } from "../../../web/session.ts";

/** Secrets that can be told apart by eye: first the token's, then the key's. */
function numbered(): () => string {
	let count = 0;
	return () => `secret-${++count}`;
}

describe("a session", () => {
	it("gives its cookie for the token, once", () => {
		const session = createSession(4000, numbered());
		expect(session.token).toBe("secret-1");
		expect(session.redeem("secret-1")).toBe("profundiza-4000=secret-2; HttpOnly; SameSite=Strict; Path=/");
		expect(session.redeem("secret-1")).toBeUndefined();
	});

	it("gives nothing for a wrong token, and the right one still works afterwards", () => {
		const session = createSession(4000, numbered());
		for (const wrong of ["", "secret", "secret-2", "secret-11"]) expect(session.redeem(wrong)).toBeUndefined();
		expect(session.redeem("secret-1")).toBeDefined();
	});

	it("is held by its cookie among others, also beside a foreign one of the same name", () => {
		const session = createSession(4000, numbered());
		expect(session.holds("theme=dark; profundiza-4000=secret-2")).toBe(true);
		expect(session.holds("profundiza-4000=x; profundiza-4000=secret-2")).toBe(true);
	});

	it("is held by nothing else", () => {
		const session = createSession(4000, numbered());
		for (const cookies of [undefined, "", "profundiza-4000=", "profundiza-4000=secret-1", "profundiza-4001=secret-2"])
			expect(session.holds(cookies)).toBe(false);
	});

	it("draws token and key apart, of 256 bits, anew each time", () => {
		const secrets = Array.from({ length: 50 }, () => {
			const session = createSession(4000);
			return [session.token, session.redeem(session.token)?.split(/[=;]/)[1] ?? ""];
		}).flat();
		expect(new Set(secrets).size).toBe(100);
		for (const secret of secrets) expect(Buffer.from(secret, "base64url").length).toBe(32);
	});
});
