import { connect } from "../../core/api/connect.ts";
import type { Client } from "../../core/api/contract.ts";
import type { ServedApp } from "./served-app.ts";

/** Brings the token of a server's address, as the first browser does, and resolves with its cookie. */
export async function enterServed(app: ServedApp): Promise<string> {
	const response = await fetch(app.address, { redirect: "manual" });
	const cookie = response.headers.get("set-cookie")?.split(";", 1)[0];
	if (cookie === undefined) throw new Error(`The door stayed shut: ${response.status}`);
	return cookie;
}

/** A client that makes its calls over loopback HTTP as our own page does. */
export async function clientOf(app: ServedApp): Promise<Client> {
	const cookie = await enterServed(app);
	const headers = {
		cookie,
		origin: app.origin,
		"sec-fetch-site": "same-origin",
		"content-type": "application/json",
	};
	return connect(async (method, input) => {
		const response = await fetch(`${app.origin}/api/${method}`, {
			method: "POST",
			headers,
			body: JSON.stringify(input),
		});
		return response.json();
	});
}
