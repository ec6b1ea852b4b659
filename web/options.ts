import { resolve } from "node:path";
import { parseArgs } from "node:util";

export interface WebStartOptions {
	/** The data folder, absolute. */
	home: string | undefined;
	/** Undefined or 0 for a free one. */
	port: number | undefined;
	/** Packs (`.curso`) to take in, absolute, in the order given. */
	packs: string[];
}

const packEnding = /\.curso$/i;

export type OptionProblem = "unknown" | "value" | "extra";

/** The command line asks for something that there is not. `message` is the option or argument as it was typed. */
export class BadOptions extends Error {
	readonly problem: OptionProblem;

	constructor(name: string, problem: OptionProblem = "unknown") {
		super(name);
		this.problem = problem;
	}
}

const problems: Readonly<Record<string, OptionProblem>> = { ERR_PARSE_ARGS_INVALID_OPTION_VALUE: "value" };

/** Node's own sentences are English only: of them only the name between quotation marks is used. */
function badOptions(error: unknown): BadOptions {
	const { message, code } = error instanceof Error && "code" in error ? error : { message: String(error), code: "" };
	const quoted = /'([^']*)'/.exec(message)?.[1] ?? message;
	const problem = problems[String(code)] ?? "unknown";
	return new BadOptions(quoted.split(/[ ,]/)[0] ?? quoted, problem);
}

function readPort(text: string): number {
	const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
	if (!(port <= 65_535)) throw new BadOptions(`--port ${text}`, "value");
	return port;
}

/**
 * Reads `--home DIR`, `--port N` and the `.curso` files of a command line.
 *
 * @param args the command line without the program's own names
 * @param folder where it was typed, for relative paths
 * @throws BadOptions for any other option, value or argument
 */
export function webStartOptions(args: readonly string[], folder: string): WebStartOptions {
	let values: { home?: string | undefined; port?: string | undefined };
	let positionals: string[];
	try {
		({ values, positionals } = parseArgs({
			args: [...args],
			options: { home: { type: "string" }, port: { type: "string" } },
			allowPositionals: true,
		}));
	} catch (error) {
		throw badOptions(error);
	}
	const extra = positionals.find((argument) => !packEnding.test(argument));
	if (extra !== undefined) throw new BadOptions(extra, "extra");
	if (values.home === "") throw new BadOptions("--home", "value");
	return {
		home: values.home === undefined ? undefined : resolve(folder, values.home),
		port: values.port === undefined ? undefined : readPort(values.port),
		packs: positionals.map((path) => resolve(folder, path)),
	};
}
