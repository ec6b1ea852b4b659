import type { DraftPlace } from "./draft.ts";

/**
 * What a draft is kept under. Two askings of one question, one after the other, share it: the later draft takes the place
 * of the earlier one.
 */
export function draftKey(place: DraftPlace): string {
	switch (place.in) {
		case "quiz":
		case "lesson":
			return `${place.in}/${place.lesson}/${place.question}`;
		case "exam":
			return `exam/${place.exam}/${place.lesson}/${place.question}`;
		case "review":
			return `review/${place.card}`;
		case "case":
			return `case/${place.metric}`;
	}
}

/** Whether two drafts are for the very same asking of a question. */
export function sameDraftPlace(a: DraftPlace, b: DraftPlace): boolean {
	return draftKey(a) === draftKey(b) && whichAsking(a) === whichAsking(b);
}

function whichAsking(place: DraftPlace): string | number {
	switch (place.in) {
		case "quiz":
		case "exam":
			return place.run;
		case "lesson":
			return place.seed;
		case "review":
			return place.reps;
		case "case":
			return `${place.seed} ${place.level}`;
	}
}
