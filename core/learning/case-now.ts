import { easiest } from "../metrics/practice-level.ts";
import type { PracticeCase } from "./metric-practice.ts";
import { own } from "./own.ts";
import type { CourseRecord } from "./state.ts";

/**
 * The case of a metric that is to be answered next: the same one until it is, on every machine and in every window, for
 * its seed is the number of cases answered before.
 */
export function caseNow({ practised = {} }: Pick<CourseRecord, "practised">, metric: string): PracticeCase {
	const practice = own(practised, metric);
	return { metric, seed: practice?.worked ?? 0, level: practice?.level ?? easiest };
}
