import type { Transport } from "../../core/api/connect.ts";
import { windowCourse } from "./window-course.ts";

/** Characters of a body that a browser carries on when the window closes: it takes 64 kB in all, and refuses more. */
const longestCarried = 16_000;

/** The transport of the browser window: JSON over loopback. The session cookie goes along by itself. */
export const browserTransport: Transport = async (method, input) => {
	const body = JSON.stringify(input);
	const scope = windowCourse === undefined ? "" : `?course=${windowCourse}`;
	const response = await fetch(`/api/${method}${scope}`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body,
		// An answer given while the window closes is still carried to the end.
		keepalive: body.length <= longestCarried,
	});
	return response.json();
};
