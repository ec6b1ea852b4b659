import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPack } from "../../../../services/packs/read-pack.ts";
import { makeKeys, signPack } from "../../../../services/packs/sign.ts";
import { unpackInto } from "../../../../services/packs/unpack.ts";
import { verifyPack } from "../../../../services/packs/verify.ts";
import { writePack } from "../../../../services/packs/write-pack.ts";
import { packBytes } from "../../../support/hostile-packs/hostile-pack.ts";
import { drawing, type PackFiles, pixel, smallCourse, writeCourse } from "../../../support/packs/small-course.ts";
import { runs } from "../../../support/runs.ts";

let folder = "";

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "profundiza-pack-"));
});

afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

async function filesIn(path: string, name = ""): Promise<Map<string, Buffer>> {
	const files = new Map<string, Buffer>();
	for (const entry of await readdir(path, { withFileTypes: true })) {
		const inside = name === "" ? entry.name : `${name}/${entry.name}`;
		if (entry.isDirectory()) {
			for (const [deeper, bytes] of await filesIn(join(path, entry.name), inside)) files.set(deeper, bytes);
		} else files.set(inside, await readFile(join(path, entry.name)));
	}
	return files;
}

/** What the texts say is not looked at. */
const unasked = async () => undefined;

/** Packs a course that it first writes somewhere. */
async function packed(name: string, files: PackFiles): Promise<string> {
	const out = join(folder, `${name}.curso`);
	await writePack(await writeCourse(join(folder, name), files), out);
	return out;
}

async function unpacked(path: string): Promise<Map<string, Buffer>> {
	const into = await mkdtemp(join(folder, "unpacked-"));
	const pack = await readPack(path);
	try {
		await unpackInto(pack, into, unasked);
		return await filesIn(into);
	} finally {
		await pack.close();
	}
}

const name = fc.stringMatching(/^[a-zñáéü0-9_]{1,12}( [a-zé]{1,5})?$/).map((text) => text.normalize("NFC"));
const path = fc.oneof(
	name.map((stem) => `content/media/${stem}.png`),
	fc.tuple(name, name).map(([inside, stem]) => `content/media/c-${inside}/${stem}.svg`),
);

/** Pictures of any names and lengths that a course may have beside those that it shows. */
const pictures = fc
	.uniqueArray(fc.tuple(path, fc.uint8Array({ maxLength: 3000 })), {
		maxLength: 6,
		selector: ([path]) => path.toUpperCase(),
	})
	.map((list) =>
		Object.fromEntries(
			list.map(([path, bytes]) => [path, path.endsWith(".svg") ? drawing : Buffer.concat([pixel, bytes])]),
		),
	);

describe("a pack of a course", () => {
	it("gives back the same files, with what describes them", async () => {
		await fc.assert(
			fc.asyncProperty(pictures, async (more) => {
				const files = smallCourse(more);
				const path = await packed("curso", files);
				const back = await unpacked(path);
				const manifest = JSON.parse(String(back.get("manifest.json")));
				back.delete("manifest.json");
				expect([...back].sort()).toEqual([...files].sort());
				expect(manifest.files.map((file: { path: string }) => file.path)).toEqual([...files.keys()].sort());
				await rm(join(folder, "curso"), { recursive: true });
			}),
			{ numRuns: runs(6) },
		);
	});

	it("is the bytes that its description says, written by another hand", async () => {
		const files = smallCourse();
		expect((await readFile(await packed("curso", files))).equals(packBytes({ files }))).toBe(true);
	});

	it("has the same bytes whatever the order in which its files came, their times and their rights", async () => {
		await fc.assert(
			fc.asyncProperty(fc.shuffledSubarray([...smallCourse()], { minLength: 6 }), fc.nat(2e9), async (files, time) => {
				const one = await packed("uno", smallCourse());
				const other = join(folder, "otro.curso");
				const folders = await writeCourse(join(folder, "otro"), new Map(files));
				for (const [path] of files) {
					await utimes(join(folder, "otro", path), time, time);
					await chmod(join(folder, "otro", path), 0o600);
				}
				await writePack(folders, other);
				expect((await readFile(other)).equals(await readFile(one))).toBe(true);
				await rm(join(folder, "otro"), { recursive: true });
			}),
			{ numRuns: runs(3) },
		);
	});

	it("has the same bytes in another time zone", async () => {
		const before = process.env["TZ"];
		const sums = [];
		try {
			for (const zone of ["Pacific/Auckland", "America/Lima", "UTC"]) {
				process.env["TZ"] = zone;
				sums.push((await readFile(await packed("curso", smallCourse()))).toString("base64"));
			}
		} finally {
			if (before === undefined) delete process.env["TZ"];
			else process.env["TZ"] = before;
		}
		expect(new Set(sums).size).toBe(1);
	});

	it("leaves out what is no part of a course, and says so", async () => {
		const folders = await writeCourse(join(folder, "curso"), smallCourse());
		await writeFile(join(folders.content, "notas.txt"), "x");
		await writeFile(join(folders.content, ".DS_Store"), "x");
		await mkdir(join(folders.content, "borradores"));
		await writeFile(join(folders.content, "media", "original.psd"), "x");
		await symlink("/etc/passwd", join(folders.content, "media", "enlace.png"));
		const { leftOut, size } = await writePack(folders, join(folder, "a.curso"));
		expect(leftOut).toEqual([
			"content/borradores/",
			"content/media/enlace.png",
			"content/media/original.psd",
			"content/notas.txt",
		]);
		expect(size).toBe(packBytes().length);
	});

	it("has its banks beside the lessons also where they lie among them", async () => {
		const files = new Map(
			[...smallCourse()].map(([path, bytes]) => [path.replace(/^quizzes/, "content/quizzes"), bytes]),
		);
		await writeCourse(join(folder, "curso"), files);
		const content = join(folder, "curso", "content");
		const summary = await writePack({ content, quizzes: join(content, "quizzes") }, join(folder, "a.curso"));
		expect(summary.leftOut).toEqual([]);
		expect((await readFile(summary.path)).equals(packBytes())).toBe(true);
	});
});

describe("a signed pack", () => {
	it("is by its author, and otherwise what it was", async () => {
		const files = smallCourse();
		const path = await packed("curso", files);
		const keys = await makeKeys(join(folder, "claves"), "Ana Pérez");
		expect(await signPack(path, keys.secretFile)).toEqual({ author: "Ana Pérez", key: keys.key });
		expect((await verifyPack(path)).signature).toEqual({ state: "valid", author: "Ana Pérez", key: keys.key });
		const back = await unpacked(path);
		expect([...back.keys()].sort()).toEqual(["manifest.json", "signature.json", ...files.keys()].sort());
		expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/tmp$/));
	});

	it("is by the last who signed it", async () => {
		const path = await packed("curso", smallCourse());
		const [ana, luis] = [await makeKeys(join(folder, "ana"), "Ana"), await makeKeys(join(folder, "luis"), "Luis")];
		await signPack(path, ana.secretFile);
		await signPack(path, luis.secretFile);
		expect((await verifyPack(path)).signature).toEqual({ state: "valid", author: "Luis", key: luis.key });
	});
});
