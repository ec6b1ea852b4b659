import type { RecordStatus, UnsavedReason } from "../core/api/views.ts";

/** How much of what was done is not on the disk yet, as far as this window knows. */
export type SaveState =
	| { readonly kind: "saved" }
	| {
			readonly kind: "unsaved";
			readonly count: number;
			readonly reason: UnsavedReason;
			/** The services, which hold it in memory, do not answer anymore. */
			readonly silent: boolean;
	  }
	/** All of it was saved just now. */
	| { readonly kind: "restored" };

export interface SaveWatchOptions {
	status(): Promise<RecordStatus>;
	retry(): Promise<RecordStatus>;
	/** Milliseconds between two looks while something is not saved. */
	pollEvery?: number;
	/** Milliseconds for which it is said that all is saved again. */
	tellFor?: number;
}

/** Keeps an eye on whether what was done is on the disk. Asks only while it is not, and where there is a reason to. */
export interface SaveWatch {
	state(): SaveState;
	subscribe(listener: () => void): () => void;
	/** Asks now, and resolves when that is known. */
	look(): Promise<void>;
	/** A reply said that its event was not saved: resolves when it is known how much is not, and why. */
	refused(): Promise<void>;
	/** Has the services try again now. */
	retry(): Promise<void>;
	stop(): void;
}

const saved: SaveState = { kind: "saved" };

export function createSaveWatch(options: SaveWatchOptions): SaveWatch {
	const { pollEvery = 2_000, tellFor = 6_000 } = options;
	const listeners = new Set<() => void>();
	let state = saved;
	let asked = 0;
	let stopped = false;
	let timer: ReturnType<typeof setTimeout> | undefined;

	function put(next: SaveState): void {
		state = next;
		for (const listener of listeners) listener();
	}

	function later(ms: number, then: () => void): void {
		clearTimeout(timer);
		timer = setTimeout(then, ms);
	}

	function hold(next: Omit<Extract<SaveState, { kind: "unsaved" }>, "kind">): void {
		put({ kind: "unsaved", ...next });
		later(pollEvery, () => void look());
	}

	function take({ unsaved, reason = "other" }: RecordStatus): void {
		if (unsaved > 0) {
			hold({ count: unsaved, reason, silent: false });
		} else if (state.kind === "unsaved") {
			put({ kind: "restored" });
			later(tellFor, () => put(saved));
		}
	}

	async function ask(call: () => Promise<RecordStatus>): Promise<void> {
		const ours = ++asked;
		// A newer question is under way: its answer counts.
		const overtaken = () => stopped || ours !== asked;
		try {
			const status = await call();
			if (!overtaken()) take(status);
		} catch {
			if (!overtaken() && state.kind === "unsaved") hold({ ...state, silent: true });
		}
	}

	const look = () => ask(options.status);
	return {
		state: () => state,
		subscribe: (listener) => {
			stopped = false;
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		look,
		refused: () =>
			ask(async () => {
				try {
					return await options.status();
				} catch {
					// It is known that something is not saved, if not how much.
					const known = state.kind === "unsaved" ? state : { count: 0, reason: "other" as const };
					return { unsaved: known.count + 1, reason: known.reason };
				}
			}),
		retry: () => ask(options.retry),
		stop: () => {
			stopped = true;
			clearTimeout(timer);
		},
	};
}
