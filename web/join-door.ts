import type { IncomingMessage, ServerResponse } from "node:http";
import { isAbsolute } from "node:path";
import { z } from "zod";
import { isSameSecret } from "./guards/secret.ts";
import { readJson } from "./json-body.ts";
import { sendJson, sendRefusal } from "./send.ts";

export const joinPath = "/join";

/** How many packs one start hands over. */
export const mostPacks = 20;

/** What the other process sends. `packs`: absolute paths of packs that it was started with, to be taken in here. */
const wishSchema = z.object({
	secret: z.string(),
	packs: z.array(z.string().max(4_096).refine(isAbsolute)).max(mostPacks).default([]),
});

/** What it gets: an address that works once. */
export const joinedSchema = z.object({ url: z.string() });

export interface JoinDesk {
	joinSecret: string;
	invite(): string;
	/** Never rejects; absent where nothing is taken in. */
	receivePack?: ((path: string) => Promise<void>) | undefined;
	/** Of the body, in bytes. */
	limit: number;
}

/**
 * `POST /join`: a second start on the same data folder asks for a window of this one. It shows the secret that it read in
 * the folder's lock, which only who may read the record can; it is no browser, and has neither cookie nor origin.
 */
export async function answerJoin(
	request: IncomingMessage,
	response: ServerResponse,
	{ joinSecret, invite, receivePack, limit }: JoinDesk,
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
	else {
		// The window that is opened now hears of them.
		for (const path of wish.data.packs) await receivePack?.(path);
		sendJson(response, 200, { url: invite() } satisfies z.infer<typeof joinedSchema>);
	}
}
