import type { PackProgress } from "../services/packs/types.ts";
import type { Terminal } from "./terminal.ts";

/** How far long work has come, in one line that is written over. */
export interface ProgressLine {
	/** Undefined where nobody sees it. */
	onProgress: ((progress: PackProgress) => void) | undefined;
	/** Takes the line away, so that what follows stands alone. */
	end(): void;
}

/** Shows on the error output how far work has come, where a person sits at the terminal. `doing`: "Empaqueto". */
export function progressLine(doing: string, { person, error }: Terminal): ProgressLine {
	if (person === undefined) return { onProgress: undefined, end: () => undefined };
	let shown = "";
	return {
		onProgress: ({ done, total }) => {
			const percent = total === 0 ? 100 : Math.floor((done * 100) / total);
			const line = `${doing}… ${percent} %`;
			if (line === shown) return;
			shown = line;
			error(`\r${line}`);
		},
		end: () => {
			if (shown !== "") error(`\r${" ".repeat(shown.length)}\r`);
			shown = "";
		},
	};
}
