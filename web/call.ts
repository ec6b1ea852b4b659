import type { IncomingMessage, ServerResponse } from "node:http";
import type { Serve } from "../core/api/serve.ts";
import { readBody } from "./body.ts";
import { isJson } from "./guards/content-type.ts";
import { sendJson, sendRefusal } from "./send.ts";

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
 * `POST /api/<method>` with the input as JSON. The status speaks of the door alone: 200 whenever the call got through,
 * whether the reply is a value or a refusal; the refusals of the door itself are replies too, under a status of 4xx.
 */
export async function answerCall(
	method: string,
	request: IncomingMessage,
	response: ServerResponse,
	serve: Serve,
	bodyLimit: number,
): Promise<void> {
	if (!isJson(request.headersDistinct["content-type"])) {
		refuseBody(response, 415, "The body must be application/json.");
		return;
	}
	const body = await readBody(request, bodyLimit);
	if (body === undefined) {
		refuseBody(response, 413, `The body may have ${bodyLimit} bytes at most.`);
		return;
	}
	const input = parseJson(body.toString("utf8"));
	if (input === undefined) {
		sendRefusal(response, 400, "bad-input", "The body is not JSON.");
		return;
	}
	sendJson(response, 200, await serve(method, input.value));
}
