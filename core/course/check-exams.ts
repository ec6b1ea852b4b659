import { fullPlan, planExam } from "../quiz/exam-plan.ts";
import { type ExamPool, poolOf } from "../quiz/exam-pool.ts";
import { type CourseNames, duplicates } from "./course-names.ts";
import type { Course } from "./course-schema.ts";
import type { DrawnExam } from "./exam-schema.ts";
import type { Finding, Position, Report } from "./finding.ts";
import { meantOf } from "./nearest.ts";
import type { ReadCourse } from "./read-course.ts";

type Path = (string | number)[];
type Add = (code: string, params: Finding["params"], path: Path) => void;

/** The lessons that an exam may be about; undefined where its phase does not exist. */
function scopeOf(course: Course, exam: DrawnExam): ReadonlySet<string> | undefined {
	const phases = exam.kind === "phase" ? course.phases.filter(({ id }) => id === exam.phase) : course.phases;
	if (phases.length === 0) return undefined;
	return new Set(phases.flatMap(({ lessons }) => lessons.map(({ id }) => id)));
}

/** The topics of an exam: each there, in its scope, and none inside another one. */
function checkTopics(
	exam: DrawnExam,
	scope: ReadonlySet<string>,
	names: CourseNames,
	read: ReadCourse,
	path: Path,
	add: Add,
) {
	const topics = exam.quotas.topics ?? [];
	const wrong = ({ code, params }: Pick<Finding, "code" | "params">, place: Path) => add(code, params, place);
	for (const [index, { lesson, section }] of topics.entries()) {
		const place = [...path, "quotas", "topics", index];
		if (!scope.has(lesson)) {
			const known = names.hasLesson(lesson) || names.isPlanned(lesson);
			if (known && exam.kind === "phase") add("exam-topic-of-another-phase", { id: lesson, phase: exam.phase }, place);
			else if (!known) wrong(names.unknownLesson(lesson), [...place, "lesson"]);
		} else if (section !== undefined && names.hasLesson(lesson)) {
			const heading = read.lessons.get(lesson)?.text.sections.find(({ id }) => id === section);
			if (!names.hasSection(lesson, section)) wrong(names.unknownSection(lesson, section), [...place, "section"]);
			else if (heading !== undefined && heading.level !== 2)
				add("exam-topic-is-a-part", { id: section }, [...place, "section"]);
		}
		const inside = topics
			.slice(0, index)
			.some((other) => other.lesson === lesson && (other.section === section || !other.section || !section));
		if (inside) add("exam-topics-overlap", { lesson }, place);
	}
}

/** Whether the banks have what the quotas ask for, and where not, which quota is too large. */
function checkFilling(exam: DrawnExam, pool: ExamPool, path: Path, add: Add) {
	// The lessons that are missing would be drawn from too: what there is decides how many are drawn until then.
	if (pool.lessons.length < pool.total) return;
	const { topics, difficulties } = fullPlan(exam, pool);
	let found = false;
	const lacks = (code: string, params: Finding["params"], place: Path) => {
		add(code, params, [...path, ...place]);
		found = true;
	};
	for (const [index, { wanted, available }] of topics.entries()) {
		if (wanted <= available) continue;
		const topic = exam.quotas.topics?.[index];
		const id = topic?.section ?? topic?.lesson ?? pool.lessons[index]?.id ?? "";
		lacks(
			"exam-quota-too-large",
			{ id, wanted, available },
			topic === undefined ? ["size"] : ["quotas", "topics", index],
		);
	}
	for (const [index, { wanted, available }] of difficulties.entries()) {
		const level = index + 1;
		const place = ["quotas", "difficulty", String(level)];
		if (wanted > available) lacks("exam-difficulty-too-large", { level, wanted, available }, place);
	}
	if (found) return;
	const possible = planExam(exam, pool)?.size ?? 0;
	if (possible < exam.size) add("exam-cannot-be-filled", { size: exam.size, possible }, [...path, "size"]);
}

/** Checks the exams of a course: their ids, phases and topics, and that the banks can fill them. */
export function checkExams(read: ReadCourse, names: CourseNames, report: Report): void {
	const course = read.course?.value;
	if (read.course === undefined || course === undefined) return;
	const { path: file, locate } = read.course;
	const add: Add = (code, params, path) => {
		const place: Position = locate(path);
		report({ severity: "error", code, params, file, ...place });
	};
	const ids = course.exams.map(({ id }) => id);
	for (const index of duplicates(ids)) add("duplicate-id", { id: ids[index] ?? "" }, ["exams", index, "id"]);
	for (const [index, exam] of course.exams.entries()) {
		if (exam.kind === "placement") continue;
		const path = ["exams", index];
		const scope = scopeOf(course, exam);
		if (scope === undefined) {
			const id = exam.kind === "phase" ? exam.phase : "";
			const phases = course.phases.map((phase) => phase.id);
			if (!read.course.whole) continue;
			add("unknown-phase", { id, ...meantOf(id, phases) }, [...path, "phase"]);
			continue;
		}
		let faults = 0;
		checkTopics(exam, scope, names, read, path, (...fault) => {
			faults += 1;
			add(...fault);
		});
		// Topics that are not right would be found too small, too.
		if (faults > 0) continue;
		// What a file that cannot be read has to give is not known.
		if (!course.phases.every(({ lessons }) => lessons.every(({ id }) => isRead(read, id)))) continue;
		const pool = poolOf(course, exam, (id) => {
			const [lesson, bank] = [read.lessons.get(id), read.banks.get(id)?.value];
			return lesson === undefined || bank === undefined
				? undefined
				: { sections: lesson.text.sections, questions: bank.questions };
		});
		checkFilling(exam, pool, path, add);
	}
}

/** Whether all that there is of a lesson could be read. */
function isRead(read: ReadCourse, lesson: string): boolean {
	const bank = read.banks.get(lesson);
	return (read.lessons.get(lesson)?.text.whole ?? true) && (bank === undefined || bank.whole);
}
