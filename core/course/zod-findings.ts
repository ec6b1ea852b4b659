import type { z } from "zod";
import { idSchema, semverSchema, variableSchema } from "../id.ts";
import { readNumber } from "../metrics/number-read.ts";
import { nearest, plainName } from "./nearest.ts";
import { fitsOne, keysOf, neededKeys, schemasAt } from "./schema-shape.ts";
import { truthOf } from "./yaml-fix.ts";

/** What is wrong with a value, where it lies in the data, and whether its key or its value is to be pointed at. */
export interface DataProblem {
	path: PropertyKey[];
	at: "value" | "key";
	code: string;
	params: Record<string, string | number>;
	/** What zod expects there, where something else stands or nothing does: "string", "object". */
	expected?: string;
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

/** What people call the kinds of questions. */
const kindWords = new Map([
	["verdadero-falso", "true-false"],
	["verdadero-o-falso", "true-false"],
	["opcion-unica", "one-choice"],
	["varias-opciones", "several-choices"],
	["multiple-answer", "several-choices"],
	["numero", "number"],
	["numerica", "number"],
	["respuesta-corta", "short-text"],
	["texto-corto", "short-text"],
	["texto", "short-text"],
	["calculo", "calculation"],
	["completar", "cloze"],
	["huecos", "cloze"],
	["emparejar", "matching"],
	["relacionar", "matching"],
	["ordenar", "ordering"],
	["clasificar", "sorting"],
	["caso", "case"],
]);

/** Words for a question with options that leave open how many of them are right. */
const choiceWords = new Set(["multiple-choice", "opcion-multiple", "seleccion-multiple", "choice", "choices", "test"]);

/** Which kind of question with options was meant, by how many of them are right; none where that is not to be seen. */
function choiceKind(question: unknown): string | undefined {
	const options = valueAt(question, ["options"]) ?? valueAt(question, ["opciones"]);
	if (!Array.isArray(options)) return undefined;
	const isRight = (option: unknown) =>
		["correct", "correcta", "correcto"].some((key) => {
			const value = valueAt(option, [key]);
			return value === true || (typeof value === "string" && truthOf(value) === true);
		});
	const right = options.filter(isRight).length;
	return right === 0 ? undefined : right === 1 ? "one-choice" : "several-choices";
}

function notOneOf(value: unknown, values: readonly string[], question: unknown): DataProblem["params"] {
	const plain = typeof value === "string" ? plainName(value) : "";
	if (choiceWords.has(plain) && values.includes("one-choice")) {
		const kind = choiceKind(question);
		return { value: shown(value), values: values.join(", "), ...(kind === undefined ? {} : { meant: kind }) };
	}
	const word = kindWords.get(plain);
	const meant = word !== undefined && values.includes(word) ? word : nearest(shown(value), values);
	return { value: shown(value), values: values.join(", "), ...(meant === undefined ? {} : { meant }) };
}

/** The id that a text would be, as authors write them; and the same as a name in a formula. */
export function idFrom(text: string, mark: "-" | "_" = "-"): string | undefined {
	const id = plainName(text.trim().replace(/[ñÑ]/g, "n"))
		.replace(/[^a-z0-9]+/g, mark)
		.slice(0, 64)
		.replace(/^[-_]+|[-_]+$/g, "");
	return id === "" || (mark === "_" && /^\d/.test(id)) ? undefined : id;
}

function meantId(value: unknown, mark: "-" | "_"): DataProblem["params"] {
	const meant = typeof value === "string" || typeof value === "number" ? idFrom(String(value), mark) : undefined;
	return meant === undefined || meant === value ? {} : { meant };
}

/** The number that a text says, where only one can be meant: "13,5", "13.5 %", "1.350,5". */
export function numberSaid(value: unknown): number | undefined {
	if (typeof value !== "string") return undefined;
	const bare = value
		.replace(/[“”"'\s]+/g, " ")
		.replace(/[,;\s]+$/, "")
		.replace(/(?<=\d)\s*%$/, "");
	if (/^[-+]?\d+\.\d+$/.test(bare.trim())) return Number(bare);
	const read = readNumber(bare, "es");
	return read.ok && !read.ambiguous ? read.value : undefined;
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

/** Keys that nobody knows say that another branch was meant; a value that will not do says nothing of the kind. */
const amissIn = (branch: readonly Issue[]): number =>
	branch.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? 10 * issue.keys.length : 1), 0);

/** The branch of a union that the author most likely meant: the one with least wrong. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
	return branches.reduce((best, branch) => (amissIn(branch) < amissIn(best) ? branch : best), branches[0] ?? []);
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
	const expected = issue.code === "invalid_type" ? { expected: issue.expected } : {};
	const nothing = (code: string, params: DataProblem["params"] = {}) =>
		one(code, params).map((problem) => ({ ...problem, ...expected }));
	if (path.length > 0 && value === undefined) {
		const known = issue.code === "invalid_union" && "options" in issue ? issue.options : undefined;
		return Array.isArray(known) ? one("missing-kind", { values: known.join(", ") }) : nothing("missing-key");
	}
	if (value === null) return nothing("empty-value");
	switch (issue.code) {
		case "invalid_type":
			return one("wrong-type", { expected: issue.expected }).map((problem) => ({ ...problem, ...expected }));
		case "invalid_value":
			return one("not-one-of", notOneOf(value, issue.values.map(String), valueAt(data, path.slice(0, -1))));
		case "invalid_format":
			return one(...badFormat(value, String(issue.pattern ?? "")));
		case "too_small":
			return one(sizeCode(issue.origin, issue.minimum, "small"), { minimum: Number(issue.minimum) });
		case "too_big":
			return one(sizeCode(issue.origin, issue.maximum, "big"), { maximum: Number(issue.maximum) });
		case "invalid_key":
			return one("bad-variable", { value: key, ...meantId(key, "_") }, "key");
		case "invalid_union": {
			const known = "options" in issue && Array.isArray(issue.options) ? issue.options : undefined;
			if (known !== undefined)
				return one("not-one-of", notOneOf(value, known.map(String), valueAt(data, path.slice(0, -1))));
			return nearestBranch(issue.errors).flatMap((inner) => problemsOf(inner, data, path));
		}
		default:
			return one("bad-value");
	}
}

function badFormat(value: unknown, pattern: string): [code: string, params: DataProblem["params"]] {
	const code = namedFormats.get(pattern) ?? "bad-format";
	const params = { value: shown(value), pattern };
	if (code === "bad-id") return [code, { ...params, ...meantId(value, "-") }];
	if (code === "bad-variable") return [code, { ...params, ...meantId(value, "_") }];
	const [, major, minor = "0"] = /^v?(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
	return [code, code === "bad-version" && major !== undefined ? { ...params, meant: `${major}.${minor}.0` } : params];
}

/** Says of a value of the wrong type what somebody does not know who has never written YAML. */
function explained(problem: DataProblem, data: unknown, schema: z.ZodType): DataProblem {
	const { code, path, expected } = problem;
	if (problem.params["key"] === "difficulty" && (code === "wrong-type" || /^number-too-/.test(code))) {
		return { ...problem, code: "difficulty-levels" };
	}
	if (code !== "wrong-type" || path.length === 0) return problem;
	const value = valueAt(data, path);
	const say = (other: string, params: DataProblem["params"]) => ({
		...problem,
		code: other,
		params: { key: problem.params["key"] ?? "", ...params },
	});
	if (expected === "number" || expected === "int") {
		const number = numberSaid(value);
		// "1,350" may be either of two numbers.
		if (number === undefined) return /^[-+]?\d+,\d+$/.test(String(value)) ? say("number-form", {}) : problem;
		const isShare = /%\s*$/.test(String(value)) && !fitsOne(schemasAt(schema, path, data), number);
		return say("number-form", { meant: String(isShare ? Number((number / 100).toPrecision(12)) : number) });
	}
	if (expected !== "object") return problem;
	const schemas = schemasAt(schema, path, data);
	const keys = keysOf(schemas).join(", ");
	if (keys === "") return problem;
	const needed = neededKeys(schemas);
	const example = `{${needed.map((key) => `${key}: …`).join(", ")}}`;
	if (Array.isArray(value)) return say("keys-not-list", { keys });
	return say(typeof path.at(-1) === "number" ? "item-without-keys" : "value-without-keys", { keys, example });
}

/** Turns what zod found in `data` into problems with codes of our own; its English sentences are never shown. */
export function problemsIn(error: z.ZodError, data: unknown, schema: z.ZodType): DataProblem[] {
	const all = error.issues.flatMap((issue) => problemsOf(issue, data, []));
	const of = (path: readonly PropertyKey[]) => path.map(String).join("\n");
	const mistyped = new Set(all.filter(({ code }) => code === "wrong-type").map(({ path }) => of(path)));
	return all
		.filter(({ code, path }) => code === "wrong-type" || !mistyped.has(of(path)))
		.map((problem) => explained(problem, data, schema));
}
