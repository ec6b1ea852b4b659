import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { connect } from "../../../core/api/connect.ts";
import type { Client } from "../../../core/api/contract.ts";
import { bankSchema } from "../../../core/quiz/schema.ts";
import { textsOf } from "../../../core/quiz/texts.ts";
import { prepareCourse } from "../../../services/library/index.ts";
import { openServices, type Services } from "../../../services/open.ts";
import { anyAnswer } from "../../support/any-answer.ts";

const folder = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const lesson = "metricas-de-email";

async function freshHome(): Promise<string> {
	const home = await mkdtemp(join(tmpdir(), "profundiza-"));
	onTestFinished(() => rm(home, { recursive: true, force: true }));
	return home;
}

/** The course as it was checked once: each test opens it anew. */
const prepared = { build: "tests", file: "" };
beforeAll(async () => {
	prepared.file = join(await mkdtemp(join(tmpdir(), "profundiza-course-")), "course");
	await prepareCourse({ content: folder("content"), quizzes: folder("quizzes") }, prepared.file, prepared.build);
});
afterAll(() => rm(dirname(prepared.file), { recursive: true }));

/** The services over the course that comes with the application. */
async function open(home: string): Promise<{ services: Services; client: Client }> {
	const services = await openServices({
		home,
		content: folder("content"),
		quizzes: folder("quizzes"),
		prepared,
		version: "0.1.0",
		reportBug: (method, error) => {
			throw new Error(`A bug in ${method}`, { cause: error });
		},
	});
	onTestFinished(() => services.close());
	return { services, client: connect((method, input) => services.serve(method, input)) };
}

/** Where a question has what is told only after an answer, or for the asking. */
const hidden = new Set(["explanation", "feedback", "misconceptions", "solution", "hints"]);

const english = { language: "en", theme: "system", textSize: "normal" } as const;

