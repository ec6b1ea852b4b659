import { createTurns } from "../../core/turns.ts";

/** Lets work on one thing through side by side, and other work on it only when it is alone. */
export interface Gate {
	through<T>(key: string, work: () => Promise<T>): Promise<T>;
	/** Waits for what is under way and keeps what comes waiting. It must not go `through` the same gate itself. */
	alone<T>(key: string, work: () => Promise<T>): Promise<T>;
}

export function createGate(): Gate {
	const underWay = new Map<string, Set<Promise<unknown>>>();
	const closed = new Map<string, Promise<void>>();
	const turns = createTurns();

	return {
		through: async (key, work) => {
			for (let wait = closed.get(key); wait !== undefined; wait = closed.get(key)) await wait;
			const going = work();
			const others = underWay.get(key) ?? new Set();
			underWay.set(key, others.add(going));
			try {
				return await going;
			} finally {
				others.delete(going);
				if (others.size === 0 && underWay.get(key) === others) underWay.delete(key);
			}
		},
		alone: (key, work) =>
			turns(key, async () => {
				let open = () => {};
				closed.set(
					key,
					new Promise((resolve) => {
						open = resolve;
					}),
				);
				try {
					await Promise.allSettled(underWay.get(key) ?? []);
					return await work();
				} finally {
					closed.delete(key);
					open();
				}
			}),
	};
}
