import type { z } from "zod";
import { doubtfulLists } from "./decimal-comma.ts";
import type { Finding, Fix, Position, Report } from "./finding.ts";
import type { FoundProblem } from "./found-problems.ts";
import { repair } from "./repair.ts";
import { parseYaml, type YamlText } from "./yaml-parse.ts";
import { fixOf, type Locate, locator, nodeAt } from "./yaml-place.ts";
import { cutByComma, writingFaults } from "./yaml-writing.ts";

export type { YamlText } from "./yaml-parse.ts";
export type { Locate } from "./yaml-place.ts";

/** An item of a list that could not be read and was left out: what it says, and where it stands in the list. */
export interface LeftOut {
	list: string;
	index: number;
	raw: unknown;
}

export interface YamlData<T> {
	/**
	 * What fits the schema. Where something else stands, it is what its author most likely meant or something harmless in
	 * its place; items of lists of the top level that cannot be read so are left out. All of it is reported.
	 */
	value: T | undefined;
	/** Whether all that the rest of a course may refer to is in `value`. */
	whole: boolean;
	/** The data before the schema; `undefined` where the text is not YAML. */
	raw: unknown;
	/** By the places of `value`. */
	locate: Locate;
	/** By the places of the file, where items were left out. */
	locateRaw: Locate;
	leftOut: readonly LeftOut[];
	/** The ids of items that are not even YAML; `undefined` for one that does not say its own. */
	lost: readonly (string | undefined)[];
	/** Where something is reported already, as "line:column": what else is wrong there comes from that. */
	blamed: ReadonlySet<string>;
}

/** How a place is named in `blamed`. */
export const placeName = ({ line, column }: Position): string => `${line}:${column}`;

/** Data of a file that could not be read at all. */
export function noData(origin: Position): YamlData<never> {
	const locate = () => origin;
	const none = { leftOut: [], lost: [], blamed: new Set<string>() };
	return { value: undefined, whole: false, raw: undefined, locate, locateRaw: locate, ...none };
}

function itemsOf(raw: unknown, list: string): unknown[] {
	const items: unknown = typeof raw === "object" && raw !== null ? Reflect.get(raw, list) : undefined;
	return Array.isArray(items) ? items : [];
}

/**
 * Reads YAML against a schema. Every problem is reported with the place of the very value, and does not hide the others.
 *
 * Aliases, tags of one's own, repeated keys and several documents are refused. `spare`: what the rest is checked with
 * where keys of the top level are missing.
 */
export function readYaml<S extends z.ZodType>(
	schema: S,
	source: YamlText,
	report: Report,
	spare: Readonly<Record<string, unknown>> = {},
): YamlData<z.output<S>> {
	const origin = source.origin ?? { line: 1, column: 1 };
	const blamed = new Set<string>();
	const add = (code: string, position: Position, params: Finding["params"] = {}, fix?: Fix) => {
		const finding: Finding = { severity: "error", code, params, file: source.file, ...position };
		blamed.add(placeName(position));
		report(fix === undefined ? finding : { ...finding, fix });
	};
	const parsed = parseYaml(source, add);
	if (parsed === undefined) return noData(origin);

	const { raw, lost, lostKeys } = parsed;
	const { value, problems, sure, written, kept } = repair(schema, raw, spare);
	const locateRaw = locator(parsed, written);
	const cutOf = (problem: FoundProblem) => {
		if (problem.code !== "unknown-key") return undefined;
		const map = nodeAt(parsed.root, problem.path.slice(0, -1), "value", written);
		return cutByComma(map, String(problem.path.at(-1)), parsed.source);
	};
	const cutTexts = problems.flatMap((problem) => {
		const cut = cutOf(problem);
		return cut === undefined ? [] : [placeName(parsed.toPosition(cut.from))];
	});
	for (const problem of problems) {
		// What stood in a line that could not be read is not missing.
		if (lostKeys.has(String(problem.path[0])) || (lost.length > 0 && isLeftEmpty(problem.path, raw))) continue;
		const fix = problem.mend && fixOf(problem.mend, parsed, written);
		const cut = cutOf(problem);
		if (cut !== undefined) {
			const before = parsed.source.slice(cut.from, cut.to);
			const mend = before.includes('"') ? undefined : { ...parsed.toPosition(cut.from), before, after: `"${before}"` };
			const params = { key: String(problem.path.at(-1)) };
			if (cut.first) add("text-cut-by-comma", locateRaw(problem.path, "key"), params, mend);
			continue;
		}
		const place = locateRaw(problem.path, problem.at);
		// The beginning of a text may be a number by itself: "7, no 8".
		if (problem.code === "wrong-type" && cutTexts.includes(placeName(place))) continue;
		add(problem.code, place, problem.params, fix);
	}
	for (const { from, to, at } of parsed.cuts) {
		const place = parsed.toPosition(from);
		// A number is mended where it is said not to be one.
		if (blamed.has(placeName(place))) continue;
		const before = parsed.source.slice(from, to);
		const mend = /["\n]/.test(before) ? undefined : { ...place, before, after: `"${before}"` };
		add("text-cut-by-comma", parsed.toPosition(at), { key: parsed.source.slice(at, to) }, mend);
	}
	for (const offset of doubtfulLists(parsed.root, parsed.source)) {
		const position = parsed.toPosition(offset);
		if (blamed.has(placeName(position))) continue;
		blamed.add(placeName(position));
		report({ severity: "warning", code: "decimal-commas-in-list", params: {}, file: source.file, ...position });
	}
	for (const { offset, code } of writingFaults(parsed.root, parsed.source)) {
		const position = parsed.toPosition(offset);
		if (blamed.has(placeName(position))) continue;
		report({ severity: "warning", code, params: {}, file: source.file, ...position });
	}
	const locate: Locate = (path, at, offset) => {
		const [list, index, ...tail] = path;
		const places = typeof list === "string" ? kept.get(list) : undefined;
		if (places === undefined || typeof index !== "number" || list === undefined) return locateRaw(path, at, offset);
		return locateRaw([list, places[index] ?? index, ...tail], at, offset);
	};
	const leftOut = [...kept].flatMap(([list, places]) =>
		itemsOf(raw, list).flatMap((item, index) => (places.includes(index) ? [] : [{ list, index, raw: item }])),
	);
	const whole = value !== undefined && sure && lost.length === 0 && lostKeys.size === 0;
	return { value, whole, raw, locate, locateRaw, leftOut, lost, blamed };
}

/** Whether a list of the top level has nothing in it because none of its items could be read. */
function isLeftEmpty(path: readonly PropertyKey[], raw: unknown): boolean {
	const [key] = path;
	if (path.length !== 1 || typeof key !== "string" || typeof raw !== "object" || raw === null) return false;
	return Reflect.get(raw, key) === null;
}
