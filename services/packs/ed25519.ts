import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import type { Signature } from "../../core/pack/manifest.ts";
import { signedText } from "../../core/pack/manifest.ts";

const keyLength = 32;
const signatureLength = 64;

/**
 * Points of small order and two ways of writing them, by y without the sign of x (RFC 8032, 5.1; the list of Bernstein's
 * that libsodium has). Under such a key a signature that fits one text fits others, also of those who have no secret.
 */
const weakKeys: ReadonlySet<string> = new Set([
	"0000000000000000000000000000000000000000000000000000000000000000",
	"0100000000000000000000000000000000000000000000000000000000000000",
	"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
	"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
	"ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
	"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
	"eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]);

function isWeak(key: Uint8Array): boolean {
	const y = Buffer.from(key);
	y.writeUInt8((y[keyLength - 1] ?? 0) & 0x7f, keyLength - 1);
	return weakKeys.has(y.toString("hex"));
}

/** The bytes of base64url, where there is no other way to write them: its last letter has bits to spare. */
export function bytesOf(base64url: string, length: number): Buffer | undefined {
	const bytes = Buffer.from(base64url, "base64url");
	return bytes.length === length && bytes.toString("base64url") === base64url ? bytes : undefined;
}

function publicKey(key: Uint8Array): KeyObject {
	return createPublicKey({
		key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(key).toString("base64url") },
		format: "jwk",
	});
}

/** The secret as a key object; `undefined` where it is not the secret of that public key. */
function secretKey(secret: string, key: string): KeyObject | undefined {
	if (bytesOf(secret, keyLength) === undefined || bytesOf(key, keyLength) === undefined) return undefined;
	try {
		const made = createPrivateKey({ key: { kty: "OKP", crv: "Ed25519", d: secret, x: key }, format: "jwk" });
		return createPublicKey(made).export({ format: "jwk" }).x === key ? made : undefined;
	} catch {
		return undefined;
	}
}

/** A new pair of keys, each 32 bytes in base64url. */
export function newKeys(): { secret: string; key: string } {
	const { d = "", x = "" } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
	return { secret: d, key: x };
}

/** Signs a manifest; `undefined` where the keys are no pair. */
export function signManifest(
	manifest: string,
	{ author, key, secret }: { author: string; key: string; secret: string },
): Signature | undefined {
	const made = secretKey(secret, key);
	if (made === undefined) return undefined;
	const signature = sign(null, Buffer.from(signedText(author, manifest)), made).toString("base64url");
	return { format: 1, algorithm: "ed25519", author, key, signature };
}

/** Whether a signature is of this manifest, by the one with that key, who gave themselves that name. */
export function isSignedBy(manifest: string, { author, key, signature }: Signature): boolean {
	const [keyBytes, bytes] = [bytesOf(key, keyLength), bytesOf(signature, signatureLength)];
	if (keyBytes === undefined || bytes === undefined || isWeak(keyBytes)) return false;
	try {
		return verify(null, Buffer.from(signedText(author, manifest)), publicKey(keyBytes), bytes);
	} catch {
		return false;
	}
}
