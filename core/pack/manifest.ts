import { z } from "zod";
import { idSchema, semverSchema } from "../id.ts";
import type { ContentKind } from "./contents.ts";
import { packLimits } from "./limits.ts";

/** The only format of packs so far. One that an application cannot read has a higher number. */
export const packFormat = 1;

/** The first version of the application that reads the packs that this one writes. Rises when courses learn something new. */
export const minimumApplication = "0.1.0";

export const manifestName = "manifest.json";
export const signatureName = "signature.json";

const count = z.int().min(0).max(1_000_000);
/** One line: no control characters and nothing that turns or hides the writing of what is shown beside it. */
const line = z
	.string()
	.min(1)
	.max(1000)
	.regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u{202A}-\u{202E}\u{2066}-\u{2069}]*$/u);

const packedFileSchema = z.strictObject({
	/** From the pack's root, with slashes: "content/lessons/primera.md". See `pathProblem`. */
	path: z.string().min(1).max(packLimits.path),
	/** In bytes. */
	size: z.int().min(0).max(packLimits.medium),
	/** Of its content, in hexadecimal digits. */
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const packContentsSchema = z.strictObject({
	/** Lessons that are written: those only planned do not count. */
	lessons: count,
	questions: count,
	terms: count,
	worksheets: count,
	pictures: count,
} satisfies Record<ContentKind, typeof count>);

/** `manifest.json`: what a pack is and what is in it. */
export const manifestSchema = z.strictObject({
	format: z.literal(packFormat),
	/** As `course.yaml` has them. */
	course: z.strictObject({
		id: idSchema,
		version: semverSchema.max(50),
		language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
		title: line,
		authors: z.array(line).min(1).max(100),
		licence: line,
	}),
	/** The oldest application that can open the course. */
	minimumApplication: semverSchema.max(50),
	contents: packContentsSchema,
	/** Every file of the course, sorted by path in the order of code units. */
	files: z.array(packedFileSchema).max(packLimits.files),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type PackedFile = z.infer<typeof packedFileSchema>;
export type PackContents = z.infer<typeof packContentsSchema>;

/** `signature.json`: who made a pack. */
export const signatureSchema = z.strictObject({
	format: z.literal(packFormat),
	algorithm: z.literal("ed25519"),
	author: line.max(packLimits.author),
	/** The public key, 32 bytes in base64url. */
	key: z.string().length(43),
	/** 64 bytes in base64url, over `signedText`. */
	signature: z.string().length(86),
});

export type Signature = z.infer<typeof signatureSchema>;

/** The text of a manifest: one for each manifest, so that a changed byte is a changed pack. */
export function manifestText(manifest: Manifest): string {
	const { course, contents } = manifest;
	const { id, version, language, title, authors, licence } = course;
	const { lessons, questions, terms, worksheets, pictures } = contents;
	const ordered: Manifest = {
		format: manifest.format,
		course: { id, version, language, title, authors, licence },
		minimumApplication: manifest.minimumApplication,
		contents: { lessons, questions, terms, worksheets, pictures },
		files: manifest.files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
	};
	return `${JSON.stringify(ordered)}\n`;
}

/** The text of a signature, likewise. */
export function signatureText({ format, algorithm, author, key, signature }: Signature): string {
	return `${JSON.stringify({ format, algorithm, author, key, signature })}\n`;
}

/** What an author signs: the manifest, which names every file by its hash, and the name that the signature gives them. */
export function signedText(author: string, manifest: string): string {
	return `profundiza-pack-1\n${JSON.stringify(author)}\n${manifest}`;
}

/** By code units, as packs are sorted: the same on every machine. */
export function byPath(a: { path: string }, b: { path: string }): number {
	if (a.path === b.path) return 0;
	return a.path < b.path ? -1 : 1;
}
