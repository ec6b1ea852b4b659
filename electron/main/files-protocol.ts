import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { protocol } from "electron";
import type { Reply } from "../../core/api/contract.ts";
import { securityHeaders } from "../../services/files/files.ts";
import { appScheme, isOwnUrl } from "./trusted-urls.ts";

/** Makes the application's scheme a standard one with an origin of its own. Only possible before Electron is ready. */
export function declareFilesProtocol(): void {
	protocol.registerSchemesAsPrivileged([
		{ scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
	]);
}

/**
 * Answers the built page and the course's pictures, and takes in packs that the page sends; at the application's own host
 * only. No other page is there to ask: a window shows no other document.
 */
export function answerFiles(
	files: (request: Request) => Promise<Response>,
	receiveUpload: (file: string, content: AsyncIterable<Uint8Array>) => Promise<Reply>,
): void {
	protocol.handle(appScheme, async (request) => {
		if (!isOwnUrl(request.url)) return new Response(null, { status: 404 });
		const url = new URL(request.url);
		if (request.method !== "POST" || url.pathname !== "/packs" || request.body === null) return files(request);
		const reply = await receiveUpload(
			url.searchParams.get("file") ?? "",
			Readable.fromWeb(request.body as ReadableStream<Uint8Array>),
		);
		return Response.json(reply, { headers: securityHeaders });
	});
}
