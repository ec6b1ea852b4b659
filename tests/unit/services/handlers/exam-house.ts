import type { ExamRunView } from "../../../../core/api/exam-views.ts";
import { type ExamLibraryOptions, examLibrary } from "./exam-library.ts";
import { house, houseWithAna } from "./helpers.ts";

/** A house with a clock that only the test moves: minutes past ten. */
export async function examHouse(options: ExamLibraryOptions = {}) {
	const time = { minute: 0 };
	const now = () => new Date(Date.UTC(2026, 10, 20, 10, 0, time.minute * 60));
	const made = await houseWithAna({ library: examLibrary(options), now });
	return { ...made, time, now };
}
export type ExamHouse = Awaited<ReturnType<typeof examHouse>>;

/** The same data folder, opened again, as after a crash. */
export async function reopened({ home, learners, now }: ExamHouse, options: ExamLibraryOptions = {}) {
	await learners.close();
	return house({ home, library: examLibrary(options), now });
}

export const asked = (run: ExamRunView, index: number) => {
	const one = run.questions[index];
	if (one === undefined) throw new Error(`There is no question ${index}.`);
	return { run: run.id, exam: run.exam.id, lesson: one.lesson, question: one.question.id };
};
export const superseded = { name: "AppError", code: "superseded" };
export const notFound = { name: "AppError", code: "not-found" };

/** Every key in a piece of plain data. */
export function keysIn(value: unknown): string[] {
	if (typeof value !== "object" || value === null) return [];
	return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(keysIn)];
}
