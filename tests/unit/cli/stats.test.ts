import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type CourseFolder, writeCourse } from "../../fixtures/course-text/course-folder.ts";
import { type Changes, changedCourse } from "../../fixtures/course-text/sample-course.ts";
import { command } from "../../support/command.ts";

const opened: CourseFolder[] = [];

async function course(changes: Changes = {}): Promise<CourseFolder> {
	const folder = await writeCourse(changedCourse(changes));
	opened.push(folder);
	return folder;
}

const stats = (...args: string[]) => command(["stats", ...args]);

afterEach(async () => {
	await Promise.all(opened.splice(0).map((folder) => folder.remove()));
});

describe("profundiza stats", () => {
	it("prints a table and lists in a hundred columns, and ends with 0", async () => {
		const { content } = await course();
		const { code, out, err } = await stats(content);
		expect({ code, err }).toEqual({ code: 0, err: "" });
		const lines = out.split("\n");
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
		expect(lines.find((line) => line.startsWith("primera"))?.split(/\s+/)).toEqual(
			"primera 13 1 0 0 89,7 93,7 2 1/1/0 0 0 1".split(" "),
		);
		expect(out).toMatch(/^segunda {2,}prevista$/m);
		expect(out).toContain("Términos: 1 de 1\n");
		expect(out).toContain("Talleres (0)\n");
	});

	it("tells the metrics that a lesson only lists apart from those of its text", async () => {
		const { content } = await course({
			"lessons/tercera.md": ["objectives: [Saber más]", "objectives: [Saber más]\ncalculators: [tasa]"],
		});
		const { out } = await stats(content);
		expect(out).toContain("Métricas: 1 de 1\n  primera: tasa\n  tercera, al final: tasa\n");
	});

	it("speaks English where it is asked to", async () => {
		const { content } = await course();
		const { out } = await stats(content, "--lang", "en");
		expect(out).toContain("89.7");
		expect(out).toContain("Terms: 1 of 1\n");
	});

	it("writes JSON for other programs, the same in every language", async () => {
		const { content } = await course();
		const { out } = await stats(content, "--json");
		expect(Object.keys(JSON.parse(out))).toEqual([
			"course",
			"phases",
			"lessons",
			"totals",
			"questions",
			"metrics",
			"terms",
			"worksheets",
			"pictures",
			"facts",
			"exams",
		]);
		expect((await stats(content, "--json", "--lang", "en")).out).toBe(out);
	});

	it("takes the quizzes from where it is told", async () => {
		const [here, other] = [await course({ "quizzes/primera.yaml": undefined }), await course()];
		const { out } = await stats(here.content, "--json", "--quizzes", other.quizzes);
		expect(JSON.parse(out).questions.total).toBe(3);
	});

	it("counts what it can of a course with errors, says so, and ends with 1", async () => {
		const { content } = await course({ "lessons/primera.md": ["(#formula)", "(#nada)"] });
		const { code, out, err } = await stats(content);
		expect(code).toBe(1);
		expect(out).toContain("primera");
		expect(err).toBe("El curso tiene 1 error: se contó lo que se pudo leer. Mira cuáles con profundiza lint.\n");
	});

	it("ends with 2 where the folder is none", async () => {
		const { content } = await course();
		const missing = join(content, "no-hay");
		expect(await stats(missing)).toEqual({ code: 2, out: "", err: `No existe la carpeta «${missing}».\n` });
		expect((await stats()).code).toBe(2);
	});
});
