import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { connect } from "../../../../core/api/connect.ts";
import type { Client } from "../../../../core/api/contract.ts";
import { checkInstalled } from "../../../../services/courses/index.ts";
import { openServices } from "../../../../services/open.ts";
import { anyAnswer } from "../../../support/any-answer.ts";
import { command, ownFolder, project } from "../../../support/command.ts";

const lesson = "ingredientes";
const settings = { language: "es", theme: "system", textSize: "normal" } as const;

let folder = "";
let home = "";
/** A window of the application on a course; without a name on its own one. */
let window: (course?: string) => Client;

beforeEach(async () => {
	const { path, remove } = await ownFolder();
	folder = path;
	home = join(folder, "datos");
	await command(["new", join(folder, "pan")]);
	const services = await openServices({
		home,
		content: join(project.starter, "content"),
		quizzes: join(project.starter, "quizzes"),
		version: "1.2.3",
		reportBug: (method, error) => {
			throw new Error(`A bug in ${method}`, { cause: error });
		},
	});
	onTestFinished(async () => {
		await services.close();
		await remove();
	});
	window = (course) => connect((method, input) => services.serve(method, input, course));
});

/** Packs the course as that version, whose summary says so. */
async function pack(version: string, summary = `La versión ${version}.`): Promise<string> {
	const map = join(folder, "pan", "content", "course.yaml");
	const text = await readFile(map, "utf8");
	await writeFile(
		map,
		text.replace(/^version: .*$/m, `version: ${version}`).replace(/^summary: .*$/m, `summary: ${summary}`),
	);
	const out = join(folder, `${version}-${summary.length}.curso`);
	expect((await command(["pack", join(folder, "pan"), "--out", out])).code).toBe(0);
	return out;
}

async function inTerminal(...args: string[]): Promise<void> {
	const { code, err } = await command([...args, "--home", home]);
	expect([code, err]).toEqual([0, expect.any(String)]);
}

const summaryOf = async (client: Client) => (await client["app.start"]({})).outline.summary;
const shelved = async () =>
	(await window()["library.courses"]({})).courses.map(({ id, version }) => `${id} ${version}`);

describe("the command beside the application, on the same data folder", () => {
	it("installs what the library lists at once, and the next page opens", async () => {
		expect(await shelved()).toEqual(["mi-curso 0.1.0"]);
		await inTerminal("install", await pack("0.1.0"));
		expect(await shelved()).toEqual(["mi-curso 0.1.0", "pan 0.1.0"]);
		expect(await summaryOf(window("pan"))).toBe("La versión 0.1.0.");
	});

	it("updates a course that is open: the next page has the version that the library says", async () => {
		await inTerminal("install", await pack("0.1.0"));
		expect(await summaryOf(window("pan"))).toBe("La versión 0.1.0.");
		await inTerminal("install", await pack("0.2.0"));
		expect(await shelved()).toContain("pan 0.2.0");
		expect(await summaryOf(window("pan"))).toBe("La versión 0.2.0.");
		await inTerminal("remove", "pan", "--version", "0.2.0");
		expect(await summaryOf(window("pan"))).toBe("La versión 0.1.0.");
	});

	it("removes a course that is open: the next page hears that it is not there", async () => {
		await inTerminal("install", await pack("0.1.0"));
		await summaryOf(window("pan"));
		await inTerminal("remove", "pan");
		expect(await shelved()).toEqual(["mi-curso 0.1.0"]);
		await expect(window("pan")["app.start"]({})).rejects.toMatchObject({ code: "no-course" });
	});

	it("puts other content in the place of a version that it removed", async () => {
		await inTerminal("install", await pack("0.1.0"));
		await summaryOf(window("pan"));
		await inTerminal("remove", "pan");
		await inTerminal("install", await pack("0.1.0", "Otra cosa."));
		expect(await summaryOf(window("pan"))).toBe("Otra cosa.");
	});

	it("leaves every answer where it was, also one given in a course that it has just removed", async () => {
		const file = await pack("0.1.0");
		await inTerminal("install", file);
		const { id: learner } = await window()["learner.create"]({ name: "Julio", settings });
		const open = window("pan");
		await open["app.start"]({ learner });
		const run = await open["quiz.open"]({ learner, lesson });
		const give = async (place: number) => {
			const question = run.questions[place];
			if (question === undefined) throw new Error("The quiz asks too little.");
			const answer = anyAnswer(question);
			await open["quiz.answer"]({ learner, lesson, run: run.id, question: question.id, answer });
		};
		await give(0);
		await inTerminal("remove", "pan");
		await give(1);
		await inTerminal("install", file);
		await open["app.start"]({ learner });
		expect((await open["quiz.open"]({ learner, lesson })).answered).toHaveLength(2);
	});

	it("works at the same time as a page that goes back to a version: one of the two is in use, and both are whole", async () => {
		await inTerminal("install", await pack("0.1.0"));
		const goBack = window()["library.choose"]({ course: "pan", version: "0.1.0" });
		await Promise.all([inTerminal("install", await pack("0.2.0")), inTerminal("list"), goBack]);
		for (const version of ["0.1.0", "0.2.0"]) expect(await checkInstalled(home, "pan", version)).toBeUndefined();
		const [listed] = (await shelved()).filter((course) => course.startsWith("pan "));
		expect(listed).toBe(`pan ${(await window("pan")["app.start"]({})).outline.version}`);
		expect(await readdir(join(home, "courses", ".staging"))).toEqual([]);
	});
});
