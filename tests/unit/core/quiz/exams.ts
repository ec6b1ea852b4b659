import { type DrawnExam, examSchema, type PlacementTest } from "../../../../core/course/exam-schema.ts";
import type { ExamPool, PoolLesson } from "../../../../core/quiz/exam-pool.ts";

/** A phase exam of the phase "fase". */
export function phaseExam(size: number, quotas: unknown = {}, more: Record<string, unknown> = {}): DrawnExam {
	const exam = examSchema.parse({ id: "examen", kind: "phase", phase: "fase", title: "Examen", size, quotas, ...more });
	if (exam.kind === "placement") throw new Error("This is no placement test.");
	return exam;
}

export function placementTest(size = 20): PlacementTest {
	const exam = examSchema.parse({ id: "nivel", kind: "placement", title: "Nivel", size });
	if (exam.kind !== "placement") throw new Error("This is a placement test.");
	return exam;
}

/** A lesson with a question of each of these difficulties, q0, q1 and so on, by turns about the topics a and b. */
export function poolLesson(id: string, difficulties: readonly number[], phase = "fase"): PoolLesson {
	const questions = difficulties.map((difficulty, index) => ({
		lesson: id,
		id: `q${index}`,
		difficulty,
		topic: index % 2 === 0 ? "a" : "b",
	}));
	return { id, phase, questions };
}

export function pool(...lessons: PoolLesson[]): ExamPool {
	return { lessons, total: lessons.length };
}
