import type { ServerResponse } from "node:http";
import type { Reply } from "../core/api/contract.ts";
import type { ErrorCode } from "../core/api/errors.ts";
import { contentSecurityPolicy, securityHeaders } from "../services/files/files.ts";
import { type RefusalReason, refusalPage, refusalPolicy } from "./refusal-page.ts";

/** Everything that the door itself says is about this moment, and never to be kept. */
function begin(response: ServerResponse, status: number, type: string, policy = contentSecurityPolicy): void {
	response.statusCode = status;
	for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
	response.setHeader("content-security-policy", policy);
	response.setHeader("content-type", `${type}; charset=utf-8`);
	response.setHeader("cache-control", "no-store");
}

function end(response: ServerResponse, body: string): void {
	response.setHeader("content-length", Buffer.byteLength(body));
	response.end(body);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
	begin(response, status, "application/json");
	end(response, JSON.stringify(value));
}

/** A reply of the door itself, in the shape of every other reply. */
export function sendRefusal(response: ServerResponse, status: number, code: ErrorCode, message: string): void {
	sendJson(response, status, { ok: false, code, message } satisfies Reply);
}

export function sendText(response: ServerResponse, status: number, text: string): void {
	begin(response, status, "text/plain");
	end(response, text);
}

/** The page for a browser that may not come in. */
export function sendRefusalPage(response: ServerResponse, reason: RefusalReason): void {
	begin(response, 403, "text/html", refusalPolicy);
	end(response, refusalPage(reason));
}

/** To the front page, under an address without the token, so that the token stays in no history. */
export function sendHome(response: ServerResponse, cookie?: string): void {
	begin(response, 303, "text/plain");
	response.setHeader("location", "/");
	if (cookie !== undefined) response.setHeader("set-cookie", cookie);
	end(response, "");
}

/** A response of the files, as it is. */
export async function sendResponse(response: ServerResponse, from: Response): Promise<void> {
	response.statusCode = from.status;
	for (const [name, value] of from.headers) response.setHeader(name, value);
	response.end(from.body === null ? undefined : Buffer.from(await from.arrayBuffer()));
}
