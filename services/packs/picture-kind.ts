import type { PictureKind } from "../../core/pack/course-file.ts";

/** How many bytes of a file's beginning `pictureKind` looks at. */
export const pictureBeginning = 32;

function ascii(bytes: Uint8Array, from: number, to: number): string {
	return Buffer.from(bytes.subarray(from, to)).toString("latin1");
}

/** AVIF is an ISO media file: a box "ftyp" with the brands that it can be read as (ISO/IEC 14496-12, 4.3; AVIF 1.1, 3). */
function isAvif(bytes: Uint8Array): boolean {
	if (ascii(bytes, 4, 8) !== "ftyp") return false;
	const length = Buffer.from(bytes).readUInt32BE(0);
	const end = Math.min(length, bytes.length);
	for (let from = 8; from + 4 <= end; from += 4) {
		// Between the major brand and the others stands a version.
		if (from !== 12 && /^avi[fs]$/.test(ascii(bytes, from, from + 4))) return true;
	}
	return false;
}

/**
 * What a file is by its first bytes, whatever its name says: PNG (ISO/IEC 15948, 5.2), JPEG (ITU-T T.81, B.1.1.3), GIF
 * (GIF89a, 17), WebP (RFC 9649, 2.4), AVIF.
 */
export function pictureKind(beginning: Uint8Array): PictureKind | undefined {
	if (beginning.length < 12) return undefined;
	if (ascii(beginning, 0, 8) === "\x89PNG\r\n\x1a\n") return ascii(beginning, 12, 16) === "IHDR" ? "png" : undefined;
	if (ascii(beginning, 0, 3) === "\xff\xd8\xff") return "jpeg";
	if (/^GIF8[79]a$/.test(ascii(beginning, 0, 6))) return "gif";
	if (ascii(beginning, 0, 4) === "RIFF" && ascii(beginning, 8, 12) === "WEBP") return "webp";
	return isAvif(beginning) ? "avif" : undefined;
}
