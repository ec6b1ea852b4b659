import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	text: string;
}

/** One request with exactly this path and these headers: `fetch` tidies both up and forbids some. */
export function ask(
	port: number,
	options: { method?: string; path?: string; headers?: Record<string, string | string[]>; body?: string | Buffer },
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const sent = request(
			{
				host: "127.0.0.1",
				port,
				method: options.method ?? "GET",
				path: options.path ?? "/",
				headers: { connection: "close", ...options.headers },
			},
			(response) => {
				let text = "";
				response.setEncoding("utf8");
				response.on("data", (chunk: string) => {
					text += chunk;
				});
				response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
			},
		);
		sent.on("error", reject);
		sent.end(options.body);
	});
}

/** Bytes as they are, for what no client would send. Resolves with all that comes back until the server hangs up. */
export function raw(port: number, bytes: string): Promise<string> {
	return new Promise((resolve, reject) => {
		let text = "";
		const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
		socket.setEncoding("utf8");
		socket.on("data", (chunk: string) => {
			text += chunk;
		});
		socket.on("close", () => resolve(text));
		// Hanging up on bytes still unread resets the connection: what came back before counts.
		socket.on("error", (error: NodeJS.ErrnoException) => {
			if (error.code !== "ECONNRESET" && error.code !== "EPIPE") reject(error);
		});
	});
}
