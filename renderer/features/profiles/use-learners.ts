import { useCallback, useEffect, useState } from "react";
import type { LearnerSummary } from "../../../core/api/views.ts";
import { client } from "../../api/client.ts";
import { hearOtherWindows } from "../../api/other-windows.ts";

/**
 * Everyone with a record here: as known so far, then as they are now, and again whenever the window is looked at or another
 * one has changed someone.
 */
export function useLearners(known: readonly LearnerSummary[]): [readonly LearnerSummary[], () => void] {
	const [learners, setLearners] = useState(known);
	const ask = useCallback(() => {
		client["learner.list"]({}).then(
			(list) => setLearners(list.learners),
			// The list that is there is better than none.
			() => undefined,
		);
	}, []);
	useEffect(() => {
		ask();
		window.addEventListener("focus", ask);
		const deaf = hearOtherWindows(ask);
		return () => {
			window.removeEventListener("focus", ask);
			deaf();
		};
	}, [ask]);
	return [learners, ask];
}
