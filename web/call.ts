import type { IncomingMessage, ServerResponse } from "node:http";
import type { Serve } from "../core/api/serve.ts";
import { readJson } from "./json-body.ts";
import { sendJson } from "./send.ts";

/**
 * `POST /api/<method>` with the input as JSON. The status speaks of the door alone: 200 whenever the call got through,
 * whether the reply is a value or a refusal; the refusals of the door itself are replies too, under a status of 4xx.
 *
 * @param course the one that the asking page is in, undefined for the application's own
 */
export async function answerCall(
	method: string,
	course: string | undefined,
	request: IncomingMessage,
	response: ServerResponse,
	serve: Serve,
	bodyLimit: number,
): Promise<void> {
	const input = await readJson(request, response, bodyLimit);
	if (input !== undefined) sendJson(response, 200, await serve(method, input.value, course));
}
