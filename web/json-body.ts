import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "./body.ts";
import { isJson } from "./guards/content-type.ts";
import { sendRefusal } from "./send.ts";

/** Refuses a body without waiting for its rest: nothing more is read from the connection as a request. */
function refuseBody(response: ServerResponse, status: number, message: string): void {
	response.setHeader("connection", "close");
	sendRefusal(response, status, "bad-input", message);
}

function parseJson(text: string): { value: unknown } | undefined {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return undefined;
	}
}

/**
 * The JSON that a request brings. Undefined where it brings none that will do, which is answered then.
 *
 * @param limit the longest body, in bytes
 */
export async function readJson(
	request: IncomingMessage,
	response: ServerResponse,
	limit: number,
): Promise<{ value: unknown } | undefined> {
	if (!isJson(request.headersDistinct["content-type"])) {
		refuseBody(response, 415, "The body must be application/json.");
		return undefined;
	}
	const body = await readBody(request, limit);
	if (body === undefined) {
		refuseBody(response, 413, `The body may have ${limit} bytes at most.`);
		return undefined;
	}
	const input = parseJson(body.toString("utf8"));
	if (input === undefined) sendRefusal(response, 400, "bad-input", "The body is not JSON.");
	return input;
}
