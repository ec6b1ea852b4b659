import { createHash, timingSafeEqual } from "node:crypto";

function digest(text: string): Buffer {
	return createHash("sha256").update(text).digest();
}

/** Compares without telling by the time it takes how much of a guess was right, nor how long the secret is. */
export function isSameSecret(secret: string, guess: string): boolean {
	return timingSafeEqual(digest(secret), digest(guess));
}
