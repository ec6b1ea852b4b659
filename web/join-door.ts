import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { isSameSecret } from "./guards/secret.ts";
import { readJson } from "./json-body.ts";
import { sendJson, sendRefusal } from "./send.ts";

export const joinPath = "/join";

/** What the other process sends. */
const wishSchema = z.object({ secret: z.string() });

/** What it gets: an address that works once. */
export const joinedSchema = z.object({ url: z.string() });

/**
 * `POST /join`: a second start on the same data folder asks for a window of this one. It shows the secret that it read in
 * the folder's lock, which only who may read the record can; it is no browser, and has neither cookie nor origin.
 */
export async function answerJoin(
	request: IncomingMessage,
	response: ServerResponse,
	{ joinSecret, invite, limit }: { joinSecret: string; invite: () => string; limit: number },
): Promise<void> {
	if (request.method !== "POST") {
		response.setHeader("allow", "POST");
		sendRefusal(response, 405, "refused", "Joining is done with POST");
		return;
	}
	const input = await readJson(request, response, limit);
	if (input === undefined) return;
	const wish = wishSchema.safeParse(input.value);
	if (!wish.success) sendRefusal(response, 400, "bad-input", "The body must hold the secret.");
	else if (!isSameSecret(joinSecret, wish.data.secret)) sendRefusal(response, 403, "refused", "Wrong secret");
	else sendJson(response, 200, { url: invite() } satisfies z.infer<typeof joinedSchema>);
}
