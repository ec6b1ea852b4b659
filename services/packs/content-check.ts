import { createHash, type Hash } from "node:crypto";
import { crc32 } from "node:zlib";
import { type CourseFileKind, largestOf, promisedPicture } from "../../core/pack/course-file.ts";
import { shownPath } from "../../core/pack/pack-path.ts";
import { refuse } from "../../core/pack/refusal.ts";
import { unsafeDrawing } from "./drawing-safety.ts";
import { pictureBeginning, pictureKind } from "./picture-kind.ts";

/** What a file's content is, once all of it has gone through. */
export interface CheckedContent {
	size: number;
	/** In hexadecimal digits. */
	sha256: string;
	crc32: number;
	/** All of it, where it is a text or a drawing. */
	bytes: Buffer | undefined;
}

/** Looks at the content of one file of a course while it goes by, in pieces of any length. Throws `PackRefusal`. */
export class ContentCheck {
	readonly #path: string;
	readonly #kind: CourseFileKind;
	readonly #hash: Hash = createHash("sha256");
	#crc32 = 0;
	#size = 0;
	/** The pieces of what is looked at whole, or the first ones of a picture. */
	readonly #kept: Buffer[] = [];
	#keptSize = 0;

	constructor(path: string, kind: CourseFileKind) {
		this.#path = path;
		this.#kind = kind;
	}

	/** The piece is copied where it is kept, so that its bytes may be used again. */
	update(piece: Uint8Array): void {
		this.#size += piece.length;
		const most = largestOf[this.#kind];
		if (this.#size > most) throw refuse("too-large", { path: shownPath(this.#path), size: this.#size, maximum: most });
		this.#hash.update(piece);
		this.#crc32 = crc32(piece, this.#crc32);
		const wanted = this.#kind === "picture" ? pictureBeginning - this.#keptSize : piece.length;
		if (wanted <= 0) return;
		const kept = Buffer.from(piece.subarray(0, wanted));
		this.#kept.push(kept);
		this.#keptSize += kept.length;
	}

	/**
	 * @param agree throws where the sums are not as they should be, before the content is looked at: of a copy that is damaged
	 *   it is to be said that it is, and not that its author drew what nobody may draw
	 */
	end(agree: (sums: Omit<CheckedContent, "bytes">) => void = () => undefined): CheckedContent {
		const kept = Buffer.concat(this.#kept);
		const sums = { size: this.#size, sha256: this.#hash.digest("hex"), crc32: this.#crc32 };
		agree(sums);
		if (this.#kind === "picture") this.#checkPicture(kept);
		if (this.#kind === "drawing") this.#checkDrawing(kept);
		return { ...sums, bytes: this.#kind === "picture" ? undefined : kept };
	}

	#checkPicture(beginning: Buffer): void {
		const expected = promisedPicture(this.#path) ?? "";
		const found = pictureKind(beginning) ?? "";
		if (found !== expected) throw refuse("wrong-picture", { path: shownPath(this.#path), expected, found });
	}

	#checkDrawing(bytes: Buffer): void {
		const unsafe = unsafeDrawing(bytes);
		if (unsafe === undefined) return;
		throw refuse("unsafe-drawing", { path: shownPath(this.#path), what: shownPath(unsafe.what), line: unsafe.line });
	}
}
