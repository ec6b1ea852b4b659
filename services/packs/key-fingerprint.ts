import { createHash } from "node:crypto";
import { type Fingerprint, fingerprintOf } from "../../core/pack/fingerprint.ts";

/** The fingerprint of an author's public key (32 bytes in base64url): of its SHA-256. */
export function keyFingerprint(key: string): Fingerprint {
	return fingerprintOf(createHash("sha256").update(Buffer.from(key, "base64url")).digest());
}
