import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { cacheFolder } from "../../../../electron/main/cache-folder.ts";

let folder = "";

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "profundiza-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("lies beneath the data folder, which is made with it", () => {
	const home = join(folder, "a", "datos");
	expect(cacheFolder(home)).toBe(join(home, "electron"));
	expect(statSync(join(home, "electron")).isDirectory()).toBe(true);
});

it("lies elsewhere where the data folder does not take it", () => {
	writeFileSync(join(folder, "electron"), "");
	const cache = cacheFolder(folder);
	expect(dirname(cache)).toBe(tmpdir());
	expect(statSync(cache).isDirectory()).toBe(true);
	rmSync(cache, { recursive: true });
});

it("is not to be had without a data folder", () => {
	writeFileSync(join(folder, "archivo"), "");
	expect(() => cacheFolder(join(folder, "archivo", "datos"))).toThrow(expect.objectContaining({ code: "ENOTDIR" }));
});
