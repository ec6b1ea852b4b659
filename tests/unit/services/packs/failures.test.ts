import { execFile } from "node:child_process";
import { appendFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPack } from "../../../../services/packs/read-pack.ts";
import { makeKeys, signPack } from "../../../../services/packs/sign.ts";
import { unpackInto } from "../../../../services/packs/unpack.ts";
import { verifyPack } from "../../../../services/packs/verify.ts";
import { writePack } from "../../../../services/packs/write-pack.ts";
import { packBytes, withFile } from "../../../support/hostile-packs/hostile-pack.ts";
import { pixel, smallCourse, writeCourse } from "../../../support/packs/small-course.ts";

let folder = "";
const at = (name: string) => join(folder, name);

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "profundiza-pack-"));
});

afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

/** A picture of so many bytes. */
const large = (length: number) => Buffer.concat([pixel, Buffer.alloc(length)]);

/** What the texts say is not looked at. */
const unasked = async () => undefined;

describe("writing a pack", () => {
	it("is refused for a course with errors, with all that was found, and leaves what was there", async () => {
		const folders = await writeCourse(at("c"), smallCourse({ "content/lessons/primera.md": "sin nada" }));
		await writeFile(at("a.curso"), "as it was");
		await expect(writePack(folders, at("a.curso"))).rejects.toMatchObject({
			code: "course-errors",
			params: { file: join(folders.content, "lessons", "primera.md") },
			findings: expect.arrayContaining([expect.objectContaining({ severity: "error" })]),
		});
		expect(await readFile(at("a.curso"), "utf8")).toBe("as it was");
	});

	it.each([
		["a drawing that runs", { "content/media/x.svg": "<svg onload='x'/>" }, "unsafe-drawing"],
		["a picture that is none", { "content/media/x.png": "hola" }, "wrong-picture"],
		["a name for one system", { "content/media/nul.png": pixel }, "reserved-name"],
		["two names that are one", { "content/media/PUNTO.png": pixel }, "colliding-names"],
	])("is refused for %s", async (_, files, code) => {
		const folders = await writeCourse(at("c"), smallCourse(files));
		await expect(writePack(folders, at("a.curso"))).rejects.toMatchObject({ code });
		expect(await readdir(folder)).toEqual(["c"]);
	});

	it("stops when it is told to, and leaves what was there and nothing else", async () => {
		const folders = await writeCourse(at("c"), smallCourse({ "content/media/x.png": large(5_000_000) }));
		await writeFile(at("a.curso"), "as it was");
		for (const part of [0.1, 0.6, 0.9]) {
			const stop = new AbortController();
			const onProgress = ({ done, total }: { done: number; total: number }) => {
				if (done > part * total) stop.abort(new Error("Enough."));
			};
			await expect(writePack(folders, at("a.curso"), { onProgress, signal: stop.signal })).rejects.toThrow("Enough.");
			expect(await readFile(at("a.curso"), "utf8")).toBe("as it was");
			expect((await readdir(folder)).sort()).toEqual(["a.curso", "c"]);
		}
	});

	it.each([
		["before it is read again", "lessons/primera.md", 0.5],
		["after it was checked", "lessons/primera.md", 0],
		["while another is read", "media/x.png", 0.5],
	])("fails where a file becomes another one %s", async (_, name, part) => {
		const folders = await writeCourse(at("c"), smallCourse({ "content/media/x.png": large(3_000_000) }));
		let changed = false;
		const onProgress = ({ done, total }: { done: number; total: number }) => {
			if (!changed && done >= part * total) appendFileSync(join(folders.content, name), "\nMás.\n");
			changed ||= done >= part * total;
		};
		await expect(writePack(folders, at("a.curso"), { onProgress })).rejects.toThrow();
		expect(await readdir(folder)).toEqual(["c"]);
	});

	it("tells how far it has come, up to the end", async () => {
		const folders = await writeCourse(at("c"), smallCourse());
		const told: number[] = [];
		await writePack(folders, at("a.curso"), { onProgress: ({ done, total }) => told.push(done / total) });
		expect(told).toEqual([...told].sort((a, b) => a - b));
		expect(told.at(-1)).toBe(1);
	});
});

