import type { Metric } from "../metrics/schema.ts";
import type { MetricProblem } from "../metrics/work.ts";
import type { Finding } from "./finding.ts";
import { formulaSlip } from "./formula-slip.ts";
import { meantOf } from "./nearest.ts";

/** What is wrong with a metric's formula, or with a name that it uses, with what was most likely meant. */
export function metricSlip(metric: Metric, problem: MetricProblem): Pick<Finding, "code" | "params"> {
	const { code, name, at } = problem;
	const inputs = [metric, ...metric.variants].flatMap((one) => one.inputs.map(({ id }) => id));
	const named = name === undefined ? {} : { name };
	switch (code) {
		case "unknown-name":
		case "unknown-lever":
			return { code: `metric-${code}`, params: { ...named, ...meantOf(name ?? "", inputs) } };
		case "duplicate-input":
		case "duplicate-variant":
		case "mixed-benchmarks":
			return { code: `metric-${code}`, params: named };
		default: {
			const text = problem.path.reduce<unknown>(
				(value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined),
				metric,
			);
			return formulaSlip(String(text), { code, at: at ?? 0, ...named }, inputs, problem.path.at(-1) === "when");
		}
	}
}
