import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Client } from "../../../../core/api/contract.ts";
import { rightAnswer } from "../../../../core/quiz/key.ts";
import type { Answer } from "../../../../core/quiz/schema.ts";
import { openLibrary } from "../../../../services/library/index.ts";
import { ServedApp } from "../../../support/served-app.ts";
import { clientOf } from "../../../support/served-client.ts";
import { buildServer, type SourceServer } from "../../../support/source-server.ts";
import { freshHome } from "../learners/helpers.ts";

/* On the real server and the bundled course, in processes of their own. */

const settings = { language: "es", theme: "system", textSize: "normal" } as const;
const folder = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

let server: SourceServer;

beforeAll(async () => {
	server = await buildServer();
}, 120_000);

afterAll(() => server.remove());

async function timedExam(client: Client, learner: string): Promise<string> {
	const { exams } = await client["exam.list"]({ learner });
	const timed = exams.find(({ minutes, available }) => minutes !== null && available);
	if (timed === undefined) throw new Error("The course has no exam with a time limit.");
	return timed.id;
}

describe("the same code", () => {
	it("gives the same bytes in two processes, under another locale and time zone", { timeout: 120_000 }, async () => {
		const places: Record<string, string>[] = [
			{ LANG: "C", LC_ALL: "C", TZ: "America/Los_Angeles" },
			// Where i is no lower case of I, and where it is another day.
			{ LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" },
		];
		const codes = new Map<string, string>();
		const papers: string[][] = [];
		for (const place of places) {
			const app = await ServedApp.start(await freshHome(), server.program, place);
			const client = await clientOf(app);
			const learner = (await client["learner.create"]({ name: "Ana", settings })).id;
			const { exams } = await client["exam.list"]({ learner });
			const printed: string[] = [];
			for (const { id, kind } of exams) {
				if (kind === "placement") continue;
				const code = codes.get(id) ?? (await client["exam.paper"]({ exam: id })).code;
				codes.set(id, code);
				printed.push(JSON.stringify(await client["exam.paper"]({ exam: id, code, versions: 3, key: true })));
				const { questions } = await client["exam.open"]({ learner, exam: id, code });
				printed.push(JSON.stringify(questions));
			}
			papers.push(printed);
			await app.end();
		}
		const [here, there] = papers.map((printed) => Buffer.from(printed.join("\n")));
		expect(here?.length).toBeGreaterThan(10_000);
		expect(here !== undefined && there !== undefined && here.equals(there)).toBe(true);
	});
});

describe("a timed exam", () => {
	it("is there again after its process was killed, with its time and every answer", { timeout: 120_000 }, async () => {
		const library = await openLibrary({ content: folder("content"), quizzes: folder("quizzes") });
		const home = await freshHome();
		let app = await ServedApp.start(home, server.program);
		let client = await clientOf(app);
		const learner = (await client["learner.create"]({ name: "Ana", settings })).id;
		const exam = await timedExam(client, learner);
		const begun = await client["exam.open"]({ learner, exam });
		const given: Answer[] = [];
		let left = begun.left ?? 0;
		for (const { lesson, question: shown } of begun.questions) {
			const about = { learner, exam, run: begun.id, lesson, question: shown.id };
			const question = library.bank(lesson)?.questions.find(({ id }) => id === shown.id);
			if (question === undefined) throw new Error(`${lesson} has no ${shown.id}.`);
			const answer = rightAnswer(question, shown.seed);
			await client["exam.answer"]({ ...about, answer });
			given.push(answer);
			if (given.length % 7 !== 0) continue;
			await client["exam.flag"]({ ...about, flagged: true });
			await app.end("SIGKILL");
			app = await ServedApp.start(home, server.program);
			client = await clientOf(app);
			const again = await client["exam.open"]({ learner, exam });
			expect(again).toMatchObject({ id: begun.id, endsAt: begun.endsAt, code: begun.code, finished: false });
			expect(again.questions.map((one) => one.question)).toEqual(begun.questions.map((one) => one.question));
			expect(again.questions.flatMap((one) => one.answer ?? [])).toEqual(given);
			expect(again.questions.filter(({ flagged }) => flagged)).toHaveLength(Math.floor(given.length / 7));
			// Some of it has gone by meanwhile, and it is never more than until the end.
			expect(again.left).toBeLessThan(left);
			expect(again.left).toBeLessThanOrEqual((Date.parse(begun.endsAt ?? "") - Date.parse(begun.startedAt)) / 1000);
			left = again.left ?? 0;
		}
		const results = await client["exam.finish"]({ learner, exam, run: begun.id });
		expect(results).toMatchObject({ score: 1, right: begun.questions.length, passed: true, outOfTime: false });
		await app.end();
	});
});
