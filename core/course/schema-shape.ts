import { z } from "zod";

/** Leaves out what a schema wraps around the one that says what may stand there. */
function unwrapped(schema: unknown): unknown {
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
	return schema instanceof z.ZodPipe ? unwrapped(schema.out) : schema;
}

/** The branches of a union that a value can be of: the one that its discriminator names, or else all of them. */
function branches(schema: unknown, value: unknown): unknown[] {
	const inner = unwrapped(schema);
	if (!(inner instanceof z.ZodUnion)) return [inner];
	const all = inner.options.flatMap((option) => branches(option, value));
	if (!(inner instanceof z.ZodDiscriminatedUnion) || typeof value !== "object" || value === null) return all;
	const key: string = inner.def.discriminator;
	const named: unknown = Reflect.get(value, key);
	const meant = all.filter(
		(branch) => branch instanceof z.ZodObject && (branch.shape[key] as z.ZodType | undefined)?.safeParse(named).success,
	);
	return meant.length > 0 ? meant : all;
}

function below(schema: unknown, step: PropertyKey): unknown[] {
	if (schema instanceof z.ZodObject) {
		const inner: unknown = Object.hasOwn(schema.shape, step) ? schema.shape[String(step)] : undefined;
		return inner === undefined ? [] : [inner];
	}
	if (schema instanceof z.ZodArray) return [schema.element];
	return schema instanceof z.ZodRecord ? [schema.valueType] : [];
}

/** The schemas of what stands at a path in the data: several, where a union does not say which. */
export function schemasAt(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): unknown[] {
	let schemas = branches(schema, data);
	let value = data;
	for (const step of path) {
		value = typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;
		schemas = schemas.flatMap((one) => below(one, step)).flatMap((one) => branches(one, value));
	}
	return schemas;
}

/** The keys of some groups of keys, each once, in the order in which they are written down. */
export function keysOf(schemas: readonly unknown[]): string[] {
	return [...new Set(schemas.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])))];
}

/** The keys that the first of some groups of keys cannot do without: an example of how it is written. */
export function neededKeys(schemas: readonly unknown[]): string[] {
	const first = schemas.find((one) => one instanceof z.ZodObject);
	if (!(first instanceof z.ZodObject)) return [];
	return Object.entries(first.shape).flatMap(([key, inner]) =>
		inner instanceof z.ZodOptional || inner instanceof z.ZodDefault ? [] : [key],
	);
}

/** Whether a value is what one of these schemas takes. */
export function fitsOne(schemas: readonly unknown[], value: unknown): boolean {
	return schemas.some((one) => one instanceof z.ZodType && one.safeParse(value).success);
}

/** The groups of keys right below one, or in a list right below it, that have this key: "options" for "correct". */
export function nestedWith(schemas: readonly unknown[], key: string): { key: string; list: boolean } | undefined {
	for (const schema of schemas) {
		if (!(schema instanceof z.ZodObject)) continue;
		for (const [outer, inner] of Object.entries(schema.shape)) {
			const one = unwrapped(inner);
			const list = one instanceof z.ZodArray;
			const nested = list ? branches(one.element, undefined) : branches(one, undefined);
			if (keysOf(nested).includes(key)) return { key: outer, list };
		}
	}
	return undefined;
}

/** The kinds of a union at a path whose groups have this key, "one-choice" for "options", and the key that says the kind. */
export function kindsWith(
	schema: z.ZodType,
	path: readonly PropertyKey[],
	data: unknown,
	key: string,
): { by: string; kinds: string[] } {
	const parent = data === undefined ? [] : schemasAt(schema, path.slice(0, -1), data);
	const last = path.at(-1);
	const unions = parent.flatMap((one) => (last === undefined ? [] : below(one, last))).map(unwrapped);
	let by = "kind";
	const kinds = unions.flatMap((union) => {
		if (!(union instanceof z.ZodDiscriminatedUnion)) return [];
		const discriminator: string = union.def.discriminator;
		by = discriminator;
		return branches(union, undefined).flatMap((branch) => {
			if (!(branch instanceof z.ZodObject) || !Object.hasOwn(branch.shape, key)) return [];
			const kind: unknown = branch.shape[discriminator];
			if (kind instanceof z.ZodEnum) return kind.options.map(String);
			return kind instanceof z.ZodLiteral ? [...kind.values].map(String) : [];
		});
	});
	return { by, kinds };
}