describe("the services over the course itself", () => {
	it("find everything where it was after closing and opening", async () => {
		const home = await freshHome();
		const first = await open(home);
		const { id: learner } = await first.client["learner.create"]({ name: "Ana", settings: english });
		const section = (await first.client["course.lesson"]({ lesson })).sections[0]?.id ?? null;
		await first.client["position.set"]({ learner, lesson, section });
		const run = await first.client["quiz.open"]({ learner, lesson });
		const [question] = run.questions;
		if (question === undefined) throw new Error("The quiz asks nothing.");
		const answer = anyAnswer(question);
		await first.client["quiz.answer"]({ learner, lesson, run: run.id, question: question.id, answer });
		const before = [await first.client["app.start"]({ learner }), await first.client["quiz.open"]({ learner, lesson })];
		await first.services.close();
		const second = await open(home);
		expect([
			await second.client["app.start"]({ learner }),
			await second.client["quiz.open"]({ learner, lesson }),
		]).toEqual(before);
	});

	it("speak the language of who was here last, and Spanish before anyone was", async () => {
		const { services, client } = await open(await freshHome());
		expect(services.language()).toBe("es");
		await client["learner.create"]({ name: "Ana", settings: english });
		expect(services.language()).toBe("en");
	});

	it("know how much the disk has not taken, and for what reason, also once they are closed", async () => {
		const home = await freshHome();
		const { services, client } = await open(home);
		const { id: learner } = await client["learner.create"]({ name: "Ana", settings: english });
		expect(services.unsaved()).toBeUndefined();
		await rename(home, `${home}-away`);
		onTestFinished(() => rm(`${home}-away`, { recursive: true, force: true }));
		await client["position.set"]({ learner, lesson, section: null });
		await client["bookmark.set"]({ learner, lesson, marked: true });
		expect(services.unsaved()).toEqual({ count: 2, reason: "no-folder" });
		await services.close();
		expect(services.unsaved()).toEqual({ count: 2, reason: "no-folder" });
	});

	it("do not take what is still on its way to the disk for refused by it", async () => {
		const { services, client } = await open(await freshHome());
		const { id: learner } = await client["learner.create"]({ name: "Ana", settings: english });
		let isSaved = false;
		const saving = client["position.set"]({ learner, lesson, section: null }).then(() => {
			isSaved = true;
		});
		const seen = new Set<unknown>();
		while (!isSaved) {
			seen.add(services.unsaved());
			await new Promise((resolve) => setImmediate(resolve));
		}
		await saving;
		expect([...seen]).toEqual([undefined]);
	});

	it("tell a page of a course file that was handed over", async () => {
		const home = await freshHome();
		const { services, client } = await open(home);
		await writeFile(join(home, "otro.curso"), Buffer.from("PK\x03\x04 and so on"));
		await services.receivePack(join(home, "otro.curso"));
		await services.receivePack(join(home, "no-esta.curso"));
		expect(await client["app.notices"]({})).toEqual({
			notices: [
				{ code: "pack-received", file: "otro.curso", pack: expect.any(String) },
				{ code: "pack-unreadable", file: "no-esta.curso" },
			],
		});
		expect(await client["app.notices"]({})).toEqual({ notices: [] });
	});

	it("tell a page of a record that had to be repaired", async () => {
		const home = await freshHome();
		const first = await open(home);
		const { id } = await first.client["learner.create"]({ name: "Ana", settings: english });
		await first.services.close();
		await writeFile(join(home, "learners", id, "snapshot.json"), "{");
		const second = await open(home);
		expect(await second.client["app.notices"]({})).toEqual({
			notices: [{ code: "record-healed", name: "Ana", files: [expect.stringMatching(/^snapshot\.json\.damaged-/)] }],
		});
		expect((await second.client["app.start"]({})).learner?.name).toBe("Ana");
	});

	it("let no key of the course's own banks out before an answer", async () => {
		const { client } = await open(await freshHome());
		const { id: learner } = await client["learner.create"]({ name: "Ana", settings: english });
		const { outline } = await client["app.start"]({});
		for (const stop of outline.phases.flatMap((phase) => phase.lessons).filter((one) => one.quizSize > 0)) {
			const bank = bankSchema.parse(parse(await readFile(join(folder("quizzes"), `${stop.id}.yaml`), "utf8")));
			// A calculator shows its formula, and what it says of a mistake may be what a question says too; so may the text.
			const { metrics: _, blocks: _text, terms: _terms, ...read } = await client["course.lesson"]({ lesson: stop.id });
			const replies = JSON.stringify([await client["quiz.open"]({ learner, lesson: stop.id }), read]);
			expect(replies).not.toMatch(
				/"(correct|feedback|explanation|answer|misconceptions?|tolerance|accepted|formula|range)":/,
			);
			for (const question of bank.questions) {
				const secrets = textsOf(question).filter(({ path }) => path.some((step) => hidden.has(String(step))));
				for (const { text: secret } of secrets) {
					// The plain words of the text: its first stretch without any mark-up.
					const words = secret.split(/[*_`$[\]<>&"\\]/).find((stretch) => stretch.length > 20);
					if (words !== undefined) expect(replies).not.toContain(words);
				}
			}
		}
	});
});

describe("the data folder", () => {
	it("is made with the folders above it", async () => {
		const home = join(await freshHome(), "a", "b");
		const { services } = await open(home);
		await services.close();
		expect(await readFile(join(home, "lock.json"), "utf8").catch(() => "let go")).toBe("let go");
		await expect(open(home)).resolves.toBeDefined();
	});

	it("is refused where a file has its name or stands above it", async () => {
		const file = join(await freshHome(), "file");
		await writeFile(file, "mine");
		await expect(open(file)).rejects.toMatchObject({ code: "ENOTDIR" });
		await expect(open(join(file, "below"))).rejects.toMatchObject({ code: "ENOTDIR" });
		expect(await readFile(file, "utf8")).toBe("mine");
	});
});
