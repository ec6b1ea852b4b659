import type { PackWorkView } from "../../core/api/library-views.ts";
import { InstallRefusal } from "../../core/pack/install-refusal.ts";
import { PackRefusal } from "../../core/pack/refusal.ts";
import { codeOf } from "../home/system-error.ts";
import type { PackProgress } from "../packs/types.ts";

type Running = Extract<PackWorkView, { state: "running" }>;
type Over = Exclude<PackWorkView, Running>;

/** What a piece of work is given: when to stop, and whom to tell how far it has come. */
export interface Working {
	signal: AbortSignal;
	tell(step: Running["step"], progress: PackProgress): void;
}

export interface PackWorks {
	/** Begins work, which goes on by itself, and says what to ask about it with. */
	begin(run: (working: Working) => Promise<Over>): string;
	/** How far it has come; undefined for work that is unknown, or over for long. */
	state(id: string): PackWorkView | undefined;
	/** Stops it where it still runs, and resolves once it has stopped. */
	cancel(id: string): Promise<void>;
	/** Stops everything. */
	close(): Promise<void>;
}

/** How many pieces of work that are over are remembered. */
const mostOver = 50;

/** What came of work that did not come to its end; rejects again where nobody foresaw why. */
function outcomeOf(error: unknown, signal: AbortSignal): Over {
	if (signal.aborted) return { state: "cancelled" };
	if (error instanceof PackRefusal || error instanceof InstallRefusal)
		return { state: "refused", refusal: { code: error.code, params: { ...error.params } } };
	const code = codeOf(error);
	if (code === "ENOSPC" || code === "EDQUOT") return { state: "failed", reason: "disk-full" };
	if (code === "ENOENT" || code === "ENODEV" || code === "ENXIO") return { state: "failed", reason: "file-gone" };
	if (code !== undefined) return { state: "failed", reason: "disk" };
	throw error;
}

/**
 * @param id makes the name of each piece of work
 * @param onBug hears of what nobody foresaw; the person is told of a disk that failed
 */
export function createPackWorks(id: () => string, onBug: (error: unknown) => void): PackWorks {
	const states = new Map<string, PackWorkView>();
	const running = new Map<string, { control: AbortController; over: Promise<void> }>();

	function finish(work: string, outcome: Over): void {
		states.set(work, outcome);
		running.delete(work);
		const over = [...states].filter(([, { state }]) => state !== "running");
		for (const [old] of over.slice(0, -mostOver)) states.delete(old);
	}

	async function follow(work: string, run: (working: Working) => Promise<Over>, signal: AbortSignal): Promise<void> {
		// Whoever began it can give it up first: then nothing is begun.
		await undefined;
		if (signal.aborted) return finish(work, { state: "cancelled" });
		const tell: Working["tell"] = (step, { done, total }) => {
			if (states.get(work)?.state === "running") states.set(work, { state: "running", step, done, total });
		};
		try {
			finish(work, await run({ signal, tell }));
		} catch (error) {
			try {
				finish(work, outcomeOf(error, signal));
			} catch (bug) {
				onBug(bug);
				finish(work, { state: "failed", reason: "disk" });
			}
		}
	}

	const cancel = async (work: string) => {
		const found = running.get(work);
		found?.control.abort();
		await found?.over;
	};

	return {
		begin: (run) => {
			const work = id();
			const control = new AbortController();
			states.set(work, { state: "running", step: "examining", done: 0, total: 0 });
			running.set(work, { control, over: follow(work, run, control.signal) });
			return work;
		},
		state: (work) => states.get(work),
		cancel,
		close: async () => {
			await Promise.all([...running.keys()].map(cancel));
		},
	};
}
