import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "../../../../services/files/headers.ts";
import { type CoursePreview, type PreviewState, previewCourse } from "../../../../services/preview/course-preview.ts";
import { previewFiles } from "../../../../services/preview/preview-files.ts";
import { writeStarter } from "../../../../services/starter/write-starter.ts";
import { ownFolder, project } from "../../../support/command.ts";

let folder = "";
let remove = async () => {};
let preview: CoursePreview;
let looks: number[] = [];
const bugs: unknown[] = [];

const lesson = () => join(folder, "pan", "content", "lessons", "ingredientes.md");
let text = "";

beforeEach(async () => {
	({ path: folder, remove } = await ownFolder());
	await writeStarter(project.starter, join(folder, "pan"));
	text = await readFile(lesson(), "utf8");
	looks = [];
});
afterEach(async () => {
	await preview.close();
	await remove();
	expect(bugs.splice(0)).toEqual([]);
});

function start(): void {
	preview = previewCourse({
		content: join(folder, "pan", "content"),
		quizzes: join(folder, "pan", "quizzes"),
		home: join(folder, "datos"),
		version: "1.2.3",
		learner: { name: "Vista previa", language: "es" },
		onLooked: (findings) => looks.push(findings.length),
		reportBug: (_method, error) => bugs.push(error),
	});
}

/** The first state, after one that is known, of which that holds. */
async function stateIn(holds: (state: PreviewState) => boolean): Promise<PreviewState> {
	for (let after = -1; ; ) {
		const state = await preview.state(after, "es");
		if (holds(state)) return state;
		after = state.state;
	}
}

const title = async () => {
	const reply = await preview.serve("app.start", {}, undefined);
	if (!reply.ok) throw new Error(reply.code);
	return JSON.stringify(reply.value);
};

describe("a course that is being written", () => {
	it("is open as it is now, for somebody who need not say who they are", async () => {
		start();
		expect(await stateIn(({ opened }) => opened === 1)).toMatchObject({ findings: [] });
		expect(await title()).toContain('"name":"Vista previa"');
		await writeFile(lesson(), text.replace("title: Una receta en porcentajes", "title: Otra receta"));
		await stateIn(({ opened }) => opened >= 2);
		expect(await title()).toContain("Otra receta");
	});

	it("stays as it was while it has errors, and says which", async () => {
		start();
		await stateIn(({ opened }) => opened === 1);
		const spoiled = text.replace("title: Una receta en porcentajes", "title: Otra receta").replace(":miga", ":corteza");
		await writeFile(lesson(), spoiled);
		const { opened, findings } = await stateIn(({ findings }) => findings.some(({ severity }) => severity === "error"));
		expect([opened, findings.map(({ code }) => code).sort()]).toEqual([1, ["unknown-term", "unused-term"]]);
		expect(findings.map((one) => one.text)).toContain("El glosario no tiene el término «corteza».");
		expect((await preview.state(-1, "en")).findings.map((one) => one.text)).toContain(
			"The glossary has no term “corteza”.",
		);
		expect(await title()).not.toContain("Otra receta");
		expect(looks.at(-1)).toBe(2);
	});

	it("answers once it has no errors any more, where it begins with some", async () => {
		await writeFile(lesson(), text.replace(":miga", ":corteza"));
		start();
		await stateIn(({ state }) => state === 1);
		const asked = title();
		await writeFile(lesson(), text);
		expect(await asked).toContain("Una receta en porcentajes");
	});
});

it("puts the panel on the page alone, under the same policy, and tells places from the course's folder", async () => {
	await writeFile(lesson(), text.replace(":miga", ":corteza"));
	start();
	await stateIn(({ state }) => state === 1);
	const renderer = join(folder, "renderer");
	await mkdir(join(renderer, "assets"), { recursive: true });
	for (const name of ["preview-a1.js", "preview-b2.css", "index-c3.js"])
		await writeFile(join(renderer, "assets", name), "");
	const page = "<html><head><title>Profundiza</title></head></html>";
	const files = previewFiles(async () => new Response(page), renderer, preview, join(folder, "pan"));

	const home = await files(new Request("http://127.0.0.1/"));
	expect(await home.text()).toBe(
		'<html><head><title>Profundiza</title><script type="module" src="./assets/preview-a1.js"></script><link rel="stylesheet" href="./assets/preview-b2.css"></head></html>',
	);
	expect(home.headers.get("content-security-policy")).toBe(contentSecurityPolicy);
	expect(await (await files(new Request("http://127.0.0.1/icon.svg"))).text()).toBe(page);
	const state = await (await files(new Request("http://127.0.0.1/preview?after=0&lang=en"))).json();
	expect(state.findings.map(({ file }: { file: string }) => file)).toEqual([
		join("content", "glossary.yaml"),
		join("content", "lessons", "ingredientes.md"),
	]);
});
