import { createHash } from "node:crypto";
import { eachInTurn, piecesOf } from "../each-in-turn.ts";

/** The SHA-256 of bytes, in hexadecimal digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
	const hash = createHash("sha256");
	await eachInTurn(piecesOf(bytes), (piece) => hash.update(piece));
	return hash.digest("hex");
}
