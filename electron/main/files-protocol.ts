import { protocol } from "electron";
import { appScheme, isOwnUrl } from "./trusted-urls.ts";

/** Makes the application's scheme a standard one with an origin of its own. Only possible before Electron is ready. */
export function declareFilesProtocol(): void {
	protocol.registerSchemesAsPrivileged([
		{ scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
	]);
}

/** Answers the built page and the course's pictures, at the application's own host only. */
export function answerFiles(files: (request: Request) => Promise<Response>): void {
	protocol.handle(appScheme, (request) =>
		isOwnUrl(request.url) ? files(request) : new Response(null, { status: 404 }),
	);
}
