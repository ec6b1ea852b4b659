import type { Handlers } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import { own } from "../../core/learning/own.ts";
import { decodeExam, examSeeds } from "../../core/quiz/exam-code.ts";
import { paperVersions } from "../../core/quiz/exam-paper.ts";
import { keyNotes } from "../../core/quiz/key-note.ts";
import type { Context } from "./context.ts";
import { codedExams, codeOf, examOf, planOf, questionOf, viewExam } from "./exam-course.ts";
import { keyOf } from "./exam-results.ts";
import { showInExam } from "./exam-sitting.ts";

/** Whether anyone at this computer is in the middle of this very exam: its key would be an answer sheet. */
function isBeingSat({ learners, library }: Context, exam: string, seed: number): boolean {
	return learners.list().some(({ id }) => {
		const course = own(learners.state(id)?.courses ?? {}, library.course.id);
		const run = own(course?.exams ?? {}, exam)?.run;
		return run?.seed === seed && run.finishedAt === undefined;
	});
}

export function examPaperHandlers(context: Context): Pick<Handlers, "exam.paper"> {
	const { library, random } = context;

	function seedFor(exam: string, code: string | undefined): number {
		if (code === undefined) return random.seed() % examSeeds;
		const read = decodeExam(library.course, codedExams(context), code);
		if ("problem" in read || read.exam.id !== exam) throw new AppError("not-found", `The code names no ${exam}.`);
		return read.seed;
	}

	return {
		"exam.paper": async ({ exam: id, code, versions, key: wanted }) => {
			const exam = examOf(context, id);
			if (exam.kind === "placement") throw new AppError("not-found", `${id} asks by the answers: it has no paper.`);
			const plan = planOf(context, exam);
			const seed = seedFor(id, code);
			if (wanted && isBeingSat(context, id, seed)) {
				throw new AppError("not-found", `${id} is being sat with that code: its key is told once it is handed in.`);
			}
			return {
				exam: viewExam(context, exam),
				course: { title: library.course.title, version: library.course.version },
				code: codeOf(context, exam, seed),
				versions: paperVersions(plan, seed, versions).map((version) => ({
					letter: version.letter,
					questions: version.questions.flatMap(({ lesson, question: asked }) => {
						const question = questionOf(context, lesson, asked);
						if (question === undefined) return [];
						const shown = showInExam(context, question, version.seed);
						const told = () => ({
							...keyOf(context, lesson, question, version.seed),
							notes: keyNotes(question, version.seed),
						});
						const key = wanted ? { key: told() } : {};
						return [{ lesson, question: shown, ...key }];
					}),
				})),
			};
		},
	};
}
