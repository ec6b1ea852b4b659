import type { ImportNote } from "../../core/import/note.ts";
import type { Decoded } from "./decode.ts";

/** What was imported, and what whoever did it has to know. */
export interface Imported {
	kind: "article" | "gift";
	encoding: Decoded["encoding"];
	lesson: { id: string; title: string };
	files: { path: string; change: "new" | "changed" }[];
	/** Of articles: how long they take to read. */
	minutes?: number;
	/** Of banks: how many questions are in the course now, and how many could not be kept. */
	questions?: { kept: number; left: number };
	/** How many marks of something to complete it left. */
	toComplete: number;
	notes: ImportNote[];
}
