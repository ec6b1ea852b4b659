import { crc32 } from "node:zlib";
import {
	type Manifest,
	manifestName,
	signatureName,
	signatureSchema,
	signatureText,
} from "../../core/pack/manifest.ts";
import { collisionProblem, shownPath } from "../../core/pack/pack-path.ts";
import { PackRefusal, refuse } from "../../core/pack/refusal.ts";
import { isSignedBy } from "./ed25519.ts";
import { openPackFile, type PackFile, readPart } from "./pack-file.ts";
import { isSignature, jsonOf, matchFiles, readManifest } from "./read-manifest.ts";
import { checkTotals } from "./totals.ts";
import type { OpenPack, PackSignature } from "./types.ts";
import { checkLayout, contentStart } from "./zip-layout.ts";
import type { TableEntry } from "./zip-record.ts";
import { readTable } from "./zip-table.ts";

async function readWhole(file: PackFile, entry: TableEntry): Promise<Buffer> {
	const bytes = await readPart(file, contentStart(entry), entry.size);
	if (crc32(bytes) !== entry.crc32) throw refuse("wrong-crc", { path: shownPath(entry.path) });
	return bytes;
}

/** Who signed a manifest, as `signature.json` says it. Throws a `PackRefusal` (`bad-signature`) where that is not so. */
export function readSignature(bytes: Buffer, manifest: Buffer): PackSignature {
	const parsed = signatureSchema.safeParse(jsonOf(bytes));
	if (!parsed.success || !bytes.equals(Buffer.from(signatureText(parsed.data)))) throw refuse("bad-signature", {});
	if (!isSignedBy(manifest.toString("utf8"), parsed.data)) throw refuse("bad-signature", {});
	const { author, key } = parsed.data;
	return { state: "valid", author, key };
}

/** The manifest is first, the signature second or nowhere. */
function checkHead(entries: readonly TableEntry[]): TableEntry {
	const [first] = entries;
	if (first?.path === manifestName) return first;
	const hasManifest = entries.some(({ path }) => path === manifestName);
	throw hasManifest ? refuse("not-canonical", { path: manifestName }) : refuse("no-manifest", {});
}

/** The same as `readPack`, of a file that is open already; it stays open where this rejects. */
export async function examinePack(file: PackFile, application?: string): Promise<OpenPack> {
	const table = await readTable(file);
	const { entries } = table;
	const collision = collisionProblem(entries.map(({ path }) => path));
	if (collision !== undefined) throw new PackRefusal(collision);
	await checkLayout(file, table);

	const first = checkHead(entries);
	const manifestBytes = await readWhole(file, first);
	const manifest: Manifest = readManifest(manifestBytes, application);
	const signed = isSignature(entries[1]) ? entries[1] : undefined;
	const signatureBytes = signed === undefined ? undefined : await readWhole(file, signed);
	const contents = entries.slice(signed === undefined ? 1 : 2);
	const misplaced = contents.some(({ path }) => path === signatureName);
	if (misplaced) throw refuse("not-canonical", { path: signatureName });
	matchFiles(manifest, contents);
	checkTotals(contents);
	const signature =
		signatureBytes === undefined ? ({ state: "none" } as const) : readSignature(signatureBytes, manifestBytes);

	const hashes = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
	return {
		manifest,
		manifestBytes,
		signatureBytes,
		signature,
		size: file.size,
		entries: contents.map((entry) => ({
			path: entry.path,
			size: entry.size,
			sha256: hashes.get(entry.path) ?? "",
			crc32: entry.crc32,
			start: contentStart(entry),
		})),
		read: file.read,
		close: file.close,
	};
}

/**
 * Opens a pack and examines all but the contents of its files: layout, names, limits, manifest, signature. Writes nothing.
 * Rejects with a `PackRefusal`.
 *
 * @param application the version of this application, where it is known: a pack may ask for a newer one
 */
export async function readPack(path: string, application?: string): Promise<OpenPack> {
	const file = await openPackFile(path);
	try {
		return await examinePack(file, application);
	} catch (error) {
		await file.close();
		throw error;
	}
}
