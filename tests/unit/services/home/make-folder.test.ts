import { execFile } from "node:child_process";
import { stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "vite";
import { describe, expect, it } from "vitest";
import { makeFolder } from "../../../../services/home/index.ts";
import { freshHome } from "./helpers.ts";

describe("makeFolder", () => {
	it("makes a folder with those above it, for its owner alone", async () => {
		const path = join(await freshHome(), "a", "b", "c");
		makeFolder(path);
		makeFolder(path);
		const { mode } = await stat(path);
		expect(mode & 0o777).toBe(process.platform === "win32" ? 0o666 : 0o700);
	});

	it("refuses what is no folder", async () => {
		const folder = await freshHome();
		await writeFile(join(folder, "file"), "");
		await symlink(join(folder, "none"), join(folder, "link"));
		for (const name of ["file", join("file", "below")])
			expect(() => makeFolder(join(folder, name))).toThrow(expect.objectContaining({ code: "ENOTDIR" }));
		expect(() => makeFolder(join(folder, "link"))).toThrow(expect.objectContaining({ code: "EEXIST" }));
	});

	it("does not try for ever where a folder cannot be made", () => {
		if (process.platform !== "linux") return;
		expect(() => makeFolder("/proc/none/below")).toThrow(expect.objectContaining({ code: "ENOENT" }));
	});

	it("makes the same folder in several processes at the same moment", { timeout: 60_000 }, async () => {
		const folder = await freshHome();
		const source = fileURLToPath(new URL("../../../../services/home/make-folder.ts", import.meta.url));
		const built = { ssr: source, outDir: folder, rollupOptions: { output: { entryFileNames: "make.mjs" } } };
		await build({ configFile: false, logLevel: "error", build: built });
		// All of them wait for the same moment, and meet at every folder on the way down.
		const program = `const { makeFolder } = await import(process.argv[1]);
			while (Date.now() < Number(process.argv[3]));
			for (let round = 0; round < 300; round++) makeFolder(process.argv[2] + "/" + round + "/a/b/c");`;
		const begin = String(Date.now() + 1_500);
		const run = () =>
			promisify(execFile)(process.execPath, [
				"--input-type=module",
				"-e",
				program,
				join(folder, "make.mjs"),
				join(folder, "data"),
				begin,
			]);
		await Promise.all([run(), run(), run(), run()]);
		expect((await stat(join(folder, "data", "299", "a", "b", "c"))).isDirectory()).toBe(true);
	});
});
