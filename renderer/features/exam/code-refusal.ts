import type { Client } from "../../../core/api/contract.ts";
import type { ExamCodeProblem } from "../../../core/api/exam-views.ts";

/** Why the code in an exam's address does not give that exam. `versions`: where it is one of another version. */
export interface CodeRefusal {
	problem: ExamCodeProblem | "other-exam";
	versions: { version: string; current: string };
}

/** Why a code does not give this exam; undefined where it does. */
export async function codeRefusal(
	client: Pick<Client, "exam.code">,
	exam: string,
	code: string,
): Promise<CodeRefusal | undefined> {
	const read = await client["exam.code"]({ code });
	if (read.kind === "refused") {
		return { problem: read.problem, versions: { version: read.version ?? "", current: read.current } };
	}
	return read.exam === exam ? undefined : { problem: "other-exam", versions: { version: "", current: "" } };
}
