import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { connect } from "../../../core/api/connect.ts";
import { HomeInUse } from "../../../services/home/index.ts";
import { prepareCourse } from "../../../services/library/index.ts";
import { openServices } from "../../../services/open.ts";
import { writeCourse } from "../../fixtures/course-text/course-folder.ts";
import { sampleCourse } from "../../fixtures/course-text/sample-course.ts";

const build = "0.1.0 aaa";

async function laidOut() {
	const course = await writeCourse(sampleCourse);
	const home = await mkdtemp(join(tmpdir(), "profundiza-"));
	onTestFinished(async () => {
		await course.remove();
		await rm(home, { recursive: true, force: true });
	});
	const folders = { content: course.content, quizzes: course.quizzes };
	const bundled = join(course.content, "bundled-copy");
	const start = () =>
		openServices({
			home,
			...folders,
			version: "0.1.0",
			prepared: { build, file: bundled },
			reportBug: (method, error) => {
				throw new Error(`A bug in ${method}`, { cause: error });
			},
		});
	/** Starts, says how the course is called, and stops. */
	const title = async () => {
		const services = await start();
		const client = connect((method, input) => services.serve(method, input));
		const { outline } = await client["app.start"]({});
		await services.close();
		return outline.title;
	};
	return { home, folders, bundled, start, title, own: join(home, "cache", "prepared-course") };
}

/** Makes a sound copy say another title than its files, so that a test sees whether it was taken. */
async function mark(path: string): Promise<void> {
	const text = await readFile(path, "utf8");
	const body = text.slice(text.indexOf("\n") + 1).replace('"title":"Curso"', '"title":"De la copia"');
	await writeFile(path, `${text.split(" ")[0]} ${createHash("sha256").update(body).digest("hex")}\n${body}`);
}

it("is kept beside the record after the first start, and taken at the next", async () => {
	const { title, own } = await laidOut();
	expect(await title()).toBe("Curso");
	await mark(own);
	expect(await title()).toBe("De la copia");
});

it("is not kept again where the build has prepared the course", async () => {
	const { title, bundled, folders, home } = await laidOut();
	expect(await prepareCourse(folders, bundled, build)).toBe(true);
	await mark(bundled);
	expect(await title()).toBe("De la copia");
	expect(await readdir(home)).not.toContain("cache");
});

it("never changes what the build has prepared, also where the course was edited since", async () => {
	const { title, bundled, folders, own } = await laidOut();
	expect(await prepareCourse(folders, bundled, build)).toBe(true);
	const before = await readFile(bundled, "utf8");
	const file = join(folders.content, "course.yaml");
	await writeFile(file, (await readFile(file, "utf8")).replace("title: Curso", "title: Curso nuevo"));
	expect(await title()).toBe("Curso nuevo");
	expect(await title()).toBe("Curso nuevo");
	expect(await readFile(bundled, "utf8")).toBe(before);
	expect(await readFile(own, "utf8")).toContain("Curso nuevo");
});

it("opens all the same where the data folder takes no copy", async () => {
	const { title, home } = await laidOut();
	await writeFile(join(home, "cache"), "a file where the folder should be");
	expect(await title()).toBe("Curso");
	expect(await title()).toBe("Curso");
	expect(await readFile(join(home, "cache"), "utf8")).toBe("a file where the folder should be");
});

it("leaves the data folder of a running process alone", async () => {
	const { start, own, folders } = await laidOut();
	const running = await start();
	onTestFinished(() => running.close());
	const file = join(folders.content, "course.yaml");
	await writeFile(file, (await readFile(file, "utf8")).replace("title: Curso", "title: Curso nuevo"));
	await expect(start()).rejects.toThrow(HomeInUse);
	await running.close();
	expect(await readFile(own, "utf8")).not.toContain("Curso nuevo");
});
