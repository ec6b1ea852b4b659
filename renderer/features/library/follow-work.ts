import type { PackWorkView } from "../../../core/api/library-views.ts";
import type { LibraryClient } from "./library-client.ts";

export type Running = Extract<PackWorkView, { state: "running" }>;
export type Over = Exclude<PackWorkView, { state: "running" }>;

/**
 * Asks about some work again and again, with `pause` between, until it is over. Undefined where `signal` was aborted: nobody
 * wants to know any more. Rejects as `library.work` does.
 */
export async function followWork(
	library: Pick<LibraryClient, "library.work">,
	work: string,
	onRunning: (running: Running) => void,
	signal: AbortSignal,
	pause: () => Promise<void>,
): Promise<Over | undefined> {
	for (;;) {
		const state = await library["library.work"]({ work });
		if (signal.aborted) return undefined;
		if (state.state !== "running") return state;
		onRunning(state);
		await pause();
		if (signal.aborted) return undefined;
	}
}
