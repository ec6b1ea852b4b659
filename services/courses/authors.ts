import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { idSchema } from "../../core/id.ts";
import { signatureSchema } from "../../core/pack/manifest.ts";
import { codeOf } from "../home/system-error.ts";
import { realDisk } from "../learners/disk.ts";
import { keyFingerprint } from "../packs/key-fingerprint.ts";
import { jsonOf } from "../packs/read-manifest.ts";
import { authorsFolder, namesIn, ownFolder } from "./places.ts";
import type { Staging } from "./staging.ts";
import type { KnownAuthor } from "./types.ts";

/** That a pack of a course was taken from an author. A file for each, so that two installations at once lose nothing. */
const noteSchema = z.object({
	key: signatureSchema.shape.key,
	author: signatureSchema.shape.author,
	course: idSchema,
	since: z.iso.datetime(),
});
type AuthorNote = z.infer<typeof noteSchema>;

function noteName({ key, author, course }: Omit<AuthorNote, "since">): string {
	return `${createHash("sha256")
		.update(JSON.stringify([key, author, course]))
		.digest("hex")}.json`;
}

/** Remembers that a pack was taken from an author; what is known already stays as it is. Rejects with the system's error. */
export async function noteAuthor(home: string, staging: Staging, note: AuthorNote): Promise<void> {
	const folder = authorsFolder(home);
	const name = noteName(note);
	if ((await readNote(join(folder, name))) !== undefined) return;
	await ownFolder(folder);
	await staging.put(join(folder, name), Buffer.from(`${JSON.stringify(note)}\n`));
}

/** `undefined` where it says nothing of the kind. Rejects where the disk does not answer: an author must not become a new one. */
async function readNote(path: string): Promise<AuthorNote | undefined> {
	try {
		return noteSchema.safeParse(jsonOf(await realDisk.readFile(path))).data;
	} catch (error) {
		if (codeOf(error) === "ENOENT" || codeOf(error) === "EISDIR") return undefined;
		throw error;
	}
}

/** Everybody that a pack was taken from, those known longest first. Rejects with the system's error. */
export async function listAuthors(home: string): Promise<KnownAuthor[]> {
	const folder = authorsFolder(home);
	const notes: AuthorNote[] = [];
	for (const name of await namesIn(folder)) {
		const note = name.endsWith(".json") ? await readNote(join(folder, name)) : undefined;
		if (note !== undefined) notes.push(note);
	}
	notes.sort((a, b) => (a.since === b.since ? (a.author < b.author ? -1 : 1) : a.since < b.since ? -1 : 1));
	const authors = new Map<string, KnownAuthor>();
	for (const { key, author, course, since } of notes) {
		const known = authors.get(key) ?? { key, fingerprint: keyFingerprint(key), names: [], since, courses: [] };
		if (!known.names.includes(author)) known.names.push(author);
		if (!known.courses.includes(course)) known.courses.push(course);
		authors.set(key, known);
	}
	return [...authors.values()];
}
