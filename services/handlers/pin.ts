import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import type { Pin } from "../../core/learning/profile.ts";

/** scrypt's usual cost (16 MB, some 50 ms): it is against looking, and no cost would save four digits from trying. */
const cost = { N: 16_384, r: 8, p: 1 };
const bytes = { salt: 16, hash: 32 };

function derive(pin: string, salt: Buffer): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		scrypt(pin, salt, bytes.hash, cost, (error, hash) => (error === null ? resolve(hash) : reject(error)));
	});
}

/** What is kept of a PIN, with a salt of its own. */
export async function keepPin(pin: string): Promise<Pin> {
	const salt = randomBytes(bytes.salt);
	const hash = await derive(pin, salt);
	return { salt: salt.toString("base64"), hash: hash.toString("base64") };
}

/** Whether a PIN is the one of which this is kept. */
export async function isPin(pin: string, kept: Pin): Promise<boolean> {
	const expected = Buffer.from(kept.hash, "base64");
	const hash = await derive(pin, Buffer.from(kept.salt, "base64"));
	return expected.length === hash.length && timingSafeEqual(expected, hash);
}
