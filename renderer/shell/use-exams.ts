import { useCallback, useEffect, useState } from "react";
import type { ExamSummary } from "../../core/api/exam-views.ts";
import { useSession } from "../session.tsx";
import { hasSat } from "./exams-now.ts";

interface Known {
	learner: string;
	/** The number of the last event that the page knew of when it asked. */
	seq: number;
	exams: readonly ExamSummary[];
}

const none: readonly ExamSummary[] = [];

/**
 * The exams as they stand, for pages that tell of them beside other things: asked for on arriving and whenever the record
 * has changed. Undefined until they first come; none where nothing was done in any.
 *
 * @param always whether to ask also where nothing was done in any
 *
 * `onOver`: to be called when the time of one is over.
 */
export function useExams(always = false): { exams: readonly ExamSummary[] | undefined; onOver: () => void } {
	const { client, learner, fail, refresh } = useSession();
	const { id, seq } = learner;
	const asks = always || hasSat(learner.record);
	const [known, setKnown] = useState<Known>();
	const load = useCallback(async () => {
		try {
			const { exams } = await client["exam.list"]({ learner: id });
			setKnown({ learner: id, seq, exams });
		} catch (error) {
			setKnown((held) => held ?? { learner: id, seq, exams: none });
			fail(error, () => void load());
		}
	}, [client, id, seq, fail]);
	useEffect(() => {
		if (asks) void load();
	}, [asks, load]);
	// Asking hands in what is over; the record says so from then on.
	const onOver = useCallback(() => void load().then(refresh), [load, refresh]);
	if (!asks) return { exams: none, onOver };
	return { exams: known?.learner === id ? known.exams : undefined, onOver };
}
