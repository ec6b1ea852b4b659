import { randomBytes } from "node:crypto";
import { cookieValues } from "./guards/cookie.ts";
import { isSameSecret } from "./guards/secret.ts";

/** 256 bits, in characters that need no encoding in an address or a cookie. */
const randomSecret = () => randomBytes(32).toString("base64url");

/**
 * Who may come in. The printed address carries a token that works once; the browser that brings it gets a cookie that
 * works as long as this process. Further tabs and windows of that browser have the cookie too.
 */
export interface Session {
	readonly token: string;
	/** The `Set-Cookie` of the browser that brings the right token for the first time; undefined for all others. */
	redeem(token: string): string | undefined;
	/** Whether a `Cookie` header holds the session. */
	holds(cookies: string | undefined): boolean;
}

/** A session under a name of its own for each port, so that two instances do not put each other's browser out. */
export function createSession(port: number, secret: () => string = randomSecret): Session {
	const token = secret();
	const key = secret();
	const name = `profundiza-${port}`;
	let redeemed = false;
	return {
		token,
		redeem(guess) {
			if (redeemed || !isSameSecret(token, guess)) return undefined;
			redeemed = true;
			return `${name}=${key}; HttpOnly; SameSite=Strict; Path=/`;
		},
		holds: (cookies) => cookieValues(cookies, name).some((value) => isSameSecret(key, value)),
	};
}
