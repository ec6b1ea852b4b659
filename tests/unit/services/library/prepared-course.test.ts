import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { readCourseFiles } from "../../../../services/library/course-files.ts";
import { CourseError, openLibrary, prepareCourse } from "../../../../services/library/index.ts";
import { keyOf, preparedCourse } from "../../../../services/library/prepared-course.ts";
import { writeCourse } from "../../../fixtures/course-text/course-folder.ts";
import { sampleCourse } from "../../../fixtures/course-text/sample-course.ts";

const project = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

interface Folders {
	content: string;
	quizzes: string;
}

async function place(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "prepared-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

async function sample(): Promise<{ folders: Folders; path: string }> {
	const course = await writeCourse(sampleCourse);
	onTestFinished(() => course.remove());
	return { folders: { content: course.content, quizzes: course.quizzes }, path: join(await place(), "copy") };
}

/** All that a library tells of a course, as data. */
async function told(folders: Folders, path?: string, maker = "this build") {
	const library = await openLibrary(folders, path === undefined ? undefined : { maker, read: [path] });
	const lessons = library.outline.phases.flatMap((phase) => phase.lessons.map(({ id }) => id));
	return {
		course: library.course,
		outline: library.outline,
		metrics: library.metrics(),
		lessons: lessons.map((id) => library.lesson(id)),
		banks: lessons.map((id) => library.bank(id)),
		titles: lessons.map((id) => library.lesson(id)?.sections.map((section) => library.sectionTitle(id, section.id))),
	};
}

const marked = "Título de la copia";

/** A sound copy that says another title than its files, so that a test sees whether it was taken. */
async function markedCopy(folders: Folders, path: string, maker = "this build"): Promise<void> {
	expect(await prepareCourse(folders, path, maker)).toBe(true);
	const text = await readFile(path, "utf8");
	const [key = ""] = text.split(" ");
	const body = text.slice(text.indexOf("\n") + 1).replace('"title":"Curso"', `"title":"${marked}"`);
	await writeFile(path, `${key} ${createHash("sha256").update(body).digest("hex")}\n${body}`);
}

const titleFrom = async (folders: Folders, path: string, maker = "this build") =>
	(await openLibrary(folders, { maker, read: [path] })).outline.title;

describe("a course that was checked before", () => {
	it.each([
		["the bundled course", project("content"), project("quizzes")],
		["the course of all kinds", project("tests/courses/kinds/content"), project("tests/courses/kinds/quizzes")],
	])("is the same as one that is checked now: %s", async (_name, content, quizzes) => {
		const path = join(await place(), "copy");
		expect(await prepareCourse({ content, quizzes }, path, "this build")).toBe(true);
		expect(await told({ content, quizzes }, path)).toStrictEqual(await told({ content, quizzes }));
	});

	it("is taken, from wherever it lies first", async () => {
		const { folders, path } = await sample();
		expect(await titleFrom(folders, path)).toBe("Curso");
		await markedCopy(folders, path);
		expect(await titleFrom(folders, path)).toBe(marked);
		const read = [join(folders.content, "none"), path];
		expect((await openLibrary(folders, { maker: "this build", read })).outline.title).toBe(marked);
	});

	it("is taken where the same files lie elsewhere", async () => {
		const { folders, path } = await sample();
		await markedCopy(folders, path);
		const other = await place();
		await cp(folders.content, other, { recursive: true });
		expect(await titleFrom({ content: other, quizzes: join(other, "quizzes") }, path)).toBe(marked);
	});

	it("is not taken once a byte of any file is another, whatever the file's length and time say", async () => {
		const { folders, path } = await sample();
		await markedCopy(folders, path);
		for (const name of Object.keys(sampleCourse)) {
			const file = join(folders.content, name);
			const before = await readFile(file, "utf8");
			const { atime, mtime } = await stat(file);
			// The last letter of a word that people read.
			const words = ["prueba", "Tasa", "interés", "Ojo", "Texto", "Porque sí"];
			const word = words.find((one) => before.includes(one)) ?? "";
			await writeFile(file, before.replace(word, `${word.slice(0, -1)}x`));
			await utimes(file, atime, mtime);
			expect(await titleFrom(folders, path), name).toBe("Curso");
			await writeFile(file, before);
			expect(await titleFrom(folders, path), name).toBe(marked);
		}
	});

	it("is not taken once a file came, went or has another name", async () => {
		const { folders, path } = await sample();
		await markedCopy(folders, path);
		const picture = join(folders.content, "media", "a.png");
		await mkdir(join(folders.content, "media"));
		await writeFile(picture, "");
		expect(await titleFrom(folders, path)).toBe("Curso");
		await rm(picture);
		expect(await titleFrom(folders, path)).toBe(marked);
		await rm(join(folders.quizzes, "tercera.yaml"));
		expect(await titleFrom(folders, path)).toBe("Curso");
	});

	it("shows what was edited at once", async () => {
		const { folders, path } = await sample();
		expect(await prepareCourse(folders, path, "this build")).toBe(true);
		const file = join(folders.content, "lessons", "tercera.md");
		await writeFile(file, (await readFile(file, "utf8")).replace("Texto.", "Otro texto."));
		const library = await openLibrary(folders, { maker: "this build", read: [path] });
		expect(JSON.stringify(library.lesson("tercera")?.blocks)).toContain("Otro texto.");
	});

	it("gives way to the files where a worksheet is another one", async () => {
		const { folders } = await sample();
		const files = await readCourseFiles(folders, () => undefined);
		const keyWith = (text: string) =>
			keyOf({ ...files, worksheets: new Map([["hoja", { path: "hoja.yaml", text }]]) }, "this build");
		expect(new Set([keyOf(files, "this build"), keyWith("a"), keyWith("b")]).size).toBe(3);
	});

	it("is not taken by another build or version", async () => {
		const { folders, path } = await sample();
		await markedCopy(folders, path, "0.1.0 aaa");
		expect(await titleFrom(folders, path, "0.1.0 aaa")).toBe(marked);
		expect(await titleFrom(folders, path, "0.1.0 aab")).toBe("Curso");
		expect(await titleFrom(folders, path, "0.2.0 aaa")).toBe("Curso");
	});

	it("hides no mistake", async () => {
		const { folders, path } = await sample();
		await markedCopy(folders, path);
		await writeFile(join(folders.content, "glossary.yaml"), "terms: [");
		await expect(titleFrom(folders, path)).rejects.toThrow(CourseError);
	});
});

describe("a damaged copy", () => {
	it("is as good as none, whatever happened to it", async () => {
		const { folders, path } = await sample();
		await markedCopy(folders, path);
		const whole = await readFile(path);
		const key = keyOf(await readCourseFiles(folders, () => undefined), "this build");
		expect((await preparedCourse([path], key))?.course.title).toBe(marked);
		const any = fc.nat(whole.length - 1);
		const damage = fc.oneof(
			fc.tuple(any, fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
				const bytes = Buffer.from(whole);
				bytes[at] = (bytes[at] ?? 0) ^ by;
				return bytes;
			}),
			any.map((length) => whole.subarray(0, length)),
			any.map((from) => whole.subarray(from + 1)),
			fc.uint8Array({ minLength: 1 }).map((more) => Buffer.concat([whole, more])),
			fc.uint8Array().map((bytes) => Buffer.from(bytes)),
			fc.constant(Buffer.from(`${whole.toString("utf8").split("\n")[0]}\n`)),
		);
		await fc.assert(
			fc.asyncProperty(damage, async (bytes) => {
				await writeFile(path, bytes);
				expect(await preparedCourse([path], key)).toBeUndefined();
			}),
		);
		expect(await titleFrom(folders, path)).toBe("Curso");
	});

	it("gives way to a sound one", async () => {
		const { folders, path } = await sample();
		await writeFile(path, "nothing");
		const library = await openLibrary(folders, { maker: "this build", read: [path], write: path });
		await library.prepare();
		expect(await told(folders, path)).toStrictEqual(await told(folders));
		expect(await readFile(path, "utf8")).not.toBe("nothing");
	});

	it("may be no file at all", async () => {
		const { folders, path } = await sample();
		await mkdir(path);
		const library = await openLibrary(folders, { maker: "this build", read: [path], write: path });
		expect(library.outline.title).toBe("Curso");
		await library.prepare();
		expect((await stat(path)).isDirectory()).toBe(true);
		expect(await readdir(join(path, ".."))).toEqual(["copy"]);
	});
});

