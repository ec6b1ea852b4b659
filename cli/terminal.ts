/** Where a command writes. Texts bring their own line ends. */
export interface Terminal {
	print: (text: string) => void;
	error: (text: string) => void;
}

export const exitCodes = { clean: 0, errors: 1, usage: 2 } as const;
