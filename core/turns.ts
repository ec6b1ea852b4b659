/** Does work for one key at a time, in the order of asking; work for different keys goes on side by side. */
export type Turns = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Turns of its own. A turn that fails fails for who asked for it; the next one begins all the same. */
export function createTurns(): Turns {
	const last = new Map<string, Promise<unknown>>();
	return async (key, work) => {
		const before = last.get(key) ?? Promise.resolve();
		const turn = before.then(work, work);
		last.set(key, turn);
		try {
			return await turn;
		} finally {
			if (last.get(key) === turn) last.delete(key);
		}
	};
}
