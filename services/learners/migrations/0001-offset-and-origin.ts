import { z } from "zod";
import type { Migration } from "./types.ts";

const eventSchema = z.looseObject({ seq: z.int().positive() });
const lessonSchema = z.looseObject({});
const courseSchema = z.looseObject({ lessons: z.record(z.string(), lessonSchema) });
const stateSchema = z.looseObject({ courses: z.record(z.string(), courseSchema) });

function mapValues<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/**
 * Version 1 knew neither the learner's clock nor who wrote an event. Without the clock their days are counted in UTC. The
 * writer is made of the line's own sum, so that the same line has the same origin in every copy of the record.
 * Its states hold no bookmarks, annotations, times or tallies of answers: those are empty in them.
 */
export const offsetAndOrigin: Migration = {
	from: 1,
	event: (event, sum) => {
		const { seq, ...rest } = eventSchema.parse(event);
		return { ...rest, seq, offset: 0, origin: { writer: `v1-${sum}`, seq } };
	},
	state: (state) => {
		const { courses, ...rest } = stateSchema.parse(state);
		const migrated = mapValues(courses, ({ lessons, ...course }) => ({
			...course,
			lessons: mapValues(lessons, (lesson) => ({ questions: {}, seconds: 0, ...lesson })),
			bookmarks: {},
			annotations: {},
			days: {},
		}));
		return { ...rest, courses: migrated };
	},
};
