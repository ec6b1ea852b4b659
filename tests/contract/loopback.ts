import type { Web } from "../../web/server.ts";

/** Goes to the printed address as a browser does and brings back its cookie. */
export async function enter(web: Web): Promise<string> {
	const response = await fetch(web.url, { redirect: "manual" });
	const cookie = response.headers.get("set-cookie")?.split(";", 1)[0];
	if (response.status !== 303 || cookie === undefined) throw new Error(`The door stayed shut: ${response.status}`);
	return cookie;
}

/** What our own page sends with every call. */
export function pageHeaders(web: Web, cookie: string): Record<string, string> {
	return {
		cookie,
		origin: new URL(web.url).origin,
		"sec-fetch-site": "same-origin",
		"content-type": "application/json",
	};
}