describe("reading a pack", () => {
	it("is refused where there is none, or it is a folder", async () => {
		await expect(readPack(at("a.curso"))).rejects.toMatchObject({ code: "unreadable", params: { reason: "ENOENT" } });
		await expect(readPack(folder)).rejects.toMatchObject({ code: "unreadable", params: { reason: "EISDIR" } });
	});

	it("does not wait for whoever may write into a pipe", async () => {
		// Windows has no pipes with names of files.
		if (process.platform === "win32") return;
		await promisify(execFile)("mkfifo", [at("a.curso")]);
		await expect(readPack(at("a.curso"))).rejects.toMatchObject({ code: "unreadable" });
	});

	it("is refused where the file is cut short after it was opened", async () => {
		await writeFile(at("a.curso"), packBytes(withFile("content/media/x.png", large(5_000_000))));
		const pack = await readPack(at("a.curso"));
		await truncate(at("a.curso"), 3_000_000);
		await mkdir(at("u"));
		await expect(unpackInto(pack, at("u"), unasked)).rejects.toMatchObject({ code: "truncated" });
		await pack.close();
	});

	it("takes a pack for which this application is new enough, and no other", async () => {
		await writeFile(at("a.curso"), packBytes());
		await expect(verifyPack(at("a.curso"), { application: "0.0.9" })).rejects.toMatchObject({
			code: "newer-application",
			params: { needed: "0.1.0", application: "0.0.9" },
		});
		expect((await verifyPack(at("a.curso"), { application: "1.0.0" })).signature).toEqual({ state: "none" });
	});
});

describe("unpacking", () => {
	it("never writes over what is there", async () => {
		await writeFile(at("a.curso"), packBytes());
		const pack = await readPack(at("a.curso"));
		await mkdir(at("u"));
		await mkdir(join(at("u"), "content"));
		await expect(unpackInto(pack, at("u"), unasked)).rejects.toMatchObject({ code: "EEXIST" });
		await rm(join(at("u"), "content"), { recursive: true });
		await writeFile(join(at("u"), "manifest.json"), "as it was");
		await expect(unpackInto(pack, at("u"), unasked)).rejects.toMatchObject({ code: "EEXIST" });
		expect(await readFile(join(at("u"), "manifest.json"), "utf8")).toBe("as it was");
		await pack.close();
	});

	it("stops when it is told to", async () => {
		await writeFile(at("a.curso"), packBytes(withFile("content/media/x.png", large(5_000_000))));
		const pack = await readPack(at("a.curso"));
		const stop = new AbortController();
		await mkdir(at("u"));
		const onProgress = () => stop.abort(new Error("Enough."));
		await expect(unpackInto(pack, at("u"), unasked, { onProgress, signal: stop.signal })).rejects.toThrow("Enough.");
		await pack.close();
	});
});

describe("keys", () => {
	it("are made for a name, once in a folder, and the secret one is for its owner alone", async () => {
		const { secretFile, publicFile, key } = await makeKeys(at("k"), "  Ana Pérez ");
		const handedOut = JSON.parse(await readFile(publicFile, "utf8"));
		expect(handedOut).toEqual({ format: 1, algorithm: "ed25519", author: "Ana Pérez", key });
		if (process.platform !== "win32") expect((await stat(secretFile)).mode & 0o777).toBe(0o600);
		await expect(makeKeys(at("k"), "Luis")).rejects.toMatchObject({ code: "EEXIST" });
		await rm(secretFile);
		await expect(makeKeys(at("k"), "Luis")).rejects.toMatchObject({ code: "EEXIST" });
		expect(await readdir(at("k"))).toEqual(["public-key.json"]);
	});

	it.each(["", "   ", "a\nb", "a".repeat(101), "a\u202Eb"])("are made for no such name: %j", async (author) => {
		await expect(makeKeys(at("k"), author)).rejects.toMatchObject({ code: "bad-author" });
		expect(await readdir(folder)).toEqual([]);
	});

	it("sign only with a secret that goes with its public key, and only what would be taken", async () => {
		const [ana, luis] = [await makeKeys(at("ana"), "Ana"), await makeKeys(at("luis"), "Luis")];
		await writeFile(at("a.curso"), packBytes());
		await expect(signPack(at("a.curso"), ana.publicFile)).rejects.toMatchObject({ code: "bad-key" });
		const mixed = { ...JSON.parse(await readFile(ana.secretFile, "utf8")), key: luis.key };
		await writeFile(at("mixed.json"), JSON.stringify(mixed));
		await expect(signPack(at("a.curso"), at("mixed.json"))).rejects.toMatchObject({ code: "bad-key" });
		expect((await readFile(at("a.curso"))).equals(packBytes())).toBe(true);

		const hostile = packBytes(withFile("content/media/x.svg", "<svg/>"));
		await writeFile(at("b.curso"), hostile);
		await expect(signPack(at("b.curso"), ana.secretFile)).rejects.toMatchObject({ code: "unsafe-drawing" });
		expect((await readFile(at("b.curso"))).equals(hostile)).toBe(true);
	});
});
