import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { projectFolder, projectVersion } from "../../../services/project-folder.ts";

let root = "";
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "mi carpeta ñ #"));
});
afterEach(() => rmSync(root, { recursive: true }));

const found = () => projectFolder(pathToFileURL(join(root, "out", "node", "desktop.js")).href);

it("finds the parts of the project from a built file, whatever the folder is called", () => {
	expect(found()).toEqual({
		root: join(root, "/"),
		content: join(root, "content"),
		quizzes: join(root, "quizzes"),
		renderer: join(root, "out", "renderer"),
		preload: join(root, "out", "preload", "preload.cjs"),
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
