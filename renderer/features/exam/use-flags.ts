import { useCallback, useRef, useState } from "react";
import { createTurns } from "../../../core/turns.ts";

export interface Flags {
	readonly marked: ReadonlySet<string>;
	/** Marks it, or no longer, before the record has it; where that is refused it goes back, and this rejects. */
	toggle(key: string, send: (flagged: boolean) => Promise<unknown>): Promise<void>;
	/**
	 * Before the record is asked what is marked, which may be while a mark is on its way there: what this returns takes the
	 * reply over, but for what was marked here since.
	 */
	asking(): (recorded: Iterable<string>) => void;
}

/** Which questions of a sitting are marked to come back to, by their keys. */
export function useFlags(first: () => Iterable<string>): Flags {
	const [marked, setMarked] = useState<ReadonlySet<string>>(() => new Set(first()));
	/** Also before it is drawn: the next press may come first. */
	const newest = useRef(marked);
	const recorded = useRef(marked);
	/** When each was last changed here: infinitely late while that is on its way. */
	const changed = useRef(new Map<string, number>());
	const clock = useRef(0);
	const presses = useRef(new Map<string, number>());
	const [inTurn] = useState(createTurns);

	const put = useCallback((next: ReadonlySet<string>) => {
		newest.current = next;
		setMarked(next);
	}, []);
	const toggle = async (key: string, send: (flagged: boolean) => Promise<unknown>) => {
		const flagged = !newest.current.has(key);
		const press = (presses.current.get(key) ?? 0) + 1;
		const isLast = () => presses.current.get(key) === press;
		presses.current.set(key, press);
		changed.current.set(key, Number.POSITIVE_INFINITY);
		put(withKey(newest.current, key, flagged));
		try {
			// One after the other, so that the last press is the one that stays.
			await inTurn(key, () => send(flagged));
			recorded.current = withKey(recorded.current, key, flagged);
		} catch (error) {
			if (isLast()) put(withKey(newest.current, key, recorded.current.has(key)));
			throw error;
		} finally {
			clock.current += 1;
			if (isLast()) changed.current.set(key, clock.current);
		}
	};
	const asking = () => {
		const asked = clock.current;
		return (found: Iterable<string>) => {
			let known: ReadonlySet<string> = new Set(found);
			let shown = known;
			for (const [key, at] of changed.current) {
				if (at <= asked) continue;
				known = withKey(known, key, recorded.current.has(key));
				shown = withKey(shown, key, newest.current.has(key));
			}
			recorded.current = known;
			put(shown);
		};
	};
	return { marked, toggle, asking };
}

function withKey(keys: ReadonlySet<string>, key: string, there: boolean): ReadonlySet<string> {
	const next = new Set(keys);
	if (there) next.add(key);
	else next.delete(key);
	return next;
}
