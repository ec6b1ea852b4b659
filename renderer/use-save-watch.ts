import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Client } from "../core/api/contract.ts";
import { AppError } from "../core/api/errors.ts";
import { client } from "./api/client.ts";
import { savedIn, watched } from "./api/watched.ts";
import { createSaveWatch, type SaveState } from "./save-watch.ts";

/** Calls that record something and whose reply does not say whether it is on the disk. */
const untold = new Set([
	"learner.update",
	"learner.set-picture",
	"learner.set-pin",
	"learner.reset-pin",
	"quiz.open",
	"quiz.retry",
	"review.undo",
]);

/** What the window records by itself while somebody only reads: it is no reason to say that something is not saved. */
const unasked = new Set(["position.set", "time.add"]);

export interface SaveWatching {
	/** The calls, each of whose replies is looked through for whether it was saved. */
	readonly client: Client;
	readonly saving: SaveState;
	/** Tries at once to bring to the disk what is not there yet. */
	trySaving(): Promise<void>;
}

/**
 * Watches over what a learner does being saved; leaving the window asks first while something is not.
 *
 * @param onLocked the learner has been closed
 * @param onReply a call has succeeded that was made at `begun`, by `performance.now()`
 */
export function useSaveWatch(learner: string, onLocked: () => void, onReply: (begun: number) => void): SaveWatching {
	const [watch] = useState(() =>
		createSaveWatch({
			status: () => client["record.status"]({ learner }),
			retry: () => client["record.retry"]({ learner }),
		}),
	);
	const saving = useSyncExternalStore(watch.subscribe, watch.state);

	useEffect(() => {
		// Another window may have left something unsaved, before this one was opened or looked at.
		const look = () => void watch.look();
		look();
		window.addEventListener("focus", look);
		return () => {
			window.removeEventListener("focus", look);
			watch.stop();
		};
	}, [watch]);

	const ask = saving.kind === "unsaved" && !saving.silent;
	useEffect(() => {
		if (!ask) return;
		const stay = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener("beforeunload", stay);
		return () => window.removeEventListener("beforeunload", stay);
	}, [ask]);

	const heard = useMemo(
		() =>
			watched(client, {
				reply: (method, value, begun) => {
					onReply(begun);
					const saved = savedIn(value);
					if (saved === false && !unasked.has(method)) return watch.refused();
					if (untold.has(method)) return watch.look();
					if (saved === true && watch.state().kind === "unsaved") void watch.look();
					return undefined;
				},
				failure: (error, input) => {
					const own = typeof input === "object" && input !== null && "learner" in input && input.learner === learner;
					if (own && error instanceof AppError && error.code === "locked") onLocked();
				},
			}),
		[watch, learner, onLocked, onReply],
	);
	return { client: heard, saving, trySaving: watch.retry };
}
