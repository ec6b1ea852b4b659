/** Work that nobody waits for, one piece at a time. What fails is left: it is done again another time. */
export interface Background {
	run(work: () => Promise<void>): void;
	/** Resolves once nothing is under way. */
	idle(): Promise<void>;
}

export function createBackground(): Background {
	let last: Promise<void> = Promise.resolve();
	return {
		run: (work) => {
			last = last.then(work).catch(() => undefined);
		},
		idle: () => last,
	};
}

/** Does something once after a while. It keeps no process running. */
export interface Alarm {
	/** Sets it anew, in milliseconds from now. */
	set(after: number): void;
	isSet(): boolean;
	clear(): void;
}

export function createAlarm(work: () => void): Alarm {
	let timer: NodeJS.Timeout | undefined;
	return {
		set: (after) => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				timer = undefined;
				work();
			}, after);
			timer.unref();
		},
		isSet: () => timer !== undefined,
		clear: () => {
			clearTimeout(timer);
			timer = undefined;
		},
	};
}
