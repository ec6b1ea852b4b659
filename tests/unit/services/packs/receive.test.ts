import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { receivePack } from "../../../../services/packs/receive.ts";

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "profundiza-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00]);

describe("receivePack", () => {
	it.each(["otro.curso", "OTRO.CURSO", "con espacios.curso"])("tells of a course file called %s", async (file) => {
		await writeFile(join(folder, file), zip);
		expect(await receivePack(join(folder, file))).toEqual({ code: "pack-received", file });
		expect(await readdir(folder)).toEqual([file]);
		expect((await readFile(join(folder, file))).equals(zip)).toBe(true);
	});

	it.each([
		["of another name", "otro.zip", zip],
		["empty", "otro.curso", Buffer.alloc(0)],
		["shorter than a beginning", "otro.curso", zip.subarray(0, 3)],
		["a zip with nothing in it", "otro.curso", Buffer.from([0x50, 0x4b, 0x05, 0x06])],
		["text", "otro.curso", Buffer.from("hola")],
	])("says that a file that is %s cannot be read", async (_, file, bytes) => {
		await writeFile(join(folder, file), bytes);
		expect(await receivePack(join(folder, file))).toEqual({ code: "pack-unreadable", file });
	});

	it("says so of a folder and of nothing at all", async () => {
		await mkdir(join(folder, "carpeta.curso"));
		expect(await receivePack(join(folder, "carpeta.curso"))).toMatchObject({ code: "pack-unreadable" });
		expect(await receivePack(join(folder, "no-esta.curso"))).toMatchObject({ code: "pack-unreadable" });
	});

	it("does not wait for a pipe, where there are such", async () => {
		if (process.platform === "win32") return;
		const path = join(folder, "tubo.curso");
		execFileSync("mkfifo", [path]);
		expect(await receivePack(path)).toMatchObject({ code: "pack-unreadable" });
	});
});
