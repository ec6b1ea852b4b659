import { type Judgement, judge } from "../metrics/judge.ts";
import { settle } from "../metrics/precision.ts";
import type { Benchmark, Metric } from "../metrics/schema.ts";
import { type Month, monthAfter } from "./month.ts";

/** A value of a metric in a month, in the metric's unit. */
export interface Point {
	month: Month;
	value: number;
}

/** What a metric is held against: what the learner wants, else what is recommended; nothing where there is neither. */
export type Goal = { kind: "target"; value: number } | { kind: "benchmark"; benchmark: Benchmark } | { kind: "none" };

/** What a change means by the metric's direction; `open` where neither way is the better one. */
export type Tone = "better" | "worse" | "same" | "open";

/** From an earlier value to the latest. `by` is in the metric's unit; `percent` where a share of the earlier one says something. */
export interface Change {
	from: Point;
	by: number;
	percent?: number;
	tone: Tone;
}

export interface Trend {
	/** Oldest first. */
	points: readonly Point[];
	latest: Point | undefined;
	/** Against the value before the latest, usually of the month before; undefined where there is none. */
	sinceLast: Change | undefined;
	/** Against the first value, where that is another than the one before. */
	sinceFirst: Change | undefined;
	verdict: { meets: boolean; side: Judgement["side"] } | undefined;
	/** How many values in a row have been worse than the one before, up to the latest; `hasGap`: not all of months in a row. */
	worsening: { values: number; hasGap: boolean };
	/** A change for the worse since the value before that is too large to be the usual coming and going. */
	jump: Change | undefined;
	/** Months without a value between the first one and the last month of the dashboard. */
	missing: readonly Month[];
}

function toneOf(direction: Metric["direction"], by: number): Tone {
	if (by === 0) return "same";
	if (direction === "higher-better") return by > 0 ? "better" : "worse";
	if (direction === "lower-better") return by < 0 ? "better" : "worse";
	return "open";
}

function changeOf(metric: Metric, from: Point, to: Point): Change {
	const by = settle(to.value - from.value);
	const share = settle((by / Math.abs(from.value)) * 100);
	// Of a percentage the difference is told in points: "a 10 % more of 20 %" is read in two ways.
	const percent = metric.output.unit === "%" || !Number.isFinite(share) ? {} : { percent: share };
	return { from, by, ...percent, tone: toneOf(metric.direction, by) };
}

/** How a value stands to a goal; undefined where there is no goal, or a target of a metric with no better way. */
export function verdictOf(metric: Metric, goal: Goal, value: number): Trend["verdict"] {
	if (goal.kind === "none") return undefined;
	if (goal.kind === "benchmark") {
		const { meets, side } = judge(metric, goal.benchmark, value);
		return { meets, side };
	}
	const [settled, wanted] = [settle(value), settle(goal.value)];
	if (metric.direction === "higher-better") {
		return settled >= wanted ? { meets: true, side: "within" } : { meets: false, side: "below" };
	}
	if (metric.direction === "lower-better") {
		return settled <= wanted ? { meets: true, side: "within" } : { meets: false, side: "above" };
	}
	return undefined;
}

function worseningOf(metric: Metric, points: readonly Point[]): Trend["worsening"] {
	let [values, hasGap] = [0, false];
	for (let at = points.length - 1; at > 0; at--) {
		const [before, now] = [points[at - 1], points[at]];
		if (before === undefined || now === undefined) break;
		if (toneOf(metric.direction, settle(now.value - before.value)) !== "worse") break;
		values++;
		hasGap ||= monthAfter(before.month) !== now.month;
	}
	return { values, hasGap };
}

/** A worse value is told when it is further from the one before than half of that. */
const jumpShare = 0.5;

function jumpOf(change: Change | undefined): Change | undefined {
	if (change?.tone !== "worse" || change.from.value === 0) return undefined;
	return Math.abs(change.by / change.from.value) > jumpShare ? change : undefined;
}

/**
 * What the months of a metric show. `values` by month, those without a value not in it; `months`: all months of the
 * dashboard, oldest first.
 */
export function trendOf(
	metric: Metric,
	values: Readonly<Record<Month, number>>,
	months: readonly Month[],
	goal: Goal,
): Trend {
	const points = months.flatMap((month) => {
		const value = Object.hasOwn(values, month) ? values[month] : undefined;
		return value === undefined ? [] : [{ month, value }];
	});
	const latest = points.at(-1);
	const [first, before] = [points[0], points.at(-2)];
	const sinceLast = latest === undefined || before === undefined ? undefined : changeOf(metric, before, latest);
	const isBetween = (month: Month) => first === undefined || month > first.month;
	return {
		points,
		latest,
		sinceLast,
		sinceFirst:
			latest === undefined || first === undefined || points.length < 3 ? undefined : changeOf(metric, first, latest),
		verdict: latest === undefined ? undefined : verdictOf(metric, goal, latest.value),
		worsening: worseningOf(metric, points),
		jump: jumpOf(sinceLast),
		missing: months.filter((month) => isBetween(month) && !points.some((point) => point.month === month)),
	};
}

/** Values of getting worse that are worth a look. */
export const worseningMonths = 3;

/** Why a metric needs attention. */
export type Reason =
	| { code: "outside"; side: "below" | "above" }
	| { code: "worsening"; months: number; hasGap: boolean }
	| { code: "jump"; change: Change }
	| { code: "unreadable"; months: readonly Month[] }
	| { code: "missing"; months: readonly Month[] };

/** The reasons to look at a metric, the gravest first. `unreadable`: months in which stands what is no number. */
export function reasonsOf(trend: Trend, unreadable: readonly Month[]): Reason[] {
	const reasons: Reason[] = [];
	const { verdict, worsening, jump } = trend;
	if (verdict !== undefined && !verdict.meets && verdict.side !== "within") {
		reasons.push({ code: "outside", side: verdict.side });
	}
	if (jump !== undefined) reasons.push({ code: "jump", change: jump });
	if (worsening.values >= worseningMonths) {
		reasons.push({ code: "worsening", months: worsening.values, hasGap: worsening.hasGap });
	}
	if (unreadable.length > 0) reasons.push({ code: "unreadable", months: unreadable });
	const missing = trend.missing.filter((month) => !unreadable.includes(month));
	if (missing.length > 0) reasons.push({ code: "missing", months: missing });
	return reasons;
}

const gravity: readonly Reason["code"][] = ["outside", "jump", "worsening", "unreadable", "missing"];

/** What needs attention of all that has a reason: by its gravest reason, then by how many, then as it stood. */
export function byGravity<T extends { reasons: readonly Reason[] }>(all: readonly T[]): T[] {
	const worst = ({ reasons }: T) => Math.min(...reasons.map(({ code }) => gravity.indexOf(code)));
	return all
		.filter(({ reasons }) => reasons.length > 0)
		.sort((one, other) => worst(one) - worst(other) || other.reasons.length - one.reasons.length);
}
