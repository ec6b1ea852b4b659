import { useSession } from "../../session.tsx";
import { useSwitching } from "../../switching.tsx";

/** Deletes the learner who is here, a guest for good and others with the days of grace, and asks who is here then. */
export function useRemoval(): () => Promise<void> {
	const { client, learner, fail } = useSession();
	const { leave } = useSwitching();
	return async function remove() {
		try {
			const { until } = await client["learner.remove"]({ learner: learner.id });
			leave({ kind: "removed", until });
		} catch (error) {
			fail(error, () => void remove());
		}
	};
}
