import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Files } from "../services/files/files.ts";
import { answerAtDoor, type WebServices } from "./door.ts";
import { ownOrigin } from "./guards/host.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { sendRefusal } from "./send.ts";
import { createSession, randomSecret } from "./session.ts";

export interface WebOptions {
	/** May still be opening: until then `/readyz` says so, and nothing else is answered. */
	readonly services: WebServices | Promise<WebServices>;
	readonly files: Files;
	/** A free one by default. */
	readonly port?: number;
	readonly limits?: Partial<Limits>;
	/** Hears of what went wrong in the door itself. */
	readonly log: (line: string) => void;
}

export interface Web {
	/** Where to go, with the token that works once. */
	readonly url: string;
	readonly port: number;
	/** How another process of this computer gets an address that works, see join-door.ts. */
	readonly join: { readonly address: string; readonly secret: string };
	/** Takes no more requests and resolves when those under way have ended. The services stay open. */
	close(): Promise<void>;
}

/** Listens on this machine alone. Rejects with the system's error (EADDRINUSE, EACCES) where the port is not to be had. */
function listen(server: Server, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen({ host: "127.0.0.1", port }, () => {
			server.off("error", reject);
			// A server that listens on a port, not on a pipe, has an address of this form.
			resolve((server.address() as AddressInfo).port);
		});
	});
}

function shut(server: Server, closingTime: number): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(() => server.closeAllConnections(), closingTime);
		server.close(() => {
			clearTimeout(timer);
			resolve();
		});
		server.closeIdleConnections();
	});
}

/**
 * Opens the browser door: a server on 127.0.0.1 that serves the page and its calls to one browser, the one that brings
 * the token. Resolves once it listens.
 */
export async function startWeb(options: WebOptions): Promise<Web> {
	const limits = { ...defaultLimits, ...options.limits };
	const server = createServer({
		maxHeaderSize: limits.headers,
		headersTimeout: limits.headersTime,
		requestTimeout: limits.requestTime,
		keepAliveTimeout: limits.idleTime,
		// How often the two times above are looked at.
		connectionsCheckingInterval: Math.min(1_000, limits.headersTime),
		noDelay: true,
	});
	server.maxConnections = limits.connections;
	const port = await listen(server, options.port ?? 0);

	let open: WebServices | undefined;
	let closing: Promise<void> | undefined;
	Promise.resolve(options.services).then(
		(services) => {
			open = services;
		},
		// Whoever opens the services hears of it; here they are just never ready.
		() => undefined,
	);

	const session = createSession(port);
	const address = ownOrigin(port);
	const invite = () => `${address}/?token=${session.invite()}`;
	const secret = randomSecret();
	const services = () => (closing ? undefined : open);
	const context = { port, session, invite, joinSecret: secret, files: options.files, limits, services };
	server.on("request", (request, response) => {
		if (closing) response.setHeader("connection", "close");
		answerAtDoor(request, response, context).catch((error: unknown) => {
			// A connection that broke off on its own is nobody's fault.
			if (response.destroyed) return;
			options.log(
				`${request.method} ${request.url?.split("?", 1)[0]}: ${error instanceof Error ? error.stack : error}`,
			);
			if (response.headersSent) response.destroy();
			else sendRefusal(response, 500, "internal", "The door failed unexpectedly.");
		});
	});
	return {
		url: invite(),
		port,
		join: { address, secret },
		close() {
			closing ??= shut(server, limits.closingTime);
			return closing;
		},
	};
}
