import type { DraftPlace } from "../../core/learning/draft.ts";
import { draftKey, sameDraftPlace } from "../../core/learning/draft-place.ts";
import type { Locale } from "../../core/locale.ts";
import type { Answer } from "../../core/quiz/schema.ts";
import type { Draft } from "../features/quiz/draft.ts";
import { keysHeld, readHeld, removeHeld, writeHeld } from "./held-storage.ts";
import { unsentSheetHead } from "./unsent-sheet.ts";
import { courseScope, isInScope } from "./window-course.ts";

/** What was chosen or typed and the services have not taken yet. */
export interface Unsent {
	readonly place: DraftPlace;
	readonly draft: Draft;
	/** The language in which it was typed. */
	readonly locale: Locale;
	/** When, by this computer's clock. */
	readonly at: string;
	/**
	 * Of an exam, whose answers save themselves: the answer that is to be recorded, null to take one back, and what the page
	 * knew as recorded or had sent before; `more` where the draft holds what the answer does not. Absent where the draft
	 * alone is to be kept.
	 */
	readonly answer?: { readonly given: Answer | null; readonly upon: readonly (Answer | null)[]; readonly more?: true };
}

const head = "profundiza.unsent/";
/** All that is held of a learner begins with one of these. */
const heads = [head, unsentSheetHead];
const keyOf = (learner: string, place: DraftPlace) => `${head}${learner}/${courseScope}${draftKey(place)}`;

function isUnsent(value: unknown): value is Unsent {
	if (typeof value !== "object" || value === null) return false;
	if (!("place" in value && "draft" in value && "locale" in value && "at" in value)) return false;
	const { place, draft, at } = value;
	if (typeof place !== "object" || place === null || typeof draft !== "object" || draft === null) return false;
	return "in" in place && "options" in draft && "typed" in draft && "fields" in draft && typeof at === "string";
}

function read(key: string): Unsent | undefined {
	const value = readHeld(key);
	return isUnsent(value) ? value : undefined;
}

/**
 * Holds something until the services have it, in this browser's own storage: so it outlives the page, and the services. It
 * is the learner's alone, and takes the place of what was held for the same question.
 */
export function holdUnsent(learner: string, unsent: Unsent): void {
	writeHeld(keyOf(learner, unsent.place), JSON.stringify(unsent));
}

/** What is held for this asking of a question. */
export function unsentFor(learner: string, place: DraftPlace): Unsent | undefined {
	const held = read(keyOf(learner, place));
	return held !== undefined && sameDraftPlace(held.place, place) ? held : undefined;
}

/** The services have what was held at that time; something newer stays. */
export function releaseUnsent(learner: string, place: DraftPlace, at: string): void {
	const held = unsentFor(learner, place);
	if (held !== undefined && held.at <= at) removeHeld(keyOf(learner, place));
}

/** All that is held of a learner in the course of this window, the oldest first. */
export function allUnsent(learner: string): Unsent[] {
	return keysHeld(`${head}${learner}/`)
		.filter((key) => isInScope(key.slice(`${head}${learner}/`.length)))
		.flatMap((key) => read(key) ?? [])
		.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Forgets what is held of a learner who leaves, so that nobody who comes to this computer next finds it. */
export function forgetUnsent(learner: string): void {
	for (const start of heads) for (const key of keysHeld(`${start}${learner}/`)) removeHeld(key);
}

/** When something was held, in milliseconds since 1970; NaN where that cannot be told. */
function heldAt(key: string): number {
	const value = readHeld(key);
	const at = typeof value === "object" && value !== null && "at" in value ? value.at : undefined;
	return Date.parse(typeof at === "string" ? at : "");
}

/** How long what is held of someone who is not listed is kept: a disk may be out of reach for some days. */
const patience = 7 * 24 * 3600 * 1000;

/**
 * Forgets what was held long ago of learners who are not here any more, deleted from another browser, say.
 *
 * @param now milliseconds since 1970
 */
export function forgetUnsentOfOthers(learners: readonly { id: string }[], now: number): void {
	const known = new Set(learners.map(({ id }) => id));
	for (const start of heads) {
		for (const key of keysHeld(start)) {
			const learner = key.slice(start.length).split("/", 1)[0] ?? "";
			if (!known.has(learner) && !(now - heldAt(key) < patience)) removeHeld(key);
		}
	}
}
