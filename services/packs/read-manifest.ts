import type { z } from "zod";
import { semverSchema } from "../../core/id.ts";
import { courseFileKind } from "../../core/pack/course-file.ts";
import {
	byPath,
	type Manifest,
	manifestSchema,
	manifestText,
	packFormat,
	signatureName,
} from "../../core/pack/manifest.ts";
import { shownPath } from "../../core/pack/pack-path.ts";
import { refuse } from "../../core/pack/refusal.ts";
import { compareVersions } from "../../core/pack/version.ts";
import type { TableEntry } from "./zip-record.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What JSON in bytes says; `undefined` where it says nothing. */
export function jsonOf(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(decoder.decode(bytes));
	} catch {
		return undefined;
	}
}

function ownValue(raw: unknown, key: string): unknown {
	return typeof raw === "object" && raw !== null && Object.hasOwn(raw, key) ? Reflect.get(raw, key) : undefined;
}

/** Where in JSON its schema is not met first. */
function keyOf(error: z.ZodError): string {
	const [issue] = error.issues;
	const unknown = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
	return shownPath([...(issue?.path ?? []), ...unknown].map(String).join("."));
}

/** Refuses what a newer application has made, before asking whether it is as this one would have made it. */
function refuseNewer(raw: unknown, application: string | undefined): void {
	const format = ownValue(raw, "format");
	if (typeof format !== "number") throw refuse("bad-manifest", { key: "format" });
	if (format !== packFormat) throw refuse("unknown-format", { format: String(format) });
	const needed = semverSchema.safeParse(ownValue(raw, "minimumApplication"));
	if (application === undefined || !needed.success || compareVersions(needed.data, application) <= 0) return;
	throw refuse("newer-application", { needed: shownPath(needed.data), application });
}

/** Reads the bytes of a manifest. Throws `PackRefusal`. */
export function readManifest(bytes: Uint8Array, application: string | undefined): Manifest {
	const raw = jsonOf(bytes);
	if (raw === undefined) throw refuse("bad-manifest", { key: "" });
	refuseNewer(raw, application);
	const parsed = manifestSchema.safeParse(raw);
	if (!parsed.success) throw refuse("bad-manifest", { key: keyOf(parsed.error) });
	if (manifestText(parsed.data) !== decoder.decode(bytes)) throw refuse("bad-manifest", { key: "" });
	const files = parsed.data.files;
	const misplaced = files.findIndex((file, index) => {
		const before = files[index - 1];
		return before !== undefined && byPath(before, file) >= 0;
	});
	if (misplaced >= 0) throw refuse("bad-manifest", { key: `files.${misplaced}.path` });
	return parsed.data;
}

/** That a pack has the files that its manifest names, all of them and no others, in its order. Throws `PackRefusal`. */
export function matchFiles(manifest: Manifest, entries: readonly TableEntry[]): void {
	const named = new Map(manifest.files.map((file) => [file.path, file]));
	for (const { path, size } of entries) {
		const file = named.get(path);
		if (file === undefined) throw refuse("file-not-in-manifest", { path: shownPath(path) });
		if (courseFileKind(path) === undefined) throw refuse("unknown-kind-of-file", { path: shownPath(path) });
		if (file.size !== size) throw refuse("wrong-size", { path: shownPath(path), size, expected: file.size });
	}
	const there = new Set(entries.map(({ path }) => path));
	const missing = manifest.files.find(({ path }) => !there.has(path));
	if (missing !== undefined) throw refuse("file-missing", { path: shownPath(missing.path) });
	const misplaced = entries.find(({ path }, index) => path !== manifest.files[index]?.path);
	if (misplaced !== undefined) throw refuse("not-canonical", { path: shownPath(misplaced.path) });
}

/** Whether the second file of a pack is its signature. */
export function isSignature(entry: TableEntry | undefined): entry is TableEntry {
	return entry?.path === signatureName;
}
