import type { IncomingMessage } from "node:http";

/**
 * The body of a request, or undefined as soon as it is known to be longer than `limit` bytes, whether it says so itself
 * or not. Rejects where the connection breaks.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
	if (Number(request.headers["content-length"] ?? 0) > limit) return undefined;
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let length = 0;
		const onData = (chunk: Buffer) => {
			length += chunk.length;
			if (length <= limit) {
				chunks.push(chunk);
				return;
			}
			request.off("data", onData);
			resolve(undefined);
		};
		request.on("data", onData);
		request.once("end", () => resolve(Buffer.concat(chunks)));
		request.once("error", reject);
		// Where the end came first, this changes nothing any more.
		request.once("close", () => reject(new Error("The connection broke off.")));
	});
}
