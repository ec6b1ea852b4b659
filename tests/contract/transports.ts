import type { Transport } from "../../core/api/connect.ts";
import type { Serve } from "../../core/api/serve.ts";
import { startWeb } from "../../web/server.ts";
import { enter, pageHeaders } from "./loopback.ts";

/** A way to the services, open until closed. */
export interface OpenTransport {
	readonly transport: Transport;
	close(): Promise<void>;
}

/** As the desktop's channel carries calls: by structured clone, in both directions. */
async function structuredCloning(serve: Serve): Promise<OpenTransport> {
	return {
		transport: async (method, input) => structuredClone(await serve(method, structuredClone(input))),
		close: async () => undefined,
	};
}

/** As a browser's page carries them: JSON to a real server on the loopback interface, with a session. */
async function loopback(serve: Serve): Promise<OpenTransport> {
	const files = async () => new Response(null, { status: 404 });
	const log = (line: string) => {
		throw new Error(line);
	};
	const web = await startWeb({
		services: { serve, receiveUpload: () => Promise.reject(new Error("Nothing is sent here.")) },
		files,
		log,
	});
	const headers = pageHeaders(web, await enter(web));
	return {
		transport: async (method, input) => {
			const address = new URL(`/api/${method}`, web.url);
			const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(input) });
			return response.json();
		},
		close: () => web.close(),
	};
}

/** Every transport must behave the same. */
export const transports: readonly (readonly [string, (serve: Serve) => Promise<OpenTransport>])[] = [
	["structured clone", structuredCloning],
	["loopback HTTP", loopback],
];
