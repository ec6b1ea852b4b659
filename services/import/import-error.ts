import type { ImportNote } from "../../core/import/note.ts";

/** Why nothing was imported. Nothing was written, or what was written was taken back. */
export type ImportRefusal =
	| { code: "unreadable"; path: string }
	| { code: "too-large"; path: string; mebibytes: number }
	| { code: "no-text"; path: string }
	| { code: "wrong-ending"; path: string }
	| { code: "no-course"; path: string }
	| { code: "course-broken"; path: string }
	| { code: "map-not-changed"; path: string }
	| { code: "no-lesson"; lesson: string; known: readonly string[] }
	| { code: "lesson-without-sections"; lesson: string }
	| { code: "bank-not-changed"; path: string }
	| { code: "no-questions"; path: string }
	| { code: "is-there"; path: string }
	| { code: "not-written"; path: string; why: string };

export class ImportError extends Error {
	readonly refusal: ImportRefusal;
	/** Why each part of the file could not be kept, where that is the reason. */
	readonly notes: readonly ImportNote[];

	constructor(refusal: ImportRefusal, notes: readonly ImportNote[] = []) {
		super(refusal.code);
		this.name = "ImportError";
		this.refusal = refusal;
		this.notes = notes;
	}
}
