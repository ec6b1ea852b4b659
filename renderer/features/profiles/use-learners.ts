import { useCallback, useEffect, useState } from "react";
import type { LearnerSummary } from "../../../core/api/views.ts";
import { client } from "../../api/client.ts";

/** Everyone with a record here: as known so far, then as they are now, and again whenever the window is looked at. */
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
		return () => window.removeEventListener("focus", ask);
	}, [ask]);
	return [learners, ask];
}
