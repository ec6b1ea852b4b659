import { useCallback, useState } from "react";
import { noteLength } from "../../../core/learning/annotation-limits.ts";
import { useSession } from "../../session.tsx";
import { noteDrafts } from "./note-drafts.ts";
import { inNoteTurn } from "./note-turns.ts";
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
			inNoteTurn(note.id, async () => {
				// What was typed last has been sent by now; what was not recorded of it comes back as it was typed.
				const known = await keeper.now(note.id);
				const typed = noteDrafts.of(note.id)?.text;
				const fits = typed !== undefined && typed.length <= noteLength;
				if (known !== undefined) await keeper.remove(note);
				if (fits) noteDrafts.drop(note.id);
				noteDrafts.setRemoved(note.id, true);
				setRemoved({ ...note, text: fits ? typed : (known?.text ?? note.text) });
			}).catch((error: unknown) => fail(error, () => remove(note)));
		},
		[keeper, fail],
	);
	const undo = (then: (note: KeptNote) => void) => {
		if (removed === undefined) return;
		const note = removed;
		const again = () => {
			inNoteTurn(note.id, () => keeper.set(note)).then(
				() => {
					noteDrafts.setRemoved(note.id, false);
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
