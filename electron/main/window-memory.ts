import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type WindowPlace, windowPlaceSchema } from "./window-place.ts";

const fileName = "window.json";

/** Reads where the window was left. Undefined where nothing usable is kept: the usual place is no loss. */
export function recallPlace(home: string): WindowPlace | undefined {
	try {
		return windowPlaceSchema.parse(JSON.parse(readFileSync(join(home, fileName), "utf8")));
	} catch {
		return undefined;
	}
}

/** Keeps where the window is left. A disk that refuses is not worth a word to the person: no work is in this file. */
export function keepPlace(home: string, place: WindowPlace): void {
	const file = join(home, fileName);
	try {
		// At once, since the window is closing; and whole or not at all.
		writeFileSync(`${file}.new`, `${JSON.stringify(place)}\n`, { mode: 0o600 });
		renameSync(`${file}.new`, file);
	} catch {
		// The next start opens at the usual place.
	}
}
