import { resolve } from "node:path";
import { parseArgs } from "node:util";

export interface WebStartOptions {
	/** The data folder, absolute. */
	home: string | undefined;
	/** Undefined or 0 for a free one. */
	port: number | undefined;
}

/** The command line asks for something that there is not. `message` names it as Node does, in English. */
export class BadOptions extends Error {}

function readPort(text: string): number {
	const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
	if (!(port <= 65_535)) throw new BadOptions(`--port ${text}`);
	return port;
}

/**
 * Reads `--home DIR` and `--port N`.
 *
 * @param args the command line without the program's own names
 * @param folder where it was typed, for a relative folder
 * @throws BadOptions for any other option or value
 */
export function webStartOptions(args: readonly string[], folder: string): WebStartOptions {
	let values: { home?: string | undefined; port?: string | undefined };
	try {
		values = parseArgs({ args: [...args], options: { home: { type: "string" }, port: { type: "string" } } }).values;
	} catch (error) {
		throw new BadOptions(error instanceof Error ? error.message : String(error));
	}
	if (values.home === "") throw new BadOptions("--home");
	return {
		home: values.home === undefined ? undefined : resolve(folder, values.home),
		port: values.port === undefined ? undefined : readPort(values.port),
	};
}
