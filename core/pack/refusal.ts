import type { Finding } from "../course/finding.ts";

/**
 * Why a pack is refused, each reason with what its sentence needs. Paths are as the pack has them, for a person to read and
 * never to be used; sizes are bytes.
 */
export interface RefusalParams {
	/** What the disk says, or another program has taken the file away. */
	unreadable: { reason: string };
	"not-a-zip": object;
	truncated: object;
	zip64: object;
	encrypted: { path: string };
	compressed: { path: string };
	/** Compressed so well that nobody does it but to fill a disk. */
	"bomb-ratio": { path: string; ratio: number };
	/** `maximum`: what such a file, or the whole, may have; `path` is empty where it is the whole. */
	"too-large": { path: string; size: number; maximum: number };
	"too-many-files": { files: number; maximum: number };
	"overlapping-entries": { path: string };
	/** Bytes that belong to no file: before, between or behind them, remarks and extra fields. */
	"hidden-bytes": { path: string };
	/** What stands at a file and what stands of it in the table of contents are not the same. */
	"headers-disagree": { path: string };
	/** The table of contents is no such table. */
	"broken-table": object;
	/** Nothing of the above, and yet not as this program writes packs: order, times, attributes, other fields. */
	"not-canonical": { path: string };

	"absolute-path": { path: string };
	"parent-path": { path: string };
	"drive-letter": { path: string };
	backslash: { path: string };
	"reserved-name": { path: string };
	"unsafe-name": { path: string };
	"name-not-utf8": { path: string };
	"name-not-nfc": { path: string };
	"name-too-long": { path: string; maximum: number };
	"too-deep": { path: string; maximum: number };
	/** A name twice, letter for letter. */
	"duplicate-name": { path: string };
	/** Two names that some disk takes for one: upper and lower case, or accents written in two ways. */
	"colliding-names": { path: string; other: string };
	"symbolic-link": { path: string };
	/** A folder, a pipe or a device where only files belong. */
	"not-a-file": { path: string };
	"unknown-kind-of-file": { path: string };

	"no-manifest": object;
	/** `key`: where in it, as far as that is known. */
	"bad-manifest": { key: string };
	"unknown-format": { format: string };
	"newer-application": { needed: string; application: string };
	"file-not-in-manifest": { path: string };
	"file-missing": { path: string };
	"wrong-size": { path: string; size: number; expected: number };
	"wrong-checksum": { path: string };
	"wrong-crc": { path: string };
	"bad-signature": object;

	/** `found`: what the content is, "" where that is nothing known. */
	"wrong-picture": { path: string; expected: string; found: string };
	/** `what`: the element, attribute or construction that a drawing must not have. */
	"unsafe-drawing": { path: string; what: string; line: number };
	/** `first`: where the first stands and what it is, for those who mend it. */
	"course-errors": { errors: number; file: string; line: number; finding: string };
	/** Checking it would take longer, or more memory, than any course of people's making. */
	"too-hard-to-check": object;

	/** Only of writing a pack: a file became another one while it was read. */
	"changed-meanwhile": { path: string };
	/** Only of signing: the file holds no key of the kind that `keygen` makes. */
	"bad-key": object;
	/** Only of signing and of making keys: a name that is empty, too long, or has characters that cannot be seen. */
	"bad-author": { author: string; maximum: number };
}

export type RefusalCode = keyof RefusalParams;

/** A reason as data: what `refusalText` turns into a sentence. */
export interface Refusal {
	code: RefusalCode;
	params: Readonly<Record<string, string | number>>;
}

/** A pack that is not taken, or a course that is not packed, with the reason. Nothing outside a staging folder has changed. */
export class PackRefusal extends Error implements Refusal {
	readonly code: RefusalCode;
	readonly params: Readonly<Record<string, string | number>>;
	/** Only of `course-errors`: everything that was found in the course. */
	readonly findings: readonly Finding[];

	constructor(refusal: Refusal, options: ErrorOptions & { findings?: readonly Finding[] } = {}) {
		const params = Object.values(refusal.params).join(", ");
		super(params === "" ? refusal.code : `${refusal.code}: ${params}`, options);
		this.name = "PackRefusal";
		this.code = refusal.code;
		this.params = refusal.params;
		this.findings = options.findings ?? [];
	}
}

/** A refusal with the parameters that its code asks for. */
export function refuse<C extends RefusalCode>(
	code: C,
	params: RefusalParams[C],
	options?: ErrorOptions & { findings?: readonly Finding[] },
): PackRefusal {
	return new PackRefusal({ code, params: { ...params } }, options);
}
