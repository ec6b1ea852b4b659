import { z } from "zod";
import { localeSchema } from "../locale.ts";
import { nameLength, readName } from "./person-name.ts";

export const themeSchema = z.enum(["system", "light", "dark"]);
export type Theme = z.infer<typeof themeSchema>;

export const textSizeSchema = z.enum(["small", "normal", "large", "larger"]);
export type TextSize = z.infer<typeof textSizeSchema>;

/** How a learner wants the application: kept in their record, so that it follows them. */
export const settingsSchema = z.strictObject({
	language: localeSchema,
	theme: themeSchema,
	textSize: textSizeSchema,
});
export type Settings = z.infer<typeof settingsSchema>;

/** A name in a record: wider than what is taken now, so that no record of an earlier version becomes unreadable. */
export const nameSchema = z.string().trim().min(1).max(60);

/** A name as a person gives it, cleaned by `readName`; refused where nothing of it is left. */
export const newNameSchema = z
	.string()
	.transform((typed) => readName(typed) ?? "")
	.pipe(z.string().min(1).max(nameLength));
