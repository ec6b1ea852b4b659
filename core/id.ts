import { z } from "zod";
import { idLength, idPattern } from "./id-pattern.ts";

/**
 * A stable, explicit id: lower-case ASCII words joined by hyphens, 64 characters at most.
 * Progress is keyed on ids, so they are written by authors and never derived from a text or a position.
 * The pattern also makes every id safe as a file name.
 */
export const idSchema = z.string().max(idLength).regex(idPattern);

/** A name usable in a formula: lower-case ASCII words joined by underscores. */
export const variableSchema = z
	.string()
	.max(64)
	.regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);

export const semverSchema = z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/);
