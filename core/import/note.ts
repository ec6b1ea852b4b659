/** Something that whoever imports a file has to know: what was changed or left out, and why. Its sentence is in `note-text.ts`. */
export interface ImportNote {
	/** `lost`: something of the file is not in the course. `changed`: it is there in another form. `told`: good to know. */
	weight: "lost" | "changed" | "told";
	code: string;
	params: Record<string, string | number>;
	/** In the imported file, from 1; absent for what is about the whole of it. */
	line?: number;
}

export type Tell = (weight: ImportNote["weight"], code: string, params?: ImportNote["params"], line?: number) => void;

/** Gathers notes in the order of the lines that they are about; those about the whole file come first. */
export function gatherNotes(): { tell: Tell; notes: () => ImportNote[] } {
	const all: ImportNote[] = [];
	return {
		tell: (weight, code, params = {}, line = undefined) => {
			all.push({ weight, code, params, ...(line === undefined ? {} : { line }) });
		},
		notes: () => all.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
	};
}
