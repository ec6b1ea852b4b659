import { z } from "zod";
import { pictureLength } from "./picture-length.ts";

/** How a learner is shown: their initials on one of four hues, or a small picture of theirs. */
export const pictureSchema = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("initials"), hue: z.int().min(1).max(4) }),
	z.strictObject({
		kind: z.literal("image"),
		data: z
			.string()
			.max(pictureLength)
			.regex(/^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/),
	}),
]);
export type Picture = z.infer<typeof pictureSchema>;

/** What is kept of a PIN: a salted scrypt hash, both in base64. */
export const pinSchema = z.strictObject({ salt: z.string().max(64), hash: z.string().max(128) });
export type Pin = z.infer<typeof pinSchema>;
