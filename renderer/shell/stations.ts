import type { TFunction } from "i18next";
import type { Station } from "../ui/phase-line.tsx";
import type { Next, OutlinePhase, Place } from "./where-next.ts";

/** The station that a status draws. */
export const stationStates = { done: "done", started: "now", new: "new", unavailable: "unavailable" } as const;

/** The lessons of a phase as stations of its line. A lesson that is not there yet leads nowhere. */
export function stationsOf(phase: OutlinePhase, places: readonly Place[], next: Next, t: TFunction): Station[] {
	const current = "place" in next ? next.place.lesson.id : undefined;
	return places
		.filter((place) => place.phase.id === phase.id)
		.map(({ lesson, progress }) => ({
			id: lesson.id,
			label: lesson.short,
			state: stationStates[progress.status],
			stateText: t(`status.${progress.status}`),
			current: lesson.id === current,
			...(lesson.available ? { href: `#/leccion/${lesson.id}` } : {}),
		}));
}
