import type { Place } from "../../shell/where-next.ts";

export interface Totals {
	done: number;
	available: number;
	sections: number;
	right: number;
	wrong: number;
}

/** What all lessons come to. Only lessons that are available count as ones to do. */
export function totalsOf(places: readonly Place[]): Totals {
	const sum = (of: (place: Place) => number) => places.reduce((total, place) => total + of(place), 0);
	return {
		done: sum(({ progress }) => (progress.status === "done" ? 1 : 0)),
		available: sum(({ lesson }) => (lesson.available ? 1 : 0)),
		sections: sum(({ progress }) => progress.reached),
		right: sum(({ progress }) => progress.right),
		wrong: sum(({ progress }) => progress.wrong),
	};
}
