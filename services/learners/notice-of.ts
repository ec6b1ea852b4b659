import type { Notice } from "../../core/api/views.ts";
import { readName } from "../../core/learning/person-name.ts";
import type { LearnerState } from "../../core/learning/state.ts";
import type { Repair } from "./types.ts";

/** What a person is told of a repair. `state`: the learner's, as it is after the repair. */
export function noticeOf({ kind, lost, files }: Repair, state: LearnerState | undefined): Notice {
	const name = readName(state?.name ?? "") ?? "";
	switch (kind) {
		case "cut":
			return { code: "record-cut", name, files };
		case "healed":
			return { code: "record-healed", name, files };
		case "unreadable":
			return { code: "record-unreadable", files };
		case "out-of-reach":
			return { code: "record-out-of-reach", file: files.join(", ") };
		case "damaged":
			return {
				code: "record-damaged",
				name,
				files,
				...(lost === undefined ? {} : { lost }),
				...(state?.lastAt === undefined ? {} : { lastAt: state.lastAt }),
			};
	}
}
