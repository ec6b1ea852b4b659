/** The part of `process` that tells when to stop. */
export interface Signals {
	on(signal: string, listener: () => void): unknown;
}

export interface StopOptions {
	signals: Signals;
	/** Resolves with the code to end with. */
	close(): Promise<number>;
	exit(code: number): void;
	/** Hears why closing failed. */
	log(error: unknown): void;
	/** Milliseconds from any fixed moment. */
	now(): number;
}

/**
 * What asks a process to stop: Ctrl+C, a supervisor, a closed terminal, Ctrl+Break on Windows, and the end of the
 * process that started this one with a channel to it. Windows has no SIGTERM: there the last three stand in for it.
 */
const stopping = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK", "disconnect"];

/** A terminal and the process above may pass the same wish on, one after the other: within this time it is one. */
const sameWish = 300;

/**
 * Closes when asked to stop and ends with the code that comes of it, or with 1 where closing fails. Asked a second time, it ends at once with
 * 130: whoever asks twice does not want to wait, and what was confirmed is on the disk already.
 */
export function stopWhenAsked({ signals, close, exit, log, now }: StopOptions): void {
	let asked: number | undefined;
	const stop = async () => {
		if (asked !== undefined) {
			if (now() - asked >= sameWish) exit(130);
			return;
		}
		asked = now();
		try {
			exit(await close());
		} catch (error) {
			log(error);
			exit(1);
		}
	};
	for (const signal of stopping) signals.on(signal, () => void stop());
}
