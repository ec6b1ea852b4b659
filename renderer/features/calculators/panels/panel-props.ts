import type { Locale } from "../../../../core/locale.ts";
import type { Benchmark } from "../../../../core/metrics/schema.ts";
import type { CompiledMetric } from "../../../../core/metrics/work.ts";
import type { TypedValues } from "../worked-fields.ts";

/** What every panel under a calculator is handed. */
export interface PanelProps {
	compiled: CompiledMetric;
	benchmark: Benchmark | undefined;
	/** What is in the calculator's fields, and in those that only other readings need. */
	typed: TypedValues;
	locale: Locale;
	/** Puts texts into fields; those that are not named stay. */
	onType: (texts: TypedValues) => void;
	/** A field is left: what was typed is to be kept at once. */
	onLeave: () => void;
}

/** Of the metric's own page and of a lesson: where a panel's heading stands among the others. */
export type PanelHeading = "h2" | "h4";
