/** Where a command writes. Texts bring their own line ends. */
export interface Terminal {
	print: (text: string) => void;
	error: (text: string) => void;
	/** Only where a person sits at it, who can be asked and sees how far long work has come. */
	person?: {
		/** The line that they type; undefined where they end the input instead. */
		ask(question: string): Promise<string | undefined>;
	};
	/** Stops what is under way: Ctrl+C. */
	signal?: AbortSignal;
}

/**
 * `errors`: in the course, or what was asked for is refused. `usage`: the command line was not understood, or names what is
 * not there. `system`: the disk or the system would not. `stopped`: by Ctrl+C, as shells have it.
 */
export const exitCodes = { clean: 0, errors: 1, usage: 2, system: 3, stopped: 130 } as const;
