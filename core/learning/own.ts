/**
 * The value that a record holds itself under a key. `record[key]` would also find what every object inherits, and
 * "constructor" is a valid id.
 */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}
