import { useCallback, useEffect, useState } from "react";
import { AppError } from "../../core/api/errors.ts";

/** How long a page waits before it says that it is loading: a shorter wait is not worth a flicker. */
const patience = 200;

export type Loaded<T> =
	| { kind: "waiting" }
	/** It takes long enough to say so. */
	| { kind: "loading" }
	| { kind: "ready"; value: T }
	| { kind: "missing" }
	/** The course of the window is not there any more: asking again brings nothing. */
	| { kind: "gone" }
	| { kind: "failed"; error: unknown };

/** What `load` brings, and a way to try again. A new `load` starts over. */
export function useLoaded<T>(load: () => Promise<T>): [Loaded<T>, () => void] {
	const [tries, setTries] = useState(0);
	const [held, setHeld] = useState<{ load: () => Promise<T>; tries: number; loaded: Loaded<T> }>();
	useEffect(() => {
		let current = true;
		const put = (loaded: Loaded<T>) => {
			if (current) setHeld({ load, tries, loaded });
		};
		const timer = setTimeout(() => put({ kind: "loading" }), patience);
		const stop = () => clearTimeout(timer);
		const fail = (error: unknown) => {
			const code = error instanceof AppError ? error.code : undefined;
			if (code === "not-found") put({ kind: "missing" });
			else put(code === "no-course" ? { kind: "gone" } : { kind: "failed", error });
		};
		load()
			.then((value) => put({ kind: "ready", value }), fail)
			.finally(stop);
		return () => {
			current = false;
			stop();
		};
	}, [load, tries]);
	const retry = useCallback(() => setTries((count) => count + 1), []);
	return [held?.load === load && held.tries === tries ? held.loaded : { kind: "waiting" }, retry];
}
