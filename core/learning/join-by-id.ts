import { own } from "./own.ts";

type ById<T> = Readonly<Record<string, T>>;

/** Everything that is in either; `join` decides about what is in both. */
export function joinById<T>(a: ById<T>, b: ById<T>, join: (a: T, b: T) => T): Record<string, T> {
	const joined: Record<string, T> = { ...a };
	for (const [id, value] of Object.entries(b)) {
		const other = own(a, id);
		joined[id] = other === undefined ? value : join(other, value);
	}
	return joined;
}
