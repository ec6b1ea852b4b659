import type { Transport } from "../../core/api/connect.ts";

/** The transport of the browser window: JSON over loopback. The session cookie goes along by itself. */
export const browserTransport: Transport = async (method, input) => {
	const response = await fetch(`/api/${method}`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(input),
		// An answer given while the window closes is still carried to the end.
		keepalive: true,
	});
	return response.json();
};
