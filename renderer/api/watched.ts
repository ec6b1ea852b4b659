import type { Client } from "../../core/api/contract.ts";

/** Hears of replies before whoever made the call does: what it returns is waited for. */
export interface Listener {
	/** @param begun when the call was made, by `performance.now()` */
	reply(method: string, value: unknown, begun: number): Promise<void> | undefined;
	failure(error: unknown, input: unknown): void;
}

/** The same calls, with a listener. */
export function watched(client: Client, listener: Listener): Client {
	return new Proxy(client, {
		get: (target, method) => {
			const call: unknown = Reflect.get(target, method);
			if (typeof call !== "function") return call;
			return async (input: unknown) => {
				const begun = performance.now();
				let value: unknown;
				try {
					value = await call(input);
				} catch (error) {
					listener.failure(error, input);
					throw error;
				}
				await listener.reply(String(method), value, begun);
				return value;
			};
		},
	});
}

/** Whether a reply says of its event, or of the one in its `recorded`, that it is, or is not, on the disk. */
export function savedIn(value: unknown): boolean | undefined {
	if (typeof value !== "object" || value === null) return undefined;
	if ("recorded" in value) return savedIn(value.recorded);
	if (!("saved" in value)) return undefined;
	return typeof value.saved === "boolean" ? value.saved : undefined;
}
