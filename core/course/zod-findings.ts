import type { z } from "zod";
import { idSchema, semverSchema, variableSchema } from "../id.ts";

/** What is wrong with a value, where it lies in the data, and whether its key or its value is to be pointed at. */
export interface DataProblem {
	path: PropertyKey[];
	at: "value" | "key";
	code: string;
	params: Record<string, string | number>;
}

type Issue = z.core.$ZodIssue;

function patternOf(schema: z.ZodType): string {
	const issue = schema.safeParse("!").error?.issues.find((candidate) => candidate.code === "invalid_format");
	return issue?.code === "invalid_format" ? String(issue.pattern) : "";
}

/** The formats that have a name of their own; every other is described by its pattern. */
const namedFormats = new Map([
	[patternOf(idSchema), "bad-id"],
	[patternOf(variableSchema), "bad-variable"],
	[patternOf(semverSchema), "bad-version"],
]);

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
	let value = data;
	for (const step of path) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
		value = Reflect.get(value, step);
	}
	return value;
}

function shown(value: unknown): string {
	const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function keyOf(path: readonly PropertyKey[]): string {
	const named = path.findLast((step) => typeof step === "string");
	return named === undefined ? "" : String(named);
}

/** Two numbers that are refused although they are numbers: only their order can be what is wrong. */
function isFallingPair(value: unknown): boolean {
	if (!Array.isArray(value) || value.length !== 2) return false;
	const [low, high]: unknown[] = value;
	return typeof low === "number" && typeof high === "number" && low >= high;
}

function sizeCode(origin: string, minimum: unknown, bound: "small" | "big"): string {
	if (origin === "string") return bound === "small" && Number(minimum) === 1 ? "empty-text" : `text-too-${bound}`;
	if (origin === "array") return `list-too-${bound}`;
	return `number-too-${bound}`;
}

/** The branch of a union that the author most likely meant: the one with least wrong. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
	return branches.reduce((best, branch) => (branch.length < best.length ? branch : best), branches[0] ?? []);
}

function problemsOf(issue: Issue, data: unknown, prefix: PropertyKey[]): DataProblem[] {
	const path = [...prefix, ...issue.path];
	const key = keyOf(path);
	const value = valueAt(data, path);
	const one = (code: string, params: DataProblem["params"] = {}, at: DataProblem["at"] = "value"): DataProblem[] => [
		{ path, at, code, params: { key, ...params } },
	];
	if (issue.code === "unrecognized_keys") {
		return issue.keys.map((unknown) => ({
			path: [...path, unknown],
			at: "key",
			code: "unknown-key",
			params: { key: unknown },
		}));
	}
	if (issue.code === "custom") {
		const code = issue.params?.["code"];
		if (typeof code === "string") return one(code);
		return one(isFallingPair(value) ? "not-low-to-high" : "bad-value");
	}
	if (path.length > 0 && value === undefined) return one("missing-key");
	if (value === null) return one("empty-value");
	switch (issue.code) {
		case "invalid_type":
			return one("wrong-type", { expected: issue.expected });
		case "invalid_value":
			return one("not-one-of", { value: shown(value), values: issue.values.map(String).join(", ") });
		case "invalid_format":
			return one(namedFormats.get(String(issue.pattern)) ?? "bad-format", {
				value: shown(value),
				pattern: String(issue.pattern ?? ""),
			});
		case "too_small":
			return one(sizeCode(issue.origin, issue.minimum, "small"), { minimum: Number(issue.minimum) });
		case "too_big":
			return one(sizeCode(issue.origin, issue.maximum, "big"), { maximum: Number(issue.maximum) });
		case "invalid_key":
			return one("bad-variable", { value: key }, "key");
		case "invalid_union": {
			const known = "options" in issue && Array.isArray(issue.options) ? issue.options : undefined;
			if (known !== undefined) return one("not-one-of", { value: shown(value), values: known.join(", ") });
			return nearestBranch(issue.errors).flatMap((inner) => problemsOf(inner, data, path));
		}
		default:
			return one("bad-value");
	}
}

/** Turns what zod found in `data` into problems with codes of our own; its English sentences are never shown. */
export function problemsIn(error: z.ZodError, data: unknown): DataProblem[] {
	return error.issues.flatMap((issue) => problemsOf(issue, data, []));
}
