import { AppError } from "../../core/api/errors.ts";
import type { AnswerKey, ExamResults } from "../../core/api/exam-views.ts";
import type { Exam } from "../../core/course/exam-schema.ts";
import type { ExamMark, ExamRun } from "../../core/learning/exam.ts";
import { own } from "../../core/learning/own.ts";
import { examScore } from "../../core/learning/reduce-exams.ts";
import { topicOf } from "../../core/learning/topics.ts";
import { askedKey } from "../../core/quiz/exam-draw.ts";
import { rightAnswer } from "../../core/quiz/key.ts";
import type { Question } from "../../core/quiz/schema.ts";
import type { Context } from "./context.ts";
import { questionOf, viewExam } from "./exam-course.ts";
import { codeOfRun, placementOf, showInExam } from "./exam-sitting.ts";
import { feedbackOn } from "./feedback.ts";

type LessonName = ExamResults["readAgain"][number]["lesson"];

/** What is right in a question shown with a seed. */
export function keyOf(context: Context, lesson: string, question: Question, seed: number): AnswerKey {
	const given = { answer: rightAnswer(question, seed), seed, at: "" };
	const { answer, mark, explanation, solution, section } = feedbackOn(context, lesson, question, given);
	return { answer, mark, explanation, solution, section };
}

interface Counted extends LessonName {
	mark: ExamMark;
	question: Question;
}

/** The names of all lessons of the course, written or not, in its order. */
function lessonNames({ library }: Pick<Context, "library">): LessonName[] {
	return library.outline.phases.flatMap(({ number: phase, lessons }) =>
		lessons.map(({ id, number, title }) => ({ id, number, title, phase })),
	);
}

function share(marks: readonly ExamMark[]) {
	return {
		questions: marks.length,
		right: marks.filter(({ correct }) => correct).length,
		score: examScore(marks),
	};
}

/** What was counted in a lesson, by the heading that `heading` gives each question, in the order of the headings. */
function bySection({ library }: Context, lesson: string, counted: readonly Counted[], topics: boolean) {
	const sections = library.lesson(lesson)?.sections ?? [];
	const groups = new Map<string, { id: string; title: string; marks: ExamMark[] }>();
	for (const { question, mark } of counted) {
		const { id, title } = topics
			? topicOf({ sections }, question.section)
			: { id: question.section, title: library.sectionTitle(lesson, question.section) ?? "" };
		const group = groups.get(id) ?? { id, title, marks: [] };
		group.marks.push(mark);
		groups.set(id, group);
	}
	const place = (id: string) => sections.findIndex((section) => section.id === id);
	return [...groups.values()].sort((a, b) => place(a.id) - place(b.id));
}

function breakdown(context: Context, counted: readonly Counted[]): Pick<ExamResults, "topics" | "readAgain"> {
	const lessons = lessonNames(context).map((lesson) => ({
		lesson,
		of: counted.filter(({ id }) => id === lesson.id),
	}));
	return {
		topics: lessons.flatMap(({ lesson, of }) =>
			bySection(context, lesson.id, of, true).map(({ id, title, marks }) => ({
				lesson,
				section: id,
				title,
				...share(marks),
			})),
		),
		readAgain: lessons.flatMap(({ lesson, of }) => {
			const wrong = of.filter(({ mark }) => !mark.correct);
			const sections = bySection(context, lesson.id, wrong, false).map(({ id, title }) => ({ id, title }));
			return sections.length === 0 ? [] : [{ lesson, sections }];
		}),
	};
}

function viewQuestion(context: Context, run: ExamRun, { id: lesson, mark, question }: Counted) {
	const last = own(run.answers, askedKey({ lesson, question: question.id }));
	const at = last?.at ?? "";
	const given = mark.answer;
	return {
		lesson,
		question: showInExam(context, question, run.seed),
		difficulty: question.difficulty,
		...(given === undefined
			? {}
			: { feedback: feedbackOn(context, lesson, question, { answer: given, seed: run.seed, at }) }),
		...(run.adaptive === true && last?.answer === null ? { unknown: true as const } : {}),
		...(mark.correct ? {} : { key: keyOf(context, lesson, question, run.seed) }),
	};
}

/** The results of a sitting. AppError("not-found") where it is not handed in: before that, nothing is told. */
export function resultsOf(context: Context, exam: Exam, run: ExamRun | undefined): ExamResults {
	if (run?.marks === undefined || run.finishedAt === undefined) {
		throw new AppError("not-found", `No sitting of ${exam.id} has been handed in, or another one is under way.`);
	}
	const names = new Map(lessonNames(context).map((lesson) => [lesson.id, lesson]));
	const { marks } = run;
	const counted = marks.flatMap((mark): Counted[] => {
		const [name, question] = [names.get(mark.lesson), questionOf(context, mark.lesson, mark.question)];
		return name === undefined || question === undefined ? [] : [{ ...name, mark, question }];
	});
	const difficulties = [1, 2, 3].flatMap((difficulty) => {
		const of = counted.filter(({ question }) => question.difficulty === difficulty).map(({ mark }) => mark);
		return of.length === 0 ? [] : [{ difficulty, ...share(of) }];
	});
	const score = examScore(marks);
	return {
		id: run.id,
		exam: viewExam(context, exam),
		code: codeOfRun(context, exam, run),
		score,
		right: marks.filter(({ correct }) => correct).length,
		passed: exam.kind === "placement" ? null : score >= exam.pass,
		startedAt: run.startedAt,
		finishedAt: run.finishedAt,
		outOfTime: run.outOfTime === true,
		...breakdown(context, counted),
		difficulties,
		questions: counted.map((one) => viewQuestion(context, run, one)),
		...(exam.kind === "placement"
			? {
					placement: placementOf(context, exam, run).lessons.flatMap(({ lesson, advice, reason }) => {
						const name = names.get(lesson);
						return name === undefined ? [] : [{ lesson: name, advice, reason }];
					}),
				}
			: {}),
	};
}
