import type { RefusalCode } from "../../../core/pack/refusal.ts";
import { pixel, smallCourse } from "../packs/small-course.ts";
import {
	change,
	type HostilePack,
	jsonBytes,
	manifestOf,
	packBytes,
	signatureOf,
	signedPack,
	testKey,
} from "./hostile-pack.ts";

const plain = () => manifestOf(smallCourse());

/** A pack whose manifest says something else. */
function said(trick: string, reason: RefusalCode, changes: Record<string, unknown>): HostilePack {
	return { trick, reason, bytes: () => packBytes({ manifest: jsonBytes({ ...plain(), ...changes }) }) };
}

/** A pack whose manifest has those bytes. */
function written(trick: string, manifest: () => string | Buffer, reason: RefusalCode = "bad-manifest"): HostilePack {
	return { trick, reason, bytes: () => packBytes({ manifest: Buffer.from(manifest()) }) };
}

function course(changes: Record<string, unknown>): Record<string, unknown> {
	const { course } = plain();
	return { course: { ...(typeof course === "object" ? course : {}), ...changes } };
}

type File = { path: string; size: number; sha256: string };

function files(edit: (files: File[]) => unknown[]): Record<string, unknown> {
	const list = plain()["files"];
	return { files: edit(Array.isArray(list) ? list : []) };
}

function signed(trick: string, changes: Record<string, unknown>): HostilePack {
	return {
		trick,
		reason: "bad-signature",
		bytes: () => signedPack({ signature: signatureOf(jsonBytes(plain()), changes) }),
	};
}

const json = () => JSON.stringify(plain());

/** The last letter of base64url has bits that decode to nothing: another letter, the same bytes. */
function otherLastLetter(text: string): string {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
	return text.slice(0, -1) + letters.charAt(letters.indexOf(text.slice(-1)) ^ 1);
}

