import { randomBytes } from "node:crypto";
import { cookieValues } from "./guards/cookie.ts";
import { isSameSecret } from "./guards/secret.ts";

/** 256 bits, in characters that need no encoding in an address or a cookie. */
export const randomSecret = () => randomBytes(32).toString("base64url");

/** How many tokens may wait for their browser: who asks for more has windows open that nobody needs. */
const mostTokens = 50;

/**
 * Who may come in. A printed address carries a token that works once; the browser that brings it gets a cookie that
 * works as long as this process. Further tabs and windows of that browser have the cookie too.
 */
export interface Session {
	/** A new token, which works once. */
	invite(): string;
	/** The `Set-Cookie` of the browser that brings a right token for the first time; undefined for all others. */
	redeem(token: string): string | undefined;
	/** Whether a `Cookie` header holds the session. */
	holds(cookies: string | undefined): boolean;
	/** Whether a `Cookie` header holds one of this port that is not this one: it is of an earlier start. */
	isEarlier(cookies: string | undefined): boolean;
}

/** A session under a name of its own for each port, so that two instances do not put each other's browser out. */
export function createSession(port: number, secret: () => string = randomSecret): Session {
	const key = secret();
	const name = `profundiza-${port}`;
	let tokens: string[] = [];
	return {
		invite() {
			const token = secret();
			tokens = [...tokens, token].slice(-mostTokens);
			return token;
		},
		redeem(guess) {
			// Every token is looked at, so that the time taken does not tell which.
			const matching = tokens.filter((token) => isSameSecret(token, guess));
			if (matching.length === 0) return undefined;
			tokens = tokens.filter((token) => !matching.includes(token));
			return `${name}=${key}; HttpOnly; SameSite=Strict; Path=/`;
		},
		isEarlier: (cookies) => {
			const values = cookieValues(cookies, name);
			return values.length > 0 && !values.some((value) => isSameSecret(key, value));
		},
		holds: (cookies) => cookieValues(cookies, name).some((value) => isSameSecret(key, value)),
	};
}
