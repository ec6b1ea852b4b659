import { ServedApp, throwawayHome } from "./served-app.ts";

/** A server on a data folder of its own, and what ends and removes both. */
export interface ThrowawayServer {
	app: ServedApp;
	remove(): Promise<void>;
}

async function start(): Promise<ThrowawayServer> {
	const { home, remove } = await throwawayHome();
	const app = await ServedApp.start(home);
	return {
		app,
		remove: async () => {
			await app.end();
			await remove();
		},
	};
}

/** Servers one after the other: that of the next test starts while the one before goes on. */
export class ThrowawayServers {
	private ahead: Promise<ThrowawayServer> | undefined;

	async next(): Promise<ThrowawayServer> {
		const server = await (this.ahead ?? start());
		this.ahead = start();
		// Who takes it hears of it.
		this.ahead.catch(() => undefined);
		return server;
	}

	async end(): Promise<void> {
		await (await this.ahead?.catch(() => undefined))?.remove();
	}
}
