import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackRefusal } from "../../../../core/pack/refusal.ts";
import { readPack } from "../../../../services/packs/read-pack.ts";
import { unpackInto } from "../../../../services/packs/unpack.ts";
import { verifyPack } from "../../../../services/packs/verify.ts";
import { folderPicture } from "../../../support/hostile-packs/folder-picture.ts";
import { packBytes, signedPack } from "../../../support/hostile-packs/hostile-pack.ts";
import { hostilePacks } from "../../../support/hostile-packs/index.ts";

let house = "";
const application = "0.1.0";

beforeAll(async () => {
	house = await mkdtemp(join(tmpdir(), "profundiza-hostile-"));
	await mkdir(join(house, "staging"));
	await writeFile(join(house, "fuera.png"), "as it was");
});

afterAll(async () => {
	await rm(house, { recursive: true, force: true });
});

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
		await unpackInto(pack, staging);
	} finally {
		await pack.close();
	}
}

/** What becomes of a pack: why it is refused, by verifying and by unpacking, and whether anything outside has changed. */
async function fateOf(bytes: Buffer) {
	const path = join(house, "pack.curso");
	const staging = join(house, "staging", "here");
	await writeFile(path, bytes);
	const before = await folderPicture(house);
	const verified = await reasonOf(verifyPack(path, { application }));
	const unchanged = await folderPicture(house);
	const unpacked = await reasonOf(install(path, staging));
	await rm(staging, { recursive: true, force: true });
	const after = await folderPicture(house);
	return { verified, unpacked, touched: [...unchanged, ...after].filter((line) => !before.includes(line)) };
}

// What the corpus changes is taken as it is, so that each is refused for its trick and nothing else.
describe("a pack written by hand", () => {
	it.each([
		["without a signature", packBytes],
		["with one", signedPack],
	])("is taken %s", async (_, bytes) => {
		expect(await fateOf(bytes())).toEqual({ verified: "taken", unpacked: "taken", touched: [] });
	});
});

describe.each(Object.entries(hostilePacks))("a pack that is wrong %s", (_, packs) => {
	it.each(packs.map((pack) => [pack.trick, pack] as const))("is refused: %s", async (_trick, { reason, bytes }) => {
		expect(await fateOf(bytes())).toEqual({ verified: reason, unpacked: reason, touched: [] });
	});
});
