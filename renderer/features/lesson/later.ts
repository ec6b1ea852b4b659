/** Something to be done once calls have rested for a while. */
export interface Later<T> {
	/** Does it with this value after the delay, instead of with an earlier one that still waits. */
	call(value: T): void;
	/** Does at once what waits, if anything does. */
	flush(): void;
}

/** Delays in milliseconds. */
export function createLater<T>(delay: number, run: (value: T) => void): Later<T> {
	let waiting: { value: T; timer: ReturnType<typeof setTimeout> } | undefined;
	const flush = () => {
		if (waiting === undefined) return;
		const { value, timer } = waiting;
		clearTimeout(timer);
		waiting = undefined;
		run(value);
	};
	return {
		call(value) {
			if (waiting !== undefined) clearTimeout(waiting.timer);
			waiting = { value, timer: setTimeout(flush, delay) };
		},
		flush,
	};
}
