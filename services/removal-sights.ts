import { join } from "node:path";
import { z } from "zod";
import { idSchema } from "../core/id.ts";
import { isHeldHere } from "./home/index.ts";
import type { Disk } from "./learners/disk.ts";
import { replaceFile } from "./learners/replace.ts";

const sightSchema = z.object({
	/** When it was last counted that someone's days of grace were over. */
	at: z.iso.datetime(),
	/** How often it was. */
	times: z.int().positive(),
});

const sightsSchema = z.object({
	/** What the clock said last. */
	clock: z.iso.datetime().optional(),
	/** By learner: those who were seen to be overdue, as long as the clock says so. */
	overdue: z.record(idSchema, sightSchema),
});

/** What is remembered from one look for overdue learners to the next. */
export type Sights = z.infer<typeof sightsSchema>;

/** Where that is kept. */
export interface SightsFile {
	/** What cannot be read says nothing. It never rejects. */
	read(): Promise<Sights>;
	/** Rejects with the system's error, and where the data folder is not this process's. */
	write(sights: Sights): Promise<void>;
}

export function sightsIn(home: string, disk: Disk): SightsFile {
	const path = join(home, "removals.json");
	return {
		read: async () => {
			try {
				return sightsSchema.parse(JSON.parse(Buffer.from(await disk.readFile(path)).toString()));
			} catch {
				return { overdue: {} };
			}
		},
		write: async (sights) => {
			if (!(await isHeldHere(home))) throw new Error(`The data folder ${home} is not held.`);
			await replaceFile(disk, path, Buffer.from(JSON.stringify(sights)));
		},
	};
}
