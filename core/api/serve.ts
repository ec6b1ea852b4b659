import { z } from "zod";
import { contract, type Handlers, type Method, type Reply } from "./contract.ts";
import { AppError, type ErrorCode } from "./errors.ts";

/**
 * Turns the name of a method and an unknown input into a reply that is data. It never rejects.
 *
 * @param course the course that the asking window is in; undefined for the application's own
 */
export type Serve = (method: string, input: unknown, course?: string) => Promise<Reply>;

/** Where a bug is reported: an exception that no handler foresaw, or a reply that breaks the contract. */
export type ReportBug = (method: string, error: unknown) => void;

function refuse(code: ErrorCode, message: string): Reply {
	return { ok: false, code, message };
}

function isMethod(name: string): name is Method {
	return Object.hasOwn(contract, name);
}

/**
 * Serves the contract. Input and output are parsed: an input that does not fit is refused with where and why; of an
 * output only what the schema names goes out.
 */
export function serve(handlers: Handlers, reportBug: ReportBug): Serve {
	return async (method, input) => {
		if (!isMethod(method))
			return refuse("unknown-method", `There is no method ${JSON.stringify(method.slice(0, 80))}.`);
		const { input: inputSchema, output: outputSchema } = contract[method];
		const parsed = inputSchema.safeParse(input);
		if (!parsed.success) return refuse("bad-input", z.prettifyError(parsed.error));
		try {
			// The type of the pair (handler, input) is lost by looking both up under a name known only at run time.
			const handle = handlers[method] as (input: unknown) => Promise<unknown>;
			const output = outputSchema.safeParse(await handle(parsed.data));
			if (output.success) return { ok: true, value: output.data };
			reportBug(method, output.error);
			return refuse("bad-output", `The reply of ${method} does not keep the contract.`);
		} catch (error) {
			if (error instanceof AppError) return refuse(error.code, error.message);
			reportBug(method, error);
			return refuse("internal", `${method} failed unexpectedly.`);
		}
	};
}
