const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;
const gibibyte = 1024 * mebibyte;

/**
 * What a pack may have at most. Far above any course that people make, and low enough that what is held in memory, listed
 * or waited for has an end. Sizes are bytes.
 */
export const packLimits = {
	/** With the manifest and the signature. */
	files: 20_000,
	/** The whole pack. Below 4 GiB, so that no zip needs the fields of zip64. */
	total: 3 * gibibyte,
	/** A text: lesson, bank, worksheet. What the reader of courses takes. */
	text: 2 * mebibyte,
	/** All texts together: they are checked in memory. */
	texts: 64 * mebibyte,
	/** A drawing: it is checked in memory. */
	drawing: 2 * mebibyte,
	/** Any other file of `media/`. */
	medium: 512 * mebibyte,
	manifest: 8 * mebibyte,
	signature: 4 * kibibyte,
	/** Of a path, in UTF-16 code units. */
	path: 200,
	/** Of one name in it, in UTF-8: what file systems take. */
	nameBytes: 255,
	/** Names in a path: `content/media/a.png` has three. */
	depth: 6,
	/** An author's name in a signature, in UTF-16 code units. */
	author: 100,
} as const;
