import { open, readFile, stat, unlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { packLimits } from "../../core/pack/limits.ts";
import { signatureSchema } from "../../core/pack/manifest.ts";
import { shownPath } from "../../core/pack/pack-path.ts";
import { refuse } from "../../core/pack/refusal.ts";
import { makeFolder } from "../home/make-folder.ts";
import { realDisk } from "../learners/disk.ts";
import { newKeys } from "./ed25519.ts";
import { jsonOf } from "./read-manifest.ts";

/** A pair of keys as files, and who it names. */
export interface MadeKeys {
	/** The file to keep to oneself, readable by its owner alone. */
	secretFile: string;
	/** The file that may be handed out. */
	publicFile: string;
	author: string;
	/** The raw public key, 32 bytes in base64url. */
	key: string;
}

const keyFileSchema = z.strictObject({
	format: z.literal(1),
	algorithm: z.literal("ed25519"),
	author: signatureSchema.shape.author,
	key: signatureSchema.shape.key,
	secret: z.string().length(43),
});

export type SecretKey = z.infer<typeof keyFileSchema>;

const longestKeyFile = 4096;

async function writeNew(path: string, value: object, mode: number): Promise<void> {
	const handle = await open(path, "wx", mode);
	try {
		await handle.writeFile(`${JSON.stringify(value, null, "\t")}\n`);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/**
 * Makes a pair of keys for an author and writes them into a folder, which is made where it is missing. Never writes over a
 * file: rejects with the system's error (EEXIST) where there is one. Rejects with `PackRefusal` (`bad-author`).
 */
export async function makeKeys(folder: string, author: string): Promise<MadeKeys> {
	const named = signatureSchema.shape.author.safeParse(author.trim().normalize("NFC"));
	if (!named.success) throw refuse("bad-author", { author: shownPath(author), maximum: packLimits.author });
	makeFolder(resolve(folder));
	const { secret, key } = newKeys();
	const files = { secretFile: join(folder, "secret-key.json"), publicFile: join(folder, "public-key.json") };
	const handedOut = { format: 1, algorithm: "ed25519", author: named.data, key };
	await writeNew(files.secretFile, { ...handedOut, secret }, 0o600);
	try {
		await writeNew(files.publicFile, handedOut, 0o644);
	} catch (error) {
		// Half a pair is of no use, and would be in the way of the next.
		await unlink(files.secretFile).catch(() => undefined);
		throw error;
	}
	await realDisk.syncFolder(folder);
	return { ...files, author: named.data, key };
}

/** Reads a file that `makeKeys` made. Rejects with a `PackRefusal` (`bad-key`), or the system's error. */
export async function readSecretKey(path: string): Promise<SecretKey> {
	// Before opening: opening a pipe would wait for a writer, and a long file is no key.
	const found = await stat(path);
	if (!found.isFile() || found.size > longestKeyFile) throw refuse("bad-key", {});
	const parsed = keyFileSchema.safeParse(jsonOf(await readFile(path)));
	if (!parsed.success) throw refuse("bad-key", {});
	return parsed.data;
}
