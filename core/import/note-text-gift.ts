import type { NoteTexts } from "./note-text.ts";

/** About question banks in GIFT. */
export const giftNotes: NoteTexts = {};
