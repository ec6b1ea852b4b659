import type { Client, Reply } from "./contract.ts";
import { AppError, type ErrorCode } from "./errors.ts";

/** Carries a call to the services and brings back the reply, or rejects where it could not. */
export type Transport = (method: string, input: unknown) => Promise<unknown>;

function isReply(value: unknown): value is Reply {
	if (typeof value !== "object" || value === null || !("ok" in value)) return false;
	if (value.ok === true) return "value" in value;
	return value.ok === false && "code" in value && "message" in value;
}

async function call(transport: Transport, method: string, input: unknown): Promise<unknown> {
	let reply: unknown;
	try {
		reply = await transport(method, input);
	} catch (error) {
		throw new AppError("unreachable", `${method} did not get through.`, { cause: error });
	}
	if (!isReply(reply)) throw new AppError("unreachable", `${method} brought back no reply.`);
	if (reply.ok) return reply.value;
	// A code that this page does not know, from newer services, still has a text: that of an unexpected failure.
	throw new AppError(reply.code as ErrorCode, reply.message);
}

/**
 * A client over a transport. It knows no method by name: the types do, and the far side refuses the rest. So a page
 * carries none of the contract's schemas.
 */
export function connect(transport: Transport): Client {
	return new Proxy({} as Client, {
		// Every method has a dot in its name. Anything else, `then` above all, is a question about the object itself.
		get: (_target, method) =>
			typeof method === "string" && method.includes(".")
				? (input: unknown) => call(transport, method, input)
				: undefined,
	});
}
