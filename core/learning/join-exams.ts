import type { ExamRecord, ExamRun } from "./exam.ts";

/** Of one sitting the side that was handed in, else that with more answers; of two the one that began later. */
function joinExamRuns(a: ExamRun, b: ExamRun): ExamRun {
	if (a.id !== b.id) return b.startedAt > a.startedAt ? b : a;
	const size = (run: ExamRun) => Object.keys(run.answers).length;
	const [aDone, bDone] = [a.finishedAt !== undefined, b.finishedAt !== undefined];
	const stands = aDone === bDone ? (size(b) > size(a) ? b : a) : bDone ? b : a;
	// Whichever leaves less time.
	const { seenAt, behind } = a.seenAt > b.seenAt ? a : b;
	return { ...stands, seenAt, ...(behind === undefined ? {} : { behind }) };
}

/** An exam's record that holds every sitting of either, each once, in the order of handing in. */
export function joinExams(a: ExamRecord, b: ExamRecord): ExamRecord {
	const others = b.finished.filter(({ run }) => a.finished.every((one) => one.run !== run));
	const finished = [...a.finished, ...others].sort((one, other) =>
		one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
	);
	return { run: joinExamRuns(a.run, b.run), finished };
}
