import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rightAnswer } from "../../../../core/quiz/key.ts";
import { mark } from "../../../../core/quiz/mark.ts";
import { answerSchema } from "../../../../core/quiz/schema.ts";
import { strayIn } from "../../../../core/quiz/stray.ts";
import { openLibrary } from "../../../../services/library/index.ts";

const folder = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const courses = [
	{ content: folder("content"), quizzes: folder("quizzes") },
	{ content: folder("tests/courses/kinds/content"), quizzes: folder("tests/courses/kinds/quizzes") },
];

async function questionsOf(course: (typeof courses)[number]) {
	const library = await openLibrary(course);
	return library.outline.phases.flatMap(({ lessons }) =>
		lessons.flatMap(({ id }) => library.bank(id)?.questions ?? []),
	);
}

describe("rightAnswer", () => {
	it("gets full marks for every question that there is, however it was drawn", async () => {
		const questions = (await Promise.all(courses.map(questionsOf))).flat();
		expect(questions.length).toBeGreaterThan(30);
		for (let seed = 0; seed < 20; seed++) {
			for (const question of questions) {
				const answer = answerSchema.parse(rightAnswer(question, seed));
				expect(strayIn(question, answer), question.id).toBeUndefined();
				expect(mark(question, answer, seed), question.id).toMatchObject({ score: 1, correct: true });
			}
		}
	});
});
