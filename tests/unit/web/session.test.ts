import { describe, expect, it } from "vitest";
import { createSession } from "../../../web/session.ts";

/** Secrets that can be told apart by eye: first the key's, then those of the tokens. */
function numbered(): () => string {
	let count = 0;
	return () => `secret-${++count}`;
}

describe("a session", () => {
	it("gives its cookie for the token, once", () => {
		const session = createSession(4000, numbered());
		expect(session.invite()).toBe("secret-2");
		expect(session.redeem("secret-2")).toBe("profundiza-4000=secret-1; HttpOnly; SameSite=Strict; Path=/");
		expect(session.redeem("secret-2")).toBeUndefined();
	});

	it("gives the same cookie for each of several tokens, in any order", () => {
		const session = createSession(4000);
		const [first, second, third] = [session.invite(), session.invite(), session.invite()];
		const cookie = session.redeem(second);
		expect(cookie).toContain("profundiza-4000=");
		expect(session.redeem(second)).toBeUndefined();
		expect([session.redeem(third), session.redeem(first)]).toEqual([cookie, cookie]);
	});

	it("lets the oldest tokens go where very many wait", () => {
		const session = createSession(4000);
		const tokens = Array.from({ length: 51 }, () => session.invite());
		expect(session.redeem(tokens[0] ?? "")).toBeUndefined();
		expect(session.redeem(tokens[1] ?? "")).toBeDefined();
	});

	it("gives nothing for a wrong token, and the right one still works afterwards", () => {
		const session = createSession(4000, numbered());
		for (const wrong of ["", "secret-2"]) expect(session.redeem(wrong)).toBeUndefined();
		session.invite();
		for (const wrong of ["", "secret", "secret-1", "secret-22"]) expect(session.redeem(wrong)).toBeUndefined();
		expect(session.redeem("secret-2")).toBeDefined();
	});

	it("is held by its cookie among others, also beside a foreign one of the same name", () => {
		const session = createSession(4000, numbered());
		expect(session.holds("theme=dark; profundiza-4000=secret-1")).toBe(true);
		expect(session.holds("profundiza-4000=x; profundiza-4000=secret-1")).toBe(true);
	});

	it("is held by nothing else", () => {
		const session = createSession(4000, numbered());
		for (const cookies of [undefined, "", "profundiza-4000=", "profundiza-4000=secret-2", "profundiza-4001=secret-1"])
			expect(session.holds(cookies)).toBe(false);
	});

	it("draws token and key apart, of 256 bits, anew each time", () => {
		const secrets = Array.from({ length: 50 }, () => {
			const session = createSession(4000);
			const token = session.invite();
			return [token, session.redeem(token)?.split(/[=;]/)[1] ?? ""];
		}).flat();
		expect(new Set(secrets).size).toBe(100);
		for (const secret of secrets) expect(Buffer.from(secret, "base64url").length).toBe(32);
	});
});
