import { useCallback, useState } from "react";
import { noteLength } from "../../../core/learning/annotation-limits.ts";
import { useSession } from "../../session.tsx";
import { noteDrafts } from "./note-drafts.ts";
import { type KeptNote, useNoteKeeper } from "./use-note-keeper.ts";

export interface Removal {
	/** What was removed last and can be brought back. */
	readonly removed: KeptNote | undefined;
	remove(note: KeptNote): void;
	/** Brings it back under the same id; `then` once it is there again. */
	undo(then: (note: KeptNote) => void): void;
	/** Nothing is to be brought back any more. */
	close(): void;
}

/** Removing annotations at once, with a way back. */
export function useRemoval(): Removal {
	const keeper = useNoteKeeper();
	const { fail } = useSession();
	const [removed, setRemoved] = useState<KeptNote>();
	const remove = useCallback(
		(note: KeptNote) => {
			// What was typed last may be on its way still.
			const typed = noteDrafts.of(note.id)?.text;
			const whole = { ...note, text: typed === undefined || typed.length > noteLength ? note.text : typed };
			keeper.remove(note).then(
				() => setRemoved(whole),
				(error: unknown) => fail(error, () => remove(note)),
			);
		},
		[keeper, fail],
	);
	const undo = (then: (note: KeptNote) => void) => {
		if (removed === undefined) return;
		const note = removed;
		const again = () => {
			keeper.set(note).then(
				() => {
					setRemoved(undefined);
					then(note);
				},
				(error: unknown) => fail(error, again),
			);
		};
		again();
	};
	return { removed, remove, undo, close: useCallback(() => setRemoved(undefined), []) };
}
