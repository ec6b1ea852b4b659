import { useCallback, useEffect, useState } from "react";
import type { Topic } from "../../core/api/views.ts";
import { whenLeft } from "../api/leaving.ts";
import { useSession } from "../session.tsx";

interface Known {
	learner: string;
	/** The number of the last event that the page knew of when it asked. */
	seq: number;
	topics: readonly Topic[];
	/** Answers that stand in lessons, to what the course no longer asks. */
	gone: number;
}

/** The topics as they last came, so that the next page that shows them is whole at once. */
let held: Known | undefined;
whenLeft(() => {
	held = undefined;
});

/** The topics of the course, asked for anew whenever the record has changed. Undefined until they first come. */
export function useTopics(): readonly Topic[] | undefined {
	return useTopicsAndGone()?.topics;
}

/** The same, and how many of the answers that stand are to what the course no longer asks. */
export function useTopicsAndGone(): Pick<Known, "topics" | "gone"> | undefined {
	const { client, learner, fail } = useSession();
	const { id, seq } = learner;
	const [known, setKnown] = useState(held);
	const load = useCallback(async () => {
		try {
			const { topics, gone = 0 } = await client["progress.topics"]({ learner: id });
			held = { learner: id, seq, topics, gone };
			setKnown(held);
		} catch (error) {
			fail(error, () => void load());
		}
	}, [client, id, seq, fail]);
	useEffect(() => {
		if (held?.learner !== id || held.seq !== seq) void load();
	}, [id, seq, load]);
	return known?.learner === id ? known : undefined;
}
