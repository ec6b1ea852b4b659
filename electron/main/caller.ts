import type { WebFrameMain } from "electron";
import { isOwnPage } from "./trusted-urls.ts";

/** What of a frame tells who is calling. */
export type CallingFrame = Pick<WebFrameMain, "url" | "parent" | "processId" | "routingId">;

/**
 * Whether a call comes from the application's page in the main frame of its own window: not from a frame inside it, not
 * from another window, not from a page that the window was led to.
 *
 * @param caller the frame that sent the call, null where it is gone
 * @param own the main frame of the window, undefined where there is none
 */
export function isOwnCaller(caller: CallingFrame | null, own: CallingFrame | undefined): boolean {
	return (
		caller !== null &&
		own !== undefined &&
		caller.parent === null &&
		caller.processId === own.processId &&
		caller.routingId === own.routingId &&
		isOwnPage(caller.url)
	);
}
