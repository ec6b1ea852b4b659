import { createHash, createPrivateKey, type KeyObject, sign } from "node:crypto";
import type { RefusalCode } from "../../../core/pack/refusal.ts";
import { type PackFiles, smallCourse } from "../packs/small-course.ts";
import { type RawFile, type RawZip, rawZip } from "./raw-zip.ts";

/** A pack that nobody shall take. */
export interface HostilePack {
	/** What it tries. */
	trick: string;
	/** Why it is refused. */
	reason: RefusalCode;
	bytes(): Buffer;
}

type Json = Record<string, unknown>;

/** What the manifest of the small course says, with changes. */
export function manifestOf(files: PackFiles, changes: Json = {}): Json {
	const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
	const pictures = sorted.filter(([path]) => path.startsWith("content/media/")).length;
	return {
		format: 1,
		course: {
			id: "curso-pequeno",
			version: "1.2.0",
			language: "es",
			title: "Un curso pequeño",
			authors: ["Ana Pérez"],
			licence: "CC BY-SA 4.0",
		},
		minimumApplication: "0.1.0",
		contents: { lessons: 1, questions: 1, terms: 1, worksheets: 0, pictures },
		files: sorted.map(([path, data]) => ({
			path,
			size: data.length,
			sha256: createHash("sha256").update(data).digest("hex"),
		})),
		...changes,
	};
}

export function jsonBytes(value: unknown): Buffer {
	return Buffer.from(`${JSON.stringify(value)}\n`);
}

export interface PackPlan {
	files?: PackFiles;
	/** In the place of the small course's manifest; null: none. */
	manifest?: Buffer | null;
	/** Of `signature.json`, where there is one. */
	signature?: Buffer;
	/** Changes the files of the zip before they are written. */
	raw?: (files: RawFile[]) => RawFile[];
	zip?: RawZip;
}

/** The bytes of a pack as this project describes packs, but for what the plan changes. */
export function packBytes({ files = smallCourse(), manifest, signature, raw, zip }: PackPlan = {}): Buffer {
	const head: RawFile[] = [];
	if (manifest !== null) head.push({ name: "manifest.json", data: manifest ?? jsonBytes(manifestOf(files)) });
	if (signature !== undefined) head.push({ name: "signature.json", data: signature });
	const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
	const all = [...head, ...sorted.map(([name, data]): RawFile => ({ name, data }))];
	return rawZip(raw === undefined ? all : raw(all), zip);
}

/** A key of the tests' own, always the same. */
export const testKey: { secret: KeyObject; key: string } = (() => {
	// RFC 8410, section 7: the fixed beginning of an Ed25519 key in PKCS 8, and 32 bytes.
	const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), Buffer.alloc(32, 7)]);
	const secret = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
	return { secret, key: String(secret.export({ format: "jwk" }).x) };
})();

/** `signature.json` over a manifest, with changes. */
export function signatureOf(manifest: Buffer, changes: Json = {}): Buffer {
	const author = "Ana Pérez";
	const text = Buffer.concat([Buffer.from(`profundiza-pack-1\n${JSON.stringify(author)}\n`), manifest]);
	const signature = sign(null, text, testKey.secret).toString("base64url");
	return jsonBytes({ format: 1, algorithm: "ed25519", author, key: testKey.key, signature, ...changes });
}

/** The small course, signed. */
export function signedPack(plan: PackPlan = {}): Buffer {
	const manifest = plan.manifest ?? jsonBytes(manifestOf(plan.files ?? smallCourse()));
	return packBytes({ ...plan, manifest, signature: plan.signature ?? signatureOf(manifest) });
}

/** The small course with one more file, which the manifest names as well. */
export function withFile(path: string, data: string | Buffer = "x"): PackPlan {
	return { files: smallCourse({ [path]: data }) };
}

/** Changes one file of the zip, by its place: 0 is the manifest. */
export function change(place: number, changes: Partial<RawFile>): NonNullable<PackPlan["raw"]> {
	return (files) => files.map((file, index) => (index === place ? { ...file, ...changes } : file));
}