describe("preparing a course", () => {
	it("does not write again what is there", async () => {
		const { folders, path } = await sample();
		await markedCopy(folders, path);
		const library = await openLibrary(folders, { maker: "this build", read: [path], write: path });
		await library.prepare();
		expect(await prepareCourse(folders, path, "this build")).toBe(true);
		expect(await titleFrom(folders, path)).toBe(marked);
	});

	it("makes the folder, and none above it: a stick that was pulled is not to be made anew", async () => {
		const { folders, path } = await sample();
		const below = (name: string) => join(path, "..", name);
		expect(await prepareCourse(folders, below("cache/copy"), "this build")).toBe(true);
		expect(await prepareCourse(folders, below("gone/cache/copy"), "this build")).toBe(false);
		expect(await readdir(below(""))).toEqual(["cache"]);
	});

	it("does without where nothing can be written", async () => {
		const { folders, path } = await sample();
		await writeFile(path, "a file where the folder should be");
		const inside = join(path, "copy");
		const library = await openLibrary(folders, { maker: "this build", read: [inside], write: inside });
		await library.prepare();
		expect(library.outline.title).toBe("Curso");
		expect(await readFile(path, "utf8")).toBe("a file where the folder should be");
	});

	it("makes none of a course with errors", async () => {
		const { folders, path } = await sample();
		await writeFile(join(folders.content, "glossary.yaml"), "terms: [");
		expect(await prepareCourse(folders, path, "this build")).toBe(false);
		await expect(stat(path)).rejects.toThrow("ENOENT");
	});

	it("makes none that would say something else: JSON has no minus zero", async () => {
		const { folders, path } = await sample();
		const file = join(folders.content, "metrics.yaml");
		const text = await readFile(file, "utf8");
		await writeFile(file, text.replace("kind: count, example: 1 }", "kind: count, example: -0 }"));
		expect((await told(folders)).metrics[0]?.metric.inputs[0]?.example).toBe(-0);
		expect(await prepareCourse(folders, path, "this build")).toBe(false);
	});

	it("leaves one sound copy and nothing else where many do it at once, or one was killed at it", async () => {
		const { folders, path } = await sample();
		const folder = join(path, "..", "cache");
		const own = join(folder, "copy");
		await mkdir(folder);
		await writeFile(`${own}.b3f0.tmp`, "half");
		await writeFile(join(folder, "someone-else.tmp"), "not ours");
		const copies = { maker: "this build", read: [own], write: own };
		const titles = Array.from({ length: 6 }, async () => {
			const library = await openLibrary(folders, copies);
			await library.prepare();
			return library.outline.title;
		});
		expect(new Set(await Promise.all(titles))).toEqual(new Set(["Curso"]));
		await (await openLibrary(folders, copies)).prepare();
		expect((await readdir(folder)).sort()).toEqual(["copy", "someone-else.tmp"]);
		expect(await told(folders, own)).toStrictEqual(await told(folders));
	});
});
