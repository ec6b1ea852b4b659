import { useCallback, useRef } from "react";
import { useSession } from "../../session.tsx";

/**
 * Records which terms were opened in a lesson, each once a visit. What cannot be recorded now disturbs no
 * reading: the next opening tries again.
 */
export function useTermsRead(lesson: string): (term: string) => void {
	const { client, learner, outline, keep } = useSession();
	const sent = useRef(new Set<string>());
	const { id } = learner;
	const { id: course, version } = outline;
	return useCallback(
		(term) => {
			if (sent.current.has(term)) return;
			sent.current.add(term);
			const send = async () => {
				const { recorded } = await client["term.read"]({ learner: id, lesson, term });
				// Null where it was known for today already.
				if (recorded !== null) await keep({ type: "term-read", course, version, lesson, term }, async () => recorded);
			};
			send().catch(() => sent.current.delete(term));
		},
		[client, id, lesson, course, version, keep],
	);
}
