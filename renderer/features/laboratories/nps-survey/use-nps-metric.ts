import { useCallback } from "react";
import type { Metric } from "../../../../core/metrics/schema.ts";
import { useSession } from "../../../session.tsx";
import { useLoaded } from "../../../shell/use-loaded.ts";

/** The course's own metric of NPS, where it has one; the page does without it until it is there. */
export function useNpsMetric(): Metric | undefined {
	const { client } = useSession();
	const load = useCallback(async () => (await client["course.metrics"]({})).metrics, [client]);
	const [loaded] = useLoaded(load);
	if (loaded.kind !== "ready") return undefined;
	return loaded.value.find(({ metric }) => metric.id === "nps" && metric.output.unit === "points")?.metric;
}
