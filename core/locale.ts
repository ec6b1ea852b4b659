import { z } from "zod";

/** The languages of the interface. A course may be in any language; its own texts are never translated. */
export const localeSchema = z.enum(["es", "en"]);
export type Locale = z.infer<typeof localeSchema>;
