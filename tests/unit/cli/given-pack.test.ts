import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { command, ownFolder } from "../../support/command.ts";
import { packBytes } from "../../support/hostile-packs/hostile-pack.ts";
import { smallCourse } from "../../support/packs/small-course.ts";

let folder = "";
let remove = async () => {};
beforeEach(async () => {
	({ path: folder, remove } = await ownFolder());
});
afterEach(() => remove());

async function pack(bytes: Buffer): Promise<string> {
	const path = join(folder, "curso.curso");
	await writeFile(path, bytes);
	return path;
}

const lesson = "content/lessons/primera.md";

/** A pack that is whole, and whose course is not. */
function withFault(): Promise<string> {
	const text = String(smallCourse().get(lesson));
	return pack(packBytes({ files: smallCourse({ [lesson]: `${text}\n[Fuera](javascript:alert(1))\n` }) }));
}

describe("a packed course", () => {
	it("is looked through by the linter, which names its files by their paths in the pack", async () => {
		const { code, out } = await command(["lint", await withFault(), "--json"]);
		const { errors, findings } = JSON.parse(out);
		expect([code, errors, findings[0].severity, findings[0].file]).toEqual([1, 1, "error", lesson]);
	});

	it("is whole for verify whatever its texts say, and refused by install", async () => {
		const path = await withFault();
		expect((await command(["verify", path])).code).toBe(0);
		const refused = await command(["install", path, "--home", join(folder, "datos"), "--json"]);
		expect([refused.code, JSON.parse(refused.out).refused.code]).toEqual([1, "course-errors"]);
	});

	it("is counted", async () => {
		const { code, out } = await command(["stats", await pack(packBytes()), "--json"]);
		expect([code, JSON.parse(out).course.id]).toEqual([0, "curso-pequeno"]);
	});

	it.each(["lint", "stats"])("is refused by %s where it is no whole pack, with the reason", async (name) => {
		const path = await pack(packBytes().subarray(0, -1));
		const { code, out } = await command([name, path, "--json"]);
		expect([code, JSON.parse(out).refused.code]).toEqual([1, "truncated"]);
	});

	it.each([
		["--fix", "lint"],
		["--quizzes", "stats", "."],
	])("does not take %s, which is for folders", async (option, name, ...value) => {
		const { code, err } = await command([name, await pack(packBytes()), option, ...value]);
		expect([code, err]).toEqual([
			2,
			`${option} es para la carpeta de un curso. Uno empaquetado es de una pieza y no cambia.\n`,
		]);
	});
});
