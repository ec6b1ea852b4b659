import { ipcMain, type WebFrameMain } from "electron";
import type { Reply } from "../../core/api/contract.ts";
import type { Serve } from "../../core/api/serve.ts";
import { isOwnCaller } from "./caller.ts";

/** The only channel there is. The preload writes the name again: it may import nothing but Electron. */
const channel = "profundiza:call";

function refused(message: string): Reply {
	return { ok: false, code: "refused", message };
}

/**
 * Answers the page's calls. A call from elsewhere is refused with data, as every other failure.
 *
 * @param serve the services
 * @param ownFrame the main frame of the application's window, undefined where there is none
 */
export function answerCalls(serve: Serve, ownFrame: () => WebFrameMain | undefined): void {
	ipcMain.handle(channel, (event, method: unknown, input: unknown, course: unknown): Reply | Promise<Reply> => {
		if (!isOwnCaller(event.senderFrame, ownFrame()))
			return refused("The call does not come from the application's page.");
		if (typeof method !== "string") return refused("A call names its method.");
		return serve(method, input, typeof course === "string" ? course : undefined);
	});
}
