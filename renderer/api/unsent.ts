import type { DraftPlace } from "../../core/learning/draft.ts";
import { draftKey, sameDraftPlace } from "../../core/learning/draft-place.ts";
import type { Locale } from "../../core/locale.ts";
import type { Answer } from "../../core/quiz/schema.ts";
import type { Draft } from "../features/quiz/draft.ts";

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
/** Where the browser's storage is switched off or full: then it lasts as long as the page. */
const inMemory = new Map<string, string>();

const keyOf = (learner: string, place: DraftPlace) => `${head}${learner}/${draftKey(place)}`;

function write(key: string, text: string): void {
	try {
		localStorage.setItem(key, text);
		inMemory.delete(key);
	} catch {
		inMemory.set(key, text);
	}
}

function remove(key: string): void {
	inMemory.delete(key);
	try {
		localStorage.removeItem(key);
	} catch {
		// Where nothing can be removed, nothing was written.
	}
}

function keysHeld(): string[] {
	const keys = [...inMemory.keys()];
	try {
		for (let index = 0; index < localStorage.length; index++) keys.push(localStorage.key(index) ?? "");
	} catch {
		// As above.
	}
	return keys.filter((key) => key.startsWith(head));
}

function isUnsent(value: unknown): value is Unsent {
	if (typeof value !== "object" || value === null) return false;
	if (!("place" in value && "draft" in value && "locale" in value && "at" in value)) return false;
	const { place, draft, at } = value;
	if (typeof place !== "object" || place === null || typeof draft !== "object" || draft === null) return false;
	return "in" in place && "options" in draft && "typed" in draft && "fields" in draft && typeof at === "string";
}

function read(key: string): Unsent | undefined {
	try {
		const value: unknown = JSON.parse(inMemory.get(key) ?? localStorage.getItem(key) ?? "null");
		return isUnsent(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Holds something until the services have it, in this browser's own storage: so it outlives the page, and the services. It
 * is the learner's alone, and takes the place of what was held for the same question.
 */
export function holdUnsent(learner: string, unsent: Unsent): void {
	write(keyOf(learner, unsent.place), JSON.stringify(unsent));
}

/** What is held for this asking of a question. */
export function unsentFor(learner: string, place: DraftPlace): Unsent | undefined {
	const held = read(keyOf(learner, place));
	return held !== undefined && sameDraftPlace(held.place, place) ? held : undefined;
}

/** The services have what was held at that time; something newer stays. */
export function releaseUnsent(learner: string, place: DraftPlace, at: string): void {
	const held = unsentFor(learner, place);
	if (held !== undefined && held.at <= at) remove(keyOf(learner, place));
}

/** All that is held of a learner, the oldest first. */
export function allUnsent(learner: string): Unsent[] {
	return keysHeld()
		.filter((key) => key.startsWith(`${head}${learner}/`))
		.flatMap((key) => read(key) ?? [])
		.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Forgets what is held of a learner who leaves, so that nobody who comes to this computer next finds it. */
export function forgetUnsent(learner: string): void {
	for (const key of keysHeld()) if (key.startsWith(`${head}${learner}/`)) remove(key);
}

/** How long what is held of someone who is not listed is kept: a disk may be out of reach for some days. */
const patience = 7 * 24 * 3600 * 1000;

/**
 * Forgets what was held long ago of learners who are not here any more, deleted from another browser, say.
 *
 * @param now milliseconds since 1970
 */
export function forgetUnsentOfOthers(learners: readonly { id: string }[], now: number): void {
	const known = learners.map(({ id }) => `${head}${id}/`);
	for (const key of keysHeld()) {
		const at = Date.parse(read(key)?.at ?? "");
		if (!known.some((start) => key.startsWith(start)) && !(now - at < patience)) remove(key);
	}
}
