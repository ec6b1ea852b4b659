import { z } from "zod";
import { localeSchema } from "../locale.ts";

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

export const nameSchema = z.string().trim().min(1).max(60);
