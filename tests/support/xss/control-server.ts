import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A document as a server without any policy hands it out. */
export interface ControlPage {
	html: string;
	type?: "text/html" | "image/svg+xml";
}

/** A server of pages that nothing protects, and of addresses that tell who asked for them. */
export class ControlServer {
	private constructor(
		readonly origin: string,
		private readonly server: Server,
	) {}

	/** @param onAsked is told the number of each `/sprung/<number>` that is asked for */
	static async start(pages: ReadonlyMap<string, ControlPage>, onAsked: (id: number) => void): Promise<ControlServer> {
		const server = createServer((request, response) => {
			const { pathname } = new URL(request.url ?? "", "http://localhost");
			const asked = /^\/sprung\/(\d+)/.exec(pathname)?.[1];
			if (asked !== undefined) onAsked(Number(asked));
			const page = pages.get(pathname);
			if (page === undefined) response.writeHead(404).end();
			else response.writeHead(200, { "content-type": `${page.type ?? "text/html"}; charset=utf-8` }).end(page.html);
		});
		server.listen(0, "127.0.0.1");
		await once(server, "listening");
		const { port } = server.address() as AddressInfo;
		return new ControlServer(`http://127.0.0.1:${port}`, server);
	}

	async end(): Promise<void> {
		const closed = once(this.server, "close");
		this.server.close();
		this.server.closeAllConnections();
		await closed;
	}
}
