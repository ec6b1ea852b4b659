import { pictureLength } from "../../../core/learning/picture-length.ts";

/** Width and height of a kept picture, in pixels. */
const side = 128;

/** The kinds of picture that are taken. Anything else, a drawing that can hold scripts above all, is not even opened. */
export const pictureTypes: readonly string[] = ["image/jpeg", "image/png", "image/webp"];

/** Why a file cannot become a picture: it is none of the kinds, or it cannot be read as what it says it is. */
export type PictureProblem = "type" | "unreadable";

/** The square in the middle of a picture: what is left when it is cut to be as wide as high. */
export function middleSquare(width: number, height: number): { x: number; y: number; size: number } {
	const size = Math.min(width, height);
	return { x: Math.floor((width - size) / 2), y: Math.floor((height - size) / 2), size };
}

function draw(bitmap: ImageBitmap, ground: string | undefined): HTMLCanvasElement {
	const canvas = document.createElement("canvas");
	canvas.width = side;
	canvas.height = side;
	const context = canvas.getContext("2d");
	if (context === null) throw new Error("This browser draws no pictures.");
	if (ground !== undefined) {
		context.fillStyle = ground;
		context.fillRect(0, 0, side, side);
	}
	context.imageSmoothingQuality = "high";
	const { x, y, size } = middleSquare(bitmap.width, bitmap.height);
	context.drawImage(bitmap, x, y, size, size, 0, 0, side, side);
	return canvas;
}

/** The picture written anew, so that nothing else of the file stays in it: no place where it was taken, no author. */
function encode(bitmap: ImageBitmap): string | undefined {
	const webp = draw(bitmap, undefined).toDataURL("image/webp", 0.85);
	// A browser that cannot write WebP gives PNG instead.
	if (webp.startsWith("data:image/webp") && webp.length <= pictureLength) return webp;
	// JPEG has nothing to see through.
	const canvas = draw(bitmap, "#ffffff");
	return [0.85, 0.6, 0.3]
		.map((quality) => canvas.toDataURL("image/jpeg", quality))
		.find((data) => data.startsWith("data:image/jpeg") && data.length <= pictureLength);
}

/** A file as a small square picture, as a data URL; or why that cannot be. */
export async function shrinkPicture(file: File): Promise<{ data: string } | { problem: PictureProblem }> {
	if (!pictureTypes.includes(file.type)) return { problem: "type" };
	try {
		const bitmap = await createImageBitmap(file);
		const data = encode(bitmap);
		bitmap.close();
		return data === undefined ? { problem: "unreadable" } : { data };
	} catch {
		return { problem: "unreadable" };
	}
}
