import { z } from "zod";
import { idSchema } from "../../id.ts";

export const learner = idSchema;

/** The event that something became. `saved`: it is on the disk; if not, it is held in memory and tried again. */
export const saved = z.object({ at: z.string(), seq: z.int(), offset: z.int(), saved: z.boolean() });
