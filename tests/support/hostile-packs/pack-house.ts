import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PackRefusal } from "../../../core/pack/refusal.ts";
import { checkPackedCourse } from "../../../services/packs/check-course.ts";
import { readPack } from "../../../services/packs/read-pack.ts";
import { unpackInto } from "../../../services/packs/unpack.ts";
import { verifyOpenPack } from "../../../services/packs/verify.ts";
import { full } from "../runs.ts";
import { folderPicture } from "./folder-picture.ts";

/** What became of a pack: "taken" or why it was refused, by examining and by unpacking, and what has changed outside its folder. */
export interface Fate {
	unpacked: string;
	/** In the full run; otherwise as unpacking has it, which looks at the same things in the same way. */
	verified: string;
	touched: string[];
}

/** A folder with things in it that no pack may touch. */
export interface PackHouse {
	fateOf(bytes: Buffer): Promise<Fate>;
	remove(): Promise<void>;
}

const application = "0.1.0";

async function reasonOf(work: Promise<unknown>): Promise<string> {
	try {
		await work;
		return "taken";
	} catch (error) {
		return error instanceof PackRefusal ? error.code : `failed: ${String(error)}`;
	}
}

/** As installing does it, into a staging folder of its own. */
async function install(path: string, staging: string): Promise<void> {
	const pack = await readPack(path, application);
	try {
		await mkdir(staging);
		await unpackInto(pack, staging, async (texts) => checkPackedCourse(pack.manifest, texts));
	} finally {
		await pack.close();
	}
}

/** As examining does it, which writes nothing. */
async function examine(path: string): Promise<void> {
	const pack = await readPack(path, application);
	try {
		checkPackedCourse(pack.manifest, await verifyOpenPack(pack));
	} finally {
		await pack.close();
	}
}

export async function packHouse(): Promise<PackHouse> {
	const house = await mkdtemp(join(tmpdir(), "profundiza-hostile-"));
	await mkdir(join(house, "staging"));
	await writeFile(join(house, "fuera.png"), "as it was");
	await writeFile(join(house, "staging", "fuera.md"), "as it was");
	const path = join(house, "pack.curso");
	const staging = join(house, "staging", "here");
	return {
		fateOf: async (bytes) => {
			await writeFile(path, bytes);
			const before = await folderPicture(house);
			const unpacked = await reasonOf(install(path, staging));
			await rm(staging, { recursive: true, force: true });
			const meanwhile = await folderPicture(house);
			const verified = full ? await reasonOf(examine(path)) : unpacked;
			const after = await folderPicture(house);
			const touched = [...meanwhile, ...after].filter((line) => !before.includes(line));
			const missing = before.filter((line) => !meanwhile.includes(line) || !after.includes(line));
			return { verified, unpacked, touched: [...touched, ...missing] };
		},
		remove: () => rm(house, { recursive: true, force: true }),
	};
}