/** Packs whose manifest or signature is wrong, or not of these files. */
export const manifestTricks: HostilePack[] = [
	{ trick: "no manifest", reason: "no-manifest", bytes: () => packBytes({ manifest: null }) },
	{
		trick: "the manifest last",
		reason: "not-canonical",
		bytes: () => packBytes({ raw: ([manifest, ...rest]) => (manifest === undefined ? rest : [...rest, manifest]) }),
	},
	{
		trick: "the signature last",
		reason: "not-canonical",
		bytes: () =>
			packBytes({ raw: (all) => [...all, { name: "signature.json", data: signatureOf(jsonBytes(plain())) }] }),
	},
	{
		trick: "the files in another order",
		reason: "not-canonical",
		bytes: () =>
			packBytes({
				raw: ([first, second, third, ...rest]) => [first, third, second, ...rest].flatMap((file) => file ?? []),
			}),
	},
	written("a manifest that is no JSON", () => "format: 1\n"),
	written("an empty manifest", () => ""),
	written("a manifest that is not UTF-8", () => Buffer.from('{"format":1,"x":"\xff"}\n', "latin1")),
	written("a manifest with spaces", () => `${JSON.stringify(plain(), null, 2)}\n`),
	written("a manifest without its line end", json),
	written("a manifest with a mark of its byte order", () => `\u{FEFF}${json()}\n`),
	written("a manifest with a key twice", () => `${json().replace('"format":1', '"format":2,"format":1')}\n`),
	written("letters written as numbers", () => `${json().replace("curso-pequeno", "\\u0063urso-pequeno")}\n`),
	written("keys in another order", () => jsonBytes({ course: plain()["course"], ...plain() })),
	written("half a million brackets", () => "[".repeat(500_000)),
	written(
		"brackets within brackets as the course",
		() => `{"format":1,"course":${"[".repeat(1e5)}${"]".repeat(1e5)}}\n`,
	),
	written(
		"a prototype in the manifest",
		() => `${json().replace('"format":1', '"__proto__":{"format":1},"format":1')}\n`,
	),
	said("a key that nobody knows", "bad-manifest", { script: "alert(1)" }),
	said("a format to come", "unknown-format", { format: 2 }),
	said("a format of 1e308", "unknown-format", { format: 1e308 }),
	said("a format as a text", "bad-manifest", { format: "1" }),
	said("a newer application needed", "newer-application", { minimumApplication: "99.0.0" }),
	said("a newer application needed, by a long number", "newer-application", {
		minimumApplication: `${"9".repeat(40)}.0.0`,
	}),
	said("an application that is no version", "bad-manifest", { minimumApplication: "mañana" }),
	said("an id that is a path", "bad-manifest", course({ id: "../../otro" })),
	said("an id that is a prototype", "bad-manifest", course({ id: "__proto__" })),
	said("a version that is a path", "bad-manifest", course({ version: "../1.0.0" })),
	said("a version of 1,000 digits", "bad-manifest", course({ version: `${"9".repeat(1000)}.0.0` })),
	said("a title of two lines", "bad-manifest", course({ title: "Uno\nFirmado por Ana" })),
	said("a title that turns its line around", "bad-manifest", course({ title: "Uno \u202E anA" })),
	said("a title of 2,000 letters", "bad-manifest", course({ title: "a".repeat(2000) })),
	said("another title than the course", "bad-manifest", course({ title: "Otro curso" })),
	said("another version than the course", "bad-manifest", course({ version: "9.0.0" })),
	said("other authors than the course", "bad-manifest", course({ authors: ["Ana Pérez", "Luis"] })),
	said("more lessons than there are", "bad-manifest", {
		contents: { lessons: 24, questions: 1, terms: 1, worksheets: 0, pictures: 2 },
	}),
	said(
		"a file of a negative size",
		"bad-manifest",
		files((list) => list.map((file) => ({ ...file, size: -1 }))),
	),
	said(
		"a file of 1e300 bytes",
		"bad-manifest",
		files((list) => list.map((file) => ({ ...file, size: 1e300 }))),
	),
	said(
		"a file of half a byte",
		"bad-manifest",
		files((list) => list.map((file) => ({ ...file, size: 0.5 }))),
	),
	said(
		"a checksum of another kind",
		"bad-manifest",
		files((list) => list.map((file) => ({ ...file, sha256: "d41d8cd98f00b204e9800998ecf8427e" }))),
	),
	said(
		"a file twice in the manifest",
		"bad-manifest",
		files((list) => [...list.slice(0, 1), ...list]),
	),
	said(
		"the manifest's files upside down",
		"bad-manifest",
		files((list) => list.toReversed()),
	),
	said(
		"a file that is not there",
		"file-missing",
		files((list) => [...list, { path: "quizzes/segunda.yaml", size: 3, sha256: "0".repeat(64) }]),
	),
	said(
		"a path out of the course that is not there",
		"file-missing",
		files((list) => [{ path: "../fuera", size: 3, sha256: "0".repeat(64) }, ...list]),
	),
	said("no files at all", "file-not-in-manifest", { files: [] }),
	said(
		"one file too few",
		"file-not-in-manifest",
		files((list) => list.slice(1)),
	),
	said(
		"another size",
		"wrong-size",
		files((list) => list.map((file, index) => (index === 2 ? { ...file, size: file.size + 1 } : file))),
	),
	said(
		"another checksum",
		"wrong-checksum",
		files((list) => list.map((file, index) => (index === 2 ? { ...file, sha256: "0".repeat(64) } : file))),
	),
	{
		trick: "a program that the manifest does not name",
		reason: "file-not-in-manifest",
		bytes: () => packBytes({ raw: (all) => [...all, { name: "quizzes/x.exe", data: pixel }] }),
	},
	{
		trick: "a letter of a drawing changed after packing",
		reason: "wrong-checksum",
		bytes: () =>
			packBytes({
				raw: (all) =>
					all.map((file) =>
						String(file.name).endsWith(".svg")
							? { ...file, data: Buffer.from(String(file.data).replace("<svg", "<swg")) }
							: file,
					),
			}),
	},
	{
		trick: "a lesson changed after packing",
		reason: "wrong-checksum",
		bytes: () =>
			packBytes({
				raw: (all) => change(3, { data: Buffer.from(String(all[3]?.data).replace("embudo", "EMBUDO")) })(all),
			}),
	},
	{
		trick: "a signed lesson changed, with a manifest to fit",
		reason: "bad-signature",
		bytes: () => {
			const changed = smallCourse({ "quizzes/primera.yaml": "lesson: primera\nquestions: []\n" });
			return packBytes({ files: changed, signature: signatureOf(jsonBytes(plain())) });
		},
	},
	signed("another author under the signature", { author: "Luis" }),
	signed("another key under the signature", { key: Buffer.alloc(32, 9).toString("base64url") }),
	signed("a signature of nothing", { signature: Buffer.alloc(64).toString("base64url") }),
	signed("a signature with its key written otherwise", { key: otherLastLetter(testKey.key) }),
	signed("a signature of another kind", { algorithm: "none" }),
	signed("a signature of another format", { format: 2 }),
	signed("a key that nobody knows in the signature", { also: "Luis" }),
	signed("a key too short", { key: "AAAA" }),
	signed("a signature too short", { signature: "AAAA" }),
	signed("an author of two lines", { author: "Ana\nPérez" }),
	signed("an author that is no text", { author: ["Ana Pérez"] }),
	signed("a key under which anything is signed", {
		key: Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]).toString("base64url"),
		signature: Buffer.concat([Buffer.from([1]), Buffer.alloc(63)]).toString("base64url"),
	}),
	{
		trick: "a signature with its last letter written otherwise",
		reason: "bad-signature",
		bytes: () => {
			const signature = /"signature":"([^"]+)"/.exec(String(signatureOf(jsonBytes(plain()))))?.[1] ?? "";
			return signedPack({ signature: signatureOf(jsonBytes(plain()), { signature: otherLastLetter(signature) }) });
		},
	},
	{
		trick: "a signature that is no JSON",
		reason: "bad-signature",
		bytes: () => signedPack({ signature: Buffer.from("Ana Pérez") }),
	},
	{
		trick: "a signature with spaces",
		reason: "bad-signature",
		bytes: () => signedPack({ signature: Buffer.concat([signatureOf(jsonBytes(plain())), Buffer.from("\n")]) }),
	},
];
