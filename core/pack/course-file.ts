import { packLimits } from "./limits.ts";

/** What a file of a course is looked at as. */
export type CourseFileKind = "text" | "drawing" | "picture";

/** The kinds of picture that a course may bring, by the endings of their names. */
export const pictureEndings = {
	png: "png",
	jpg: "jpeg",
	jpeg: "jpeg",
	webp: "webp",
	gif: "gif",
	avif: "avif",
} as const;

export type PictureKind = (typeof pictureEndings)[keyof typeof pictureEndings];

/** The files of a course that are texts, by their paths in a pack. */
const texts = [
	/^content\/(course|metrics|glossary|figures)\.yaml$/,
	/^content\/LICEN[CS]E(\.md|\.txt)?$/,
	/^content\/lessons\/[^/]+\.md$/,
	/^content\/worksheets\/[^/]+\.yaml$/,
	/^quizzes\/[^/]+\.yaml$/,
];

/** The picture that the ending of a name promises: "png" for "mapa.PNG". */
export function promisedPicture(path: string): PictureKind | undefined {
	const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
	return Object.entries(pictureEndings).find(([known]) => known === ending)?.[1];
}

/** What a file with this path is in a pack; `undefined` where no course has such a file. */
export function courseFileKind(path: string): CourseFileKind | undefined {
	if (texts.some((pattern) => pattern.test(path))) return "text";
	if (!path.startsWith("content/media/")) return undefined;
	if (/\.svg$/i.test(path)) return "drawing";
	return promisedPicture(path) === undefined ? undefined : "picture";
}

/** How large a file of a kind may be, in bytes. */
export const largestOf: Readonly<Record<CourseFileKind, number>> = {
	text: packLimits.text,
	drawing: packLimits.drawing,
	picture: packLimits.medium,
};
