import type { RefusalCode } from "../../../core/pack/refusal.ts";
import { pixel, smallCourse } from "../packs/small-course.ts";
import { type HostilePack, packBytes, withFile } from "./hostile-pack.ts";

/** A pack with a file of that name, which its manifest has as well. */
function named(trick: string, reason: RefusalCode, path: string): HostilePack {
	return { trick, reason, bytes: () => packBytes(withFile(path, pixel)) };
}

/** A pack with two files of those names. */
function both(trick: string, reason: RefusalCode, one: string, other: string): HostilePack {
	const files = () => smallCourse({ [one]: pixel });
	return {
		trick,
		reason,
		bytes: () =>
			packBytes({
				files: files(),
				raw: (all) => [...all, { name: other, data: pixel }],
			}),
	};
}

/** A pack in which a file of the course is what those attributes say. */
function sort(trick: string, reason: RefusalCode, attributes: number, madeBy = 0x033f): HostilePack {
	return {
		trick,
		reason,
		bytes: () =>
			packBytes({ raw: (files) => files.map((file, index) => (index === 3 ? { ...file, attributes, madeBy } : file)) }),
	};
}

const long = (length: number) => `content/media/${"a".repeat(length)}.png`;

/** Packs whose names lead elsewhere, or are two things on two systems. */
export const nameTricks: HostilePack[] = [
	named("an absolute path", "absolute-path", "/etc/cron.d/curso"),
	named("an absolute path that begins with two slashes", "absolute-path", "//servidor/carpeta/x.png"),
	named("a path to another computer, as Windows has it", "absolute-path", "\\\\servidor\\carpeta\\x.png"),
	named("a path into the devices of Windows", "absolute-path", "\\\\?\\C:\\x.png"),
	named("a parent folder", "parent-path", "../fuera.png"),
	named("many parent folders", "parent-path", `${"../".repeat(12)}tmp/fuera.png`),
	named("a parent folder in the midst", "parent-path", "content/media/../../../fuera.png"),
	named("a parent folder at the end", "parent-path", "content/media/.."),
	named("a drive", "drive-letter", "C:/Windows/x.png"),
	named("a drive without a slash", "drive-letter", "c:x.png"),
	named("a parent folder with backslashes", "backslash", "content\\..\\..\\fuera.png"),
	named("one backslash", "backslash", "content/media\\x.png"),
	named("the folder itself", "unsafe-name", "content/./media/x.png"),
	named("two slashes", "unsafe-name", "content//media/x.png"),
	named("a hidden file", "unsafe-name", "content/media/.x.png"),
	named("three dots", "unsafe-name", "content/.../x.png"),
	named("a dot at the end, which Windows drops", "unsafe-name", "content/media./x.png"),
	named("a space at the end, which Windows drops", "unsafe-name", "content/media/x.png "),
	named("a stream beside a file, as NTFS has it", "unsafe-name", "content/media/x.png:oculto.png"),
	named("a null in the name", "unsafe-name", "content/media/x.exe\u0000.png"),
	named("a line break in the name", "unsafe-name", "content/media/x\n.png"),
	named("colours of a terminal in the name", "unsafe-name", "content/media/\u001b[31mx.png"),
	named("a name written from right to left", "unsafe-name", "content/media/x\u202Egnp.exe.png"),
	named("a letter that nobody sees", "unsafe-name", "content/media/x\u200B.png"),
	named("a slash twice encoded", "unsafe-name", "content/media/%2e%2e%2ffuera.png"),
	named("a name with a star", "unsafe-name", "content/media/*.png"),
	named("a script as the name", "unsafe-name", "content/media/<img src=x onerror=alert(1)>.png"),
	named("the console of Windows", "reserved-name", "content/media/CON.png"),
	named("a port of Windows", "reserved-name", "content/media/com1.png"),
	named("a printer of Windows, raised", "reserved-name", "content/media/LPT².png"),
	named("a folder named like a device", "reserved-name", "content/media/aux/x.png"),
	named("a device with a space before its dot", "reserved-name", "content/media/nul .png"),
	named("accents in pieces", "name-not-nfc", "content/media/mapa\u0301.png"),
	named("a path of 10,000 letters", "name-too-long", long(10_000)),
	named("a name too long for a disk in UTF-8", "name-too-long", `content/media/${"語".repeat(90)}.png`),
	named("folders within folders", "too-deep", "content/media/a/b/c/d/e/x.png"),
	both("the same name twice", "duplicate-name", "content/media/x.png", "content/media/x.png"),
	both("upper and lower case", "colliding-names", "content/media/X.png", "content/media/x.png"),
	both("upper and lower case of a folder", "colliding-names", "content/media/A/x.png", "content/media/a/y.png"),
	both("a sharp s, which is two of them", "colliding-names", "content/media/straße.png", "content/media/STRASSE.png"),
	both("an i without its dot", "colliding-names", "content/media/mı.png", "content/media/mI.png"),
	both("letters of full width", "colliding-names", "content/media/ｘ.png", "content/media/x.png"),
	named("a sign that is a letter", "name-not-nfc", "content/media/\u212A.png"),
	both("a file and a folder of one name", "colliding-names", "content/media/x.png", "content/media/x.png/y.png"),
	both("ligatures", "colliding-names", "content/media/ﬁn.png", "content/media/fin.png"),
	named("a lesson in upper case", "colliding-names", "content/lessons/PRIMERA.md"),
	named("a program", "unknown-kind-of-file", "content/media/x.exe"),
	named("a page", "unknown-kind-of-file", "content/media/x.html"),
	named("a script", "unknown-kind-of-file", "content/x.js"),
	named("a drawing, compressed", "unknown-kind-of-file", "content/media/x.svgz"),
	named("a pack within a pack", "unknown-kind-of-file", "content/media/x.curso"),
	named("a file beside the course", "unknown-kind-of-file", "x.png"),
	named("a file for the application itself", "unknown-kind-of-file", "chosen.json"),
	named("a script with the ending of a picture in its folder", "unknown-kind-of-file", "content/x.png"),
	sort("a link", "symbolic-link", 0xa1ff0000),
	sort("a link, says one that is no Unix", "symbolic-link", 0xa1ff0000, 0x0014),
	sort("a folder in the place of a file", "not-a-file", 0x41ed0000),
	sort("a pipe", "not-a-file", 0x11a40000),
	sort("a device", "not-a-file", 0x21a40000),
	sort("a socket", "not-a-file", 0xc1a40000),
	sort("a folder, says DOS", "not-a-file", 0x81a40010),
	named("an entry for a folder", "not-a-file", "content/media/carpeta/"),
	{
		trick: "a name that is not UTF-8",
		reason: "name-not-utf8",
		bytes: () =>
			packBytes({
				raw: (files) => [...files, { name: Buffer.from("content/media/a\xf1o.png", "latin1"), data: pixel }],
			}),
	},
	{
		trick: "two dots written longer than UTF-8 allows",
		reason: "name-not-utf8",
		bytes: () =>
			packBytes({
				raw: (files) => [...files, { name: Buffer.from("content/\xc0\xae\xc0\xae/x.png", "latin1"), data: pixel }],
			}),
	},
	{
		trick: "half a character of UTF-16",
		reason: "name-not-utf8",
		bytes: () =>
			packBytes({
				raw: (files) => [...files, { name: Buffer.from("content/media/\xed\xa0\x80.png", "latin1"), data: pixel }],
			}),
	},
];
