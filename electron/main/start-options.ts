import { resolve } from "node:path";

/** What the command line asks for. */
export interface StartOptions {
	/** The data folder, absolute. */
	home: string | undefined;
	/** Packs (`.curso`) to take in, absolute, in the order given. */
	packs: string[];
}

const packEnding = /\.curso$/i;

/**
 * Reads `--home DIR`, `--home=DIR` and the `.curso` files of a command line. All else is ignored: Electron, Chromium
 * and the systems add arguments of their own, and a second instance's come in another order.
 *
 * @param argv the whole line, with the program's own name
 * @param folder where it was typed, for relative paths
 */
export function startOptions(argv: readonly string[], folder: string): StartOptions {
	const options: StartOptions = { home: undefined, packs: [] };
	const rest = argv.slice(1).values();
	for (const argument of rest) {
		if (argument === "--home") {
			const value = rest.next().value;
			if (value !== undefined && value !== "") options.home = resolve(folder, value);
		} else if (argument.startsWith("--home=")) {
			const value = argument.slice("--home=".length);
			if (value !== "") options.home = resolve(folder, value);
		} else if (!argument.startsWith("-") && packEnding.test(argument)) {
			options.packs.push(resolve(folder, argument));
		}
	}
	return options;
}
