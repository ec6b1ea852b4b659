import { courseTricks } from "./course-tricks.ts";
import { drawingTricks } from "./drawing-tricks.ts";
import type { HostilePack } from "./hostile-pack.ts";
import { layoutTricks } from "./layout-tricks.ts";
import { manifestTricks } from "./manifest-tricks.ts";
import { nameTricks } from "./name-tricks.ts";
import { pictureTricks } from "./picture-tricks.ts";
import { zipTricks } from "./zip-tricks.ts";

export type { HostilePack } from "./hostile-pack.ts";

/** Packs that nobody shall take, by what is wrong with them. */
export const hostilePacks: Readonly<Record<string, readonly HostilePack[]>> = {
	"as a zip": zipTricks,
	"in where its parts lie": layoutTricks,
	"in its names": nameTricks,
	"in its manifest or signature": manifestTricks,
	"in its pictures": pictureTricks,
	"in its drawings": drawingTricks,
	"in its course": courseTricks,
};
