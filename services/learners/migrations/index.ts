import { offsetAndOrigin } from "./0001-offset-and-origin.ts";
import { reviews } from "./0002-reviews.ts";
import type { Migration } from "./types.ts";

/** In order, one for each version that ever wrote a record, the present one excepted. */
const migrations: readonly Migration[] = [offsetAndOrigin, reviews];

/** The version of the lines and snapshots that are written now. */
export const currentVersion = migrations.length + 1;

/** An event of an earlier version as one of the present. Throws where it is none of its version. */
export function migrateEvent(event: unknown, version: number, sum: string): unknown {
	return migrations.slice(version - 1).reduce((value, migration) => migration.event(value, sum), event);
}

/** The same for a state. */
export function migrateState(state: unknown, version: number): unknown {
	return migrations.slice(version - 1).reduce((value, migration) => migration.state(value), state);
}
