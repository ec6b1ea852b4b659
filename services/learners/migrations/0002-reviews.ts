import type { Migration } from "./types.ts";

/**
 * Version 2 did not know that what was answered, read and worked out becomes cards to review. Its events say it all the
 * same, so they stay as they are; its states lack the cards, which is why none of them is taken for the whole truth
 * (`Snapshot.outdated`).
 */
export const reviews: Migration = { from: 2, event: (event) => event, state: (state) => state };
