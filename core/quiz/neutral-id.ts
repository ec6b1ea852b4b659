import { seeded } from "./random.ts";

/**
 * An id that tells nothing to whoever reads a page or a record, for a part of a question whose author's id may give the
 * key away ("step-1", or the id that a pair's two halves share). It is the same for every drawing, so that an answer
 * keeps its meaning when its author adds or moves parts, and `role` keeps apart the two halves of one pair.
 *
 * Two ids of a question are alike by chance once in 2⁶⁴ pairs.
 */
export function neutralId(question: string, role: string, id: string): string {
	const random = seeded(0, `${role} ${id} of ${question}`);
	return `${role}-${random.bits().toString(36)}-${random.bits().toString(36)}`;
}
