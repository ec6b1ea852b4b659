import { useCallback, useEffect, useState } from "react";
import type { LearnerSummary } from "../../../core/api/views.ts";
import { client } from "../../api/client.ts";
import { hearOtherWindows } from "../../api/other-windows.ts";

/**
 * Everyone with a record here: as known so far, then as they are now, and again whenever the window is looked at or another
 * one has changed someone. Asking resolves once they are told, and never rejects.
 */
export function useLearners(known: readonly LearnerSummary[]): [readonly LearnerSummary[], () => Promise<void>] {
	const [learners, setLearners] = useState(known);
	const ask = useCallback(async () => {
		// The list that is there is better than none.
		const list = await client["learner.list"]({}).catch(() => undefined);
		if (list !== undefined) setLearners(list.learners);
	}, []);
	useEffect(() => {
		const askAgain = () => void ask();
		askAgain();
		window.addEventListener("focus", askAgain);
		const deaf = hearOtherWindows(askAgain);
		return () => {
			window.removeEventListener("focus", askAgain);
			deaf();
		};
	}, [ask]);
	return [learners, ask];
}
