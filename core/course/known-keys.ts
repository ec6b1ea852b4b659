import type { z } from "zod";
import type { Problems } from "./found-problems.ts";
import { readUnknownKey } from "./meant-keys.ts";
import { fitsOne, keysOf, neededKeys, schemasAt } from "./schema-shape.ts";
import { pathName } from "./yaml-place.ts";
import type { DataProblem } from "./zod-findings.ts";

type Path = readonly PropertyKey[];

export const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The group of keys, or the list, in which what is at a path stands. */
export function parentOf(data: unknown, path: Path): object | undefined {
	const parent = path
		.slice(0, -1)
		.reduce<unknown>((value, step) => (isObject(value) ? Reflect.get(value, step) : undefined), data);
	return isObject(parent) ? parent : undefined;
}

/** Of keys that nobody knows: those that are others are read as them, the rest left out. */
export function withKnownKeys(
	problems: readonly DataProblem[],
	schema: z.ZodType,
	data: unknown,
	written: Map<string, string>,
	found: Problems,
): void {
	const unknown = problems.filter(({ code }) => code === "unknown-key");
	const read = unknown.map((problem) => ({ ...readUnknownKey(problem, schema, data), path: problem.path }));
	const isAmiss = (path: Path) => problems.some((other) => pathName(other.path) === pathName(path));
	const groups = new Map(unknown.map(({ path }) => [pathName(path.slice(0, -1)), path.slice(0, -1)]));
	for (const path of groups.values()) {
		const schemas = schemasAt(schema, path, data);
		const group = parentOf(data, [...path, ""]);
		const known = keysOf(schemas);
		const foreign = read.filter((one) => pathName(one.path.slice(0, -1)) === pathName(path));
		if (group === undefined || neededKeys(schemas).length === 0 || foreign.some(({ renamed }) => renamed !== undefined))
			continue;
		if (Object.keys(group).some((key) => known.includes(key))) continue;
		const example = `{${neededKeys(schemas)
			.map((key) => `${key}: …`)
			.join(", ")}}`;
		const key = String(foreign[0]?.path.at(-1) ?? "");
		found.add({ path: [...path, key], at: "key", code: "keys-not-known", params: { key, example } });
		found.giveUp(path);
	}
	for (const { problem, renamed, where, path } of read) {
		const parent = parentOf(data, path);
		const key = String(path.at(-1));
		if (parent === undefined) continue;
		const value: unknown = Reflect.get(parent, key);
		Reflect.deleteProperty(parent, key);
		const place = [...path.slice(0, -1), renamed ?? ""];
		const fits = renamed !== undefined && fitsOne(schemasAt(schema, place, data), value);
		// Where nothing lacks the other key and the value is none for it, it may be another one after all.
		if (renamed === undefined || !(fits || isAmiss(place))) {
			if (!found.has(problem)) found.add(problem);
			if (where !== undefined) found.giveUp([...path.slice(0, -1), where]);
			continue;
		}
		const alone = read.filter(
			(one) => one.renamed === renamed && pathName(one.path.slice(0, -1)) === pathName(path.slice(0, -1)),
		);
		found.add(fits && alone.length === 1 ? { ...problem, mend: { path, at: "key", make: () => renamed } } : problem);
		if (Object.hasOwn(parent, renamed)) continue;
		Reflect.set(parent, renamed, value);
		written.set(pathName(place), key);
	}
}
