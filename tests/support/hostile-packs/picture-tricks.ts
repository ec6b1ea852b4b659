import { drawing, pixel } from "../packs/small-course.ts";
import { type HostilePack, packBytes, withFile } from "./hostile-pack.ts";

const jpeg = Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex");
const gif = Buffer.from("4749463839610100010080000000000000000021f90401000000002c", "hex");
const webp = Buffer.from("524946461a000000574542505650384c0d0000002f0000001007", "hex");
const avif = Buffer.from("0000001c667479706176696600000000617669666d696631", "hex");
const film = Buffer.from("0000001c6674797069736f6d0000000069736f6d6d703432", "hex");

/** Pictures by what they are, and the name that they go by. */
const pictures: readonly (readonly [is: string, name: string, data: string | Buffer])[] = [
	["a page", "x.png", "<html><script>alert(1)</script></html>"],
	["a drawing", "x.png", drawing],
	["a program", "x.png", Buffer.from("4d5a90000300000004000000ffff0000", "hex")],
	["a zip", "x.png", packBytes()],
	["a JPEG", "x.png", jpeg],
	["a PNG", "x.jpg", pixel],
	["a PNG", "x.webp", pixel],
	["a PNG", "x.gif", pixel],
	["a PNG", "x.avif", pixel],
	["a GIF", "x.jpeg", gif],
	["a WebP", "x.png", webp],
	["an AVIF", "x.png", avif],
	["a film", "x.avif", film],
	["a page that begins like a GIF of another year", "x.gif", "GIF88a=1;alert(1)//"],
	["nothing", "x.png", ""],
	["the first bytes of a PNG", "x.png", pixel.subarray(0, 8)],
	["a RIFF that is a sound", "x.webp", Buffer.from("524946462400000057415645666d7420", "hex")],
];

/** Packs with a picture that is not what its name says. */
export const pictureTricks: HostilePack[] = pictures.map(([is, name, data]) => ({
	trick: `${is} named ${name}`,
	reason: "wrong-picture",
	bytes: () => packBytes(withFile(`content/media/${name}`, data)),
}));
