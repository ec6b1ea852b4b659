import { mkdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { lessonViewSchema, metricViewSchema, outlineSchema } from "../../../../core/api/views.ts";
import { CourseError, openLibrary } from "../../../../services/library/index.ts";
import { inspectCourse } from "../../../../services/library/open-library.ts";
import { type CourseFolder, writeCourse } from "../../../fixtures/course-text/course-folder.ts";
import { type Changes, changedCourse, sampleCourse } from "../../../fixtures/course-text/sample-course.ts";

const opened: CourseFolder[] = [];

async function course(texts: Readonly<Record<string, string | Uint8Array>>): Promise<CourseFolder> {
	const folder = await writeCourse(texts);
	opened.push(folder);
	return folder;
}

async function open(changes: Changes = {}) {
	return openLibrary(await course(changedCourse(changes)));
}

/** Findings with the path under the course's folder. */
async function places(folder: CourseFolder): Promise<string[]> {
	const { findings } = await inspectCourse(folder);
	return findings.map(
		({ file, line, column, code }) => `${file.slice(folder.content.length + 1)}:${line}:${column} ${code}`,
	);
}

afterEach(async () => {
	await Promise.all(opened.splice(0).map((folder) => folder.remove()));
});

describe("openLibrary", () => {
	it("makes an outline that keeps the contract", async () => {
		const { outline } = await open();
		expect(outlineSchema.parse(outline)).toEqual(outline);
		expect(outline.language).toBe("es");
		expect(outline.phases[0]?.lessons).toEqual([
			{
				id: "primera",
				number: "1.1",
				title: "La primera",
				short: "Primera",
				available: true,
				summary: "De qué va.",
				minutes: 1,
				sections: [{ id: "formula", title: "Fórmula" }],
				calculators: 1,
				quizSize: 2,
				passMark: 0.7,
			},
			{
				id: "segunda",
				number: "1.2",
				title: "Segunda lección",
				short: "Segunda",
				available: false,
				sections: [],
				calculators: 0,
				quizSize: 0,
				passMark: 0.7,
			},
			{
				id: "tercera",
				number: "1.3",
				title: "La tercera",
				short: "Tercera",
				available: true,
				summary: "De qué va.",
				minutes: 1,
				sections: [{ id: "inicio", title: "Inicio" }],
				calculators: 0,
				quizSize: 1,
				passMark: 0.7,
			},
		]);
	});

	it("draws ten questions at most", async () => {
		const many = Array.from(
			{ length: 12 },
			(_, index) =>
				`  - { id: q-${index}, kind: one-choice, difficulty: 1, prompt: p, explanation: e, section: inicio, options: [{ id: a, text: a, feedback: a, correct: true }, { id: b, text: b, feedback: b }] }`,
		);
		const { outline } = await open({ "quizzes/tercera.yaml": `lesson: tercera\nquestions:\n${many.join("\n")}\n` });
		expect(outline.phases[0]?.lessons[2]?.quizSize).toBe(10);
	});

	it("makes a lesson's view with all that its blocks name, and no key", async () => {
		const library = await open();
		const view = library.lesson("primera");
		expect(view).toBeDefined();
		expect(lessonViewSchema.parse(view)).toEqual(view);
		expect(view?.phase).toEqual({ id: "fase-uno", number: 1, title: "Fase uno" });
		expect(view?.sections).toEqual([
			{ id: "formula", title: "Fórmula", level: 2 },
			{ id: "practica", title: "Práctica", level: 3 },
		]);
		expect(view?.terms).toEqual({
			lead: { id: "lead", term: "lead", definition: "Quien muestra <strong>interés</strong>." },
		});
		expect(Object.keys(view?.metrics ?? {})).toEqual(["tasa"]);
		expect(view?.questions).toEqual({
			mitad: {
				kind: "number",
				id: "mitad",
				seed: 0,
				hints: [],
				prompt: "¿Cuánto es <em>la mitad</em> de 10?",
				unit: "correos",
			},
		});
		expect(view?.sources).toEqual([{ id: "guia", title: "Guía", by: "sin autor" }]);
		expect(view?.previous).toBeUndefined();
		expect(view?.next).toEqual({ id: "tercera", number: "1.3", title: "La tercera" });
		expect(library.lesson("tercera")?.previous).toEqual({ id: "primera", number: "1.1", title: "La primera" });
	});

	it("has no view of a lesson that is not written or not there", async () => {
		const library = await open();
		expect(library.lesson("segunda")).toBeUndefined();
		expect(library.lesson("nada")).toBeUndefined();
		expect(library.lesson("__proto__")).toBeUndefined();
		expect(library.bank("nada")).toBeUndefined();
	});

	it("makes each view once", async () => {
		const library = await open();
		expect(library.lesson("primera")).toBe(library.lesson("primera"));
		expect(library.metrics()).toBe(library.metrics());
	});

	it("tells which lessons use a metric", async () => {
		const [metric] = (await open()).metrics();
		expect(metricViewSchema.parse(metric)).toEqual(metric);
		expect(metric?.lessons).toEqual([{ id: "primera", number: "1.1", title: "La primera" }]);
	});

	it("names the calculators that a lesson lists, and counts that lesson among those that use the metric", async () => {
		const library = await open({
			"lessons/tercera.md": ["objectives: [Saber más]", "objectives: [Saber más]\ncalculators: [tasa]"],
		});
		const [first, third] = [library.lesson("primera"), library.lesson("tercera")];
		expect(lessonViewSchema.parse(third)).toEqual(third);
		expect(third?.moreCalculators).toEqual([{ id: "tasa", name: "Tasa", summary: "Una parte de un todo." }]);
		expect(third?.metrics).toEqual({});
		expect(first?.moreCalculators).toEqual([]);
		expect(library.metrics()[0]?.lessons.map(({ id }) => id)).toEqual(["primera", "tercera"]);
	});

	it("keeps banks with their key for the services, and turns their texts into HTML", async () => {
		const library = await open();
		expect(library.bank("primera")?.questions.map(({ id }) => id)).toEqual(["mitad", "elige"]);
		expect(library.inline("**a** <b>")).toBe("<strong>a</strong> &lt;b&gt;");
		expect(library.sectionTitle("primera", "practica")).toBe("Práctica");
		expect(library.sectionTitle("primera", "nada")).toBeUndefined();
	});

	it("throws all findings where there is an error", async () => {
		const folder = await course(
			changedCourse({ "course.yaml": ["title: Curso\n", ""], "metrics.yaml": ["result: 33.3", "result: 1"] }),
		);
		const error = await openLibrary(folder).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(CourseError);
		expect(error instanceof CourseError ? error.findings.map(({ code }) => code) : []).toEqual([
			"missing-key",
			"worked-wrong",
		]);
	});

	it("opens a course that has warnings only", async () => {
		const library = await open({ "quizzes/tercera.yaml": undefined });
		expect(library.outline.phases[0]?.lessons[2]?.quizSize).toBe(0);
	});
});

describe("the files of a course", () => {
	it("may have a byte order mark and Windows line ends", async () => {
		const texts = Object.fromEntries(
			Object.entries(sampleCourse).map(([path, text]) => [path, `\uFEFF${text.replaceAll("\n", "\r\n")}`]),
		);
		expect(await places(await course(texts))).toEqual([]);
	});

	it("keep their places with both", async () => {
		const spoiled = changedCourse({ "lessons/primera.md": ["(#formula)", "(#nada)"] });
		const texts = Object.fromEntries(
			Object.entries(spoiled).map(([path, text]) => [path, `\uFEFF${text.replaceAll("\n", "\r\n")}`]),
		);
		expect(await places(await course(texts))).toEqual(["lessons/primera.md:8:28 unknown-section"]);
	});

	it("must be UTF-8", async () => {
		const texts = { ...sampleCourse, "glossary.yaml": Uint8Array.from(Buffer.from("terms: [] # é", "latin1")) };
		// What the glossary may say is not missing anywhere else.
		expect(await places(await course(texts))).toEqual(["glossary.yaml:1:1 not-utf8"]);
	});

	it("must be named as the course names them, which is said of nothing else that lacks them", async () => {
		const { "quizzes/primera.yaml": bank = "", "metrics.yaml": metrics = "", ...rest } = sampleCourse;
		const texts = { ...rest, "quizzes/primera.yml": bank, "metrics.yaml.txt": metrics };
		expect(await places(await course(texts))).toEqual([
			"metrics.yaml.txt:1:1 wrong-ending",
			"quizzes/primera.yml:1:1 wrong-ending",
		]);
	});

	it("must not pass 2 MB", async () => {
		const glossary = `${sampleCourse["glossary.yaml"]}# ${"x".repeat(2 * 1024 * 1024)}\n`;
		expect(await places(await course({ ...sampleCourse, "glossary.yaml": glossary }))).toContain(
			"glossary.yaml:1:1 file-too-large",
		);
	});

	it("must not be links, not even to a sound file", async () => {
		const folder = await course(sampleCourse);
		const elsewhere = await course(sampleCourse);
		await rm(join(folder.content, "glossary.yaml"));
		await symlink(join(elsewhere.content, "glossary.yaml"), join(folder.content, "glossary.yaml"));
		expect(await places(folder)).toContain("glossary.yaml:1:1 not-a-file");
	});

	it("must not be folders", async () => {
		const folder = await course(sampleCourse);
		await mkdir(join(folder.content, "lessons", "falsa.md"));
		expect(await places(folder)).toEqual(["lessons/falsa.md:1:1 not-a-file"]);
	});

	it("may include pictures, but none behind a link", async () => {
		const folder = await course({
			...changedCourse({ "lessons/primera.md": ["Un *aviso*.", "![A](media/a/uno.png) ![B](media/dos.png)"] }),
			"media/a/uno.png": "x",
		});
		await symlink(join(folder.content, "media", "a", "uno.png"), join(folder.content, "media", "dos.png"));
		expect(await places(folder)).toEqual(["lessons/primera.md:29:23 unknown-image"]);
	});

	it("are missed where they are missing", async () => {
		expect(await places(await course({ "readme.txt": "x" }))).toEqual(["course.yaml:1:1 course-missing"]);
	});
});
