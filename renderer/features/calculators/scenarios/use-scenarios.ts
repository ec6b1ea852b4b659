import { useMemo } from "react";
import type { Scenario } from "../../../../core/learning/scenario.ts";
import { useSession } from "../../../session.tsx";

/** What a scenario says, without when. */
export type ScenarioContent = Omit<Scenario, "createdAt" | "at">;

/** Records scenarios. Each resolves with whether it is on the disk already, and rejects where it was not recorded. */
export function useScenarios() {
	const { client, learner, outline, keep, upToDate } = useSession();
	return useMemo(() => {
		const place = { course: outline.id, version: outline.version };
		const recorded = async (...sent: Parameters<typeof keep>): Promise<boolean> => {
			const saved = await keep(...sent);
			// Something else may have been recorded in between: then the record is asked for.
			await upToDate();
			return saved;
		};
		return {
			set: (scenario: string, content: ScenarioContent) =>
				recorded({ type: "scenario-set", ...place, scenario, ...content }, () =>
					client["scenario.set"]({ learner: learner.id, scenario, ...content }),
				),
			remove: (scenario: string) =>
				recorded({ type: "scenario-removed", ...place, scenario }, () =>
					client["scenario.remove"]({ learner: learner.id, scenario }),
				),
		};
	}, [client, learner.id, outline, keep, upToDate]);
}

/** What a saved scenario says, for saving it again. */
export function contentOf({ metric, name, note, values, locale, segment }: Scenario): ScenarioContent {
	return { metric, name, note, values, locale, ...(segment === undefined ? {} : { segment }) };
}
