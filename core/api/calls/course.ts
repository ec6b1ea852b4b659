import { z } from "zod";
import { sourceSchema } from "../../course/course-schema.ts";
import { idSchema } from "../../id.ts";
import { metricAreaSchema } from "../../metrics/schema.ts";
import { figureViewSchema, glossaryEntrySchema, lessonViewSchema, metricViewSchema, topicSchema } from "../views.ts";
import { worksheetEntrySchema, worksheetViewSchema } from "../worksheet-views.ts";
import { learner, saved } from "./shared.ts";

/** What is read, and how far one has come. */
export const courseCalls = {
	"course.lesson": { input: z.strictObject({ lesson: idSchema }), output: lessonViewSchema },
	"course.metrics": {
		input: z.strictObject({}),
		output: z.object({ areas: z.array(metricAreaSchema), metrics: z.array(metricViewSchema) }),
	},
	"course.glossary": { input: z.strictObject({}), output: z.object({ terms: z.array(glossaryEntrySchema) }) },
	/** What the course rests on: its sources, and each figure that it takes from them. */
	"course.figures": {
		input: z.strictObject({}),
		output: z.object({ figures: z.array(figureViewSchema), sources: z.array(sourceSchema) }),
	},
	"course.worksheets": { input: z.strictObject({}), output: z.object({ worksheets: z.array(worksheetEntrySchema) }) },
	"course.worksheet": { input: z.strictObject({ worksheet: idSchema }), output: worksheetViewSchema },
	"position.set": {
		input: z.strictObject({ learner, lesson: idSchema, section: idSchema.nullable() }),
		output: saved,
	},
	"progress.topics": {
		input: z.strictObject({ learner }),
		output: z.object({
			topics: z.array(topicSchema),
			/** Of the answers that stand in the lessons, those to what the course no longer asks, or not so; absent for none. */
			gone: z.int().positive().optional(),
		}),
	},
	"time.add": {
		input: z.strictObject({ learner, lesson: idSchema.nullable(), seconds: z.int().min(1).max(900) }),
		output: saved,
	},
} as const;
