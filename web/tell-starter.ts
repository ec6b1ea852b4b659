/** What a process learns that started this door and kept a channel to it. */
export interface Started {
	/** The address that works once. */
	url: string;
	/** Whether it is a window of a door that ran already, and this process ends at once. */
	joined: boolean;
}

/** Tells whoever started this process, if there is a channel to them. */
export function tellStarter(started: Started): Promise<void> {
	return new Promise((resolve) => {
		if (process.send === undefined) resolve();
		// One who has gone meanwhile need not know.
		else process.send(started, undefined, undefined, () => resolve());
	});
}
