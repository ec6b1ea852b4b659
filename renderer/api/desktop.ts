import type { Transport } from "../../core/api/connect.ts";
import { windowCourse } from "./window-course.ts";

declare global {
	interface Window {
		/** What the desktop door's preload script offers; absent in a browser. */
		readonly profundiza?: { call(method: string, input: unknown, course: string | undefined): Promise<unknown> };
	}
}

/** The transport of the desktop window: one channel to the main process. */
export function desktopTransport(bridge: NonNullable<Window["profundiza"]>): Transport {
	return (method, input) => bridge.call(method, input, windowCourse);
}
