import { createTurns } from "../../../core/turns.ts";

/**
 * What becomes of an annotation in this window, by its id, one thing after the other: it is recorded before it is changed,
 * and what was typed last is recorded before it is removed. Sent side by side, a change could bring back what was removed.
 */
export const inNoteTurn = createTurns();
