/** Packs that arrive before anything can take them in wait here. */
export interface PackInbox {
	put(path: string): void;
	/** From now on, and for those that wait: hands each pack over, in the order in which they came. */
	deliverTo(receive: (path: string) => Promise<void>): void;
}

/** @param reportFailure where a pack that could not be handed over is reported */
export function packInbox(reportFailure: (path: string, error: unknown) => void): PackInbox {
	const waiting: string[] = [];
	let receive: ((path: string) => Promise<void>) | undefined;
	let turn = Promise.resolve();

	function hand(path: string, to: (path: string) => Promise<void>): void {
		turn = turn.then(() => to(path)).catch((error: unknown) => reportFailure(path, error));
	}

	return {
		put(path) {
			if (receive === undefined) waiting.push(path);
			else hand(path, receive);
		},
		deliverTo(to) {
			receive = to;
			for (const path of waiting.splice(0)) hand(path, to);
		},
	};
}
