import type { z } from "zod";
import { type FoundProblem, Problems } from "./found-problems.ts";
import { isObject, parentOf, withKnownKeys } from "./known-keys.ts";
import { mendOf, truthOf } from "./yaml-fix.ts";
import { type DataProblem, idFrom, numberSaid, problemsIn } from "./zod-findings.ts";

/** Data that fits a schema as far as it could be made to, so that one run tells all that there is to tell. */
export interface Repaired<T> {
	/** `undefined` where so much is wrong that nothing fits. */
	value: T | undefined;
	problems: FoundProblem[];
	/** Whether what other parts of a course refer to is known: nothing was left out, and no id or section made up. */
	sure: boolean;
	/** Keys that were read as others: how they are written, by the path of what they were read as. */
	written: Map<string, string>;
	/** The items that were kept of each list of the top level of which some were left out, by their old places. */
	kept: Map<string, number[]>;
}

function copyOf(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(copyOf);
	return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)])) : value;
}

/** Texts that nothing else depends on: what stands in for one is never shown, and never compared. */
const texts = new Set([
	"explanation",
	"feedback",
	"name",
	"right",
	"wrong",
	"prompt",
	"label",
	"motto",
	"title",
	"short",
]);
for (const key of ["summary", "situation", "by", "definition", "term", "message", "source", "licence", "advice"])
	texts.add(key);
/** What stands in for a value that is missing or will not do; `sure`: nothing else could find fault with it. */
function standIn(problem: DataProblem, value: unknown, nth: number): { value: unknown; sure: boolean } | undefined {
	const { code, path, expected, params } = problem;
	const key = path.at(-1);
	const name = typeof key === "string" ? key : "";
	if (code === "not-one-of" && typeof params["meant"] === "string") return { value: params["meant"], sure: true };
	if (code === "bad-version") return { value: "1.0.0", sure: true };
	if (code === "bad-id" || (code === "missing-key" && name === "id")) {
		return { value: (code === "bad-id" && idFrom(String(value))) || `unnamed-${nth}`, sure: false };
	}
	if (code === "difficulty-levels" || (name === "difficulty" && code !== "unknown-key"))
		return { value: 1, sure: false };
	const said = code === "number-form" && params["meant"] !== undefined ? Number(params["meant"]) : undefined;
	const number = said ?? (code === "wrong-type" ? numberSaid(value) : undefined);
	if (number !== undefined && (expected === "number" || expected === "int")) return { value: number, sure: true };
	const truth = expected === "boolean" && typeof value === "string" ? truthOf(value) : undefined;
	if (truth !== undefined) return { value: truth, sure: true };
	if (expected === "string" && (typeof value === "number" || typeof value === "boolean")) {
		return { value: String(value), sure: true };
	}
	if (name === "hints" || name === "solution") return { value: [], sure: true };
	if (name === "feedback" && expected === "object") return { value: { right: "…", wrong: "…" }, sure: true };
	const isText = code === "empty-text" || expected === "string";
	if (isText && texts.has(name)) return { value: "…", sure: true };
	return undefined;
}

/** Leaves out, of a list of the top level, the items with a problem; and a bad value of the top level altogether. */
function withoutBad(problems: readonly DataProblem[], data: object, to: Repaired<unknown>): void {
	const lists = new Map<string, Set<PropertyKey>>();
	for (const { path } of problems) {
		const [key, index] = path;
		if (typeof key !== "string") continue;
		if (typeof index !== "number") Reflect.deleteProperty(data, key);
		else lists.set(key, (lists.get(key) ?? new Set()).add(index));
	}
	for (const [key, bad] of lists) {
		const items: unknown = Reflect.get(data, key);
		if (!Array.isArray(items)) continue;
		const places = to.kept.get(key) ?? [...items.keys()];
		const kept = [...items.keys()].filter((index) => !bad.has(index));
		Reflect.set(
			data,
			key,
			kept.map((index) => items[index] as unknown),
		);
		to.kept.set(
			key,
			kept.map((index) => places[index] ?? index),
		);
		to.sure = false;
	}
}

/** How often data is looked at again after something was mended in it. */
const mostRounds = 12;

/**
 * Finds everything that is wrong with data. What has a problem is read as what its author most likely meant, or something
 * harmless stands in for it, and the data is looked at again: so one problem does not hide the next. Items of lists of
 * the top level that cannot be mended are left out. `spare`: values for keys of the top level that must be there.
 */
export function repair<S extends z.ZodType>(
	schema: S,
	raw: unknown,
	spare: Readonly<Record<string, unknown>> = {},
): Repaired<z.output<S>> {
	const found = new Problems();
	const done: Repaired<z.output<S>> = {
		value: undefined,
		problems: [],
		sure: true,
		written: new Map(),
		kept: new Map(),
	};
	let data: unknown = raw;
	for (let round = 0; round < mostRounds; round++) {
		const parsed = schema.safeParse(data);
		if (parsed.success) {
			done.value = parsed.data;
			break;
		}
		if (data === raw) data = copyOf(raw);
		const problems = problemsIn(parsed.error, data, schema);
		if (problems.some(({ code }) => code === "unknown-key")) {
			withKnownKeys(problems, schema, data, done.written, found);
			continue;
		}
		const left: DataProblem[] = [];
		const kinds = problems.filter(({ code, params }) => code === "not-one-of" && params["meant"] !== undefined);
		for (const [nth, problem] of (kinds.length > 0 ? kinds : problems).entries()) {
			const parent = parentOf(data, problem.path);
			const key = problem.path.at(-1);
			const value: unknown = parent === undefined || key === undefined ? undefined : Reflect.get(parent, key);
			// A list that is too short because of what was left out of it is no news.
			const shortened = problem.path.length === 1 && done.kept.has(String(key));
			if (!shortened && !found.has(problem)) found.add(withMend(problem));
			const instead = problem.at === "value" ? standIn(problem, value, round * 100 + nth) : undefined;
			if (instead === undefined || parent === undefined || key === undefined) left.push(problem);
			else {
				Reflect.set(parent, key, instead.value);
				done.sure &&= instead.sure;
			}
		}
		if (left.length < problems.length) continue;
		if (!isObject(data)) break;
		const before = Object.keys(data).length;
		withoutBad(left, data, done);
		for (const [key, value] of Object.entries(spare)) if (!Object.hasOwn(data, key)) Reflect.set(data, key, value);
		if (before === Object.keys(data).length && done.kept.size === 0) break;
	}
	done.problems = found.all;
	return done;
}

function withMend(problem: DataProblem): FoundProblem {
	const mend = mendOf(problem);
	return mend === undefined ? problem : { ...problem, mend };
}
