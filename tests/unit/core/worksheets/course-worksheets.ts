import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Worksheet, worksheetSchema } from "../../../../core/worksheets/schema.ts";

const folder = new URL("../../../../content/worksheets/", import.meta.url);

/** The worksheets of the bundled course, by id. */
export const courseWorksheets: ReadonlyMap<string, Worksheet> = new Map(
	readdirSync(folder).map((name) => {
		const worksheet = worksheetSchema.parse(parse(readFileSync(new URL(name, folder), "utf8")));
		return [worksheet.id, worksheet];
	}),
);
