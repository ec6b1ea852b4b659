import type { Origin } from "./events.ts";

/** What tells an event from every other, as one string. */
export function originKey({ writer, seq }: Origin): string {
	return `${seq} ${writer}`;
}
