import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import {
	copiesOf,
	examinePack,
	installPack,
	type LastChecked,
	versionFolders,
} from "../../../../services/courses/index.ts";
import { readCourseFiles } from "../../../../services/library/course-files.ts";
import { keyOf, preparedCourse } from "../../../../services/library/prepared-course.ts";
import { bench, versionOf } from "./helpers.ts";

const id = "curso-modelo";
const build = "a build";

/** The copy from which an installed version would be opened. */
async function copyOf(home: string, version: string) {
	const files = await readCourseFiles(versionFolders(home, id, version), () => {});
	return preparedCourse(copiesOf(home, build, id)?.read ?? [], keyOf(files, build));
}

describe("a course that was checked to be installed", () => {
	it("need not be checked to be opened, by the build that checked it", async () => {
		const { home, pack, options } = await bench();
		for (const version of ["1.0.0", "1.1.0"]) {
			await installPack(await pack(versionOf(version)), options({ build }));
			expect((await copyOf(home, version))?.course).toMatchObject({ id, version });
		}
		// One for each course: that of the version in use.
		expect(await copyOf(home, "1.0.0")).toBeUndefined();
	});

	it("leaves nothing of it without a build", async () => {
		const { home, pack, options } = await bench();
		await installPack(await pack(versionOf("1.0.0")), options());
		expect(await copyOf(home, "1.0.0")).toBeUndefined();
	});

	it("says what it changes, as examining it does", async () => {
		const { pack, options } = await bench();
		await installPack(await pack(versionOf("1.0.0")), options());
		const next = await pack(versionOf("1.1.0"));
		const { update } = await examinePack(next, options());
		expect(update).toBeDefined();
		expect((await installPack(next, options({ compare: true }))).update).toEqual(update);
	});
});

describe("a pack that was examined and is installed then", () => {
	/** Where a copy would be written, and what was examined is marked so that it is known again. */
	async function examined(path: string, options: ReturnType<Awaited<ReturnType<typeof bench>>["options"]>) {
		const last: LastChecked = {};
		await examinePack(path, { ...options, build, last });
		const mark = Buffer.from("what was examined");
		if (last.pack !== undefined) last.pack.checked = { ...last.pack.checked, prepared: mark };
		return last;
	}
	const written = async (home: string) => readFile(copiesOf(home, build, id)?.write ?? "", "utf8");

	it("is not checked again", async () => {
		const { home, pack, options } = await bench();
		const path = await pack(versionOf("1.0.0"));
		const last = await examined(path, options());
		await installPack(path, options({ build, last }));
		expect(await written(home)).toBe("what was examined");
		expect(last).toEqual({});
	});

	it("is checked where it is another one by now", async () => {
		const { home, pack, options } = await bench();
		const last = await examined(await pack(versionOf("1.0.0")), options());
		await installPack(await pack(versionOf("1.0.1")), options({ build, last }));
		expect((await copyOf(home, "1.0.1"))?.course.version).toBe("1.0.1");
	});
});
