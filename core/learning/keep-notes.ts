import type { LearnerEvent, Origin } from "./events.ts";
import { originKey } from "./origin-key.ts";

/** An event as far as keeping notes looks at it. */
type NoteEvent = Pick<LearnerEvent, "origin" | "fact">;

type Written = Extract<LearnerEvent["fact"], { type: "annotation-set" }>;

/** The writer's name that no event of a learner has: it sorts right after that of the event whose text it keeps. */
function keptOrigin({ writer, seq }: Origin): Origin {
	return { writer: `${writer}-kept`.slice(0, 40), seq };
}

/** The origin alone tells it from every other annotation; 64 characters in all, of which a number has 11 at most. */
function keptId(annotation: string, { writer, seq }: Origin): string {
	const by = writer.replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 32);
	return `${annotation.slice(0, 19)}-${seq.toString(36)}-${by}`;
}

/** What annotation an event says something about, if about any. */
function annotationOf({ fact }: NoteEvent): string | undefined {
	if (fact.type !== "annotation-set" && fact.type !== "annotation-removed") return undefined;
	return `${fact.course} ${fact.annotation}`;
}

/** The last event about each annotation among those of a record that another one does not have. */
function lastOwn<E extends NoteEvent>(record: readonly E[], other: readonly E[]): Map<string, E> {
	const there = new Set(other.map(({ origin }) => originKey(origin)));
	const last = new Map<string, E>();
	for (const event of record) {
		const annotation = annotationOf(event);
		if (annotation !== undefined && !there.has(originKey(event.origin))) last.set(annotation, event);
	}
	return last;
}

/** The text that is gone where one event about an annotation comes after another whose writer did not know it. */
function lostText({ fact: loser }: NoteEvent, { fact: winner }: NoteEvent): Written | undefined {
	if (loser.type !== "annotation-set" || loser.text.trim() === "") return undefined;
	return winner.type === "annotation-set" && winner.text.includes(loser.text) ? undefined : loser;
}

/**
 * Keeps what merging would take away: where two records wrote about the same annotation without knowing of each other,
 * the text of the one that does not stand becomes an annotation of its own, right after it. Every machine makes the same
 * event of it, so that it is there once wherever the records meet again.
 *
 * @param merged the events of both, in order
 */
export function keepNotes<E extends NoteEvent>(merged: readonly E[], a: readonly E[], b: readonly E[]): E[] {
	const ofB = lastOwn(b, a);
	const places = new Map(ofB.size === 0 ? [] : merged.map(({ origin }, place) => [originKey(origin), place]));
	const placeOf = ({ origin }: E) => places.get(originKey(origin)) ?? -1;
	const kept = new Map<string, E>();
	for (const [annotation, fromA] of ofB.size === 0 ? [] : lastOwn(a, b)) {
		const fromB = ofB.get(annotation);
		if (fromB === undefined) continue;
		const [loser, winner] = placeOf(fromA) < placeOf(fromB) ? [fromA, fromB] : [fromB, fromA];
		const fact = lostText(loser, winner);
		const origin = keptOrigin(loser.origin);
		if (fact === undefined || places.has(originKey(origin))) continue;
		const own = { ...fact, annotation: keptId(fact.annotation, loser.origin) };
		kept.set(originKey(loser.origin), { ...loser, origin, fact: own });
	}
	if (kept.size === 0) return [...merged];
	return merged.flatMap((event) => {
		const after = kept.get(originKey(event.origin));
		return after === undefined ? [event] : [event, after];
	});
}
