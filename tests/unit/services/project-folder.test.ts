import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { preparedIn, projectBuild, projectFolder, projectVersion } from "../../../services/project-folder.ts";

let root = "";
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "mi carpeta ñ #"));
});
afterEach(() => rmSync(root, { recursive: true }));

const found = () => projectFolder(pathToFileURL(join(root, "out", "node", "desktop.js")).href);

it("finds the parts of the project from a built file, whatever the folder is called", () => {
	expect(found()).toEqual({
		root: join(root, "/"),
		shelf: join(root, "out"),
		starter: join(root, "starter"),
		renderer: join(root, "out", "renderer"),
		preload: join(root, "out", "preload", "preload.cjs"),
		prepared: join(root, "out", "node", "prepared-course"),
		build: join(root, "out", "node", "build.txt"),
	});
});

it("reads the version that package.json says", () => {
	writeFileSync(join(root, "package.json"), '{"name":"profundiza","version":"1.2.3"}');
	expect(projectVersion(found())).toBe("1.2.3");
});

it("does not invent a version", () => {
	expect(() => projectVersion(found())).toThrow();
	writeFileSync(join(root, "package.json"), '{"name":"profundiza"}');
	expect(() => projectVersion(found())).toThrow();
});

it("tells a build from another by what was built and by the version", () => {
	mkdirSync(join(root, "out", "node"), { recursive: true });
	const build = (sum: string, version: string) => {
		writeFileSync(join(root, "out", "node", "build.txt"), sum);
		writeFileSync(join(root, "package.json"), JSON.stringify({ version }));
		return projectBuild(found());
	};
	const told = [build("aaa", "1.2.3"), build("bbb", "1.2.3"), build("aaa", "1.2.4")];
	expect(new Set(told).size).toBe(3);
	expect(told).not.toContain(undefined);
	expect(build("aaa", "1.2.3")).toBe(told[0]);
	expect(preparedIn(found())).toEqual({
		prepared: { build: told[0], file: join(root, "out", "node", "prepared-course") },
	});
});

it("takes no prepared course where it cannot tell which build this is", () => {
	expect(preparedIn(found())).toEqual({});
	mkdirSync(join(root, "out", "node"), { recursive: true });
	writeFileSync(join(root, "out", "node", "build.txt"), "\n");
	writeFileSync(join(root, "package.json"), '{"version":"1.2.3"}');
	expect(preparedIn(found())).toEqual({});
});
