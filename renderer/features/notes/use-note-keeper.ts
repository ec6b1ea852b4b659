import { useMemo } from "react";
import type { Anchor } from "../../../core/learning/annotation.ts";
import { useSession } from "../../session.tsx";

/** An annotation as it is kept, under its id. */
export interface KeptNote {
	id: string;
	lesson: string;
	anchor: Anchor;
	text: string;
}

/** Records what becomes of annotations and bookmarks. Each resolves with whether it is on the disk, and rejects where it was not recorded. */
export interface NoteKeeper {
	set(note: KeptNote): Promise<boolean>;
	remove(note: KeptNote): Promise<boolean>;
	bookmark(lesson: string, marked: boolean): Promise<boolean>;
}

export function useNoteKeeper(): NoteKeeper {
	const { client, learner, outline, keep, upToDate } = useSession();
	return useMemo(() => {
		const place = { course: outline.id, version: outline.version };
		const owner = { learner: learner.id };
		const kept = async (...[fact, send]: Parameters<typeof keep>): Promise<boolean> => {
			let saved = false;
			await keep(fact, async () => {
				const reply = await send();
				saved = reply.saved;
				return reply;
			});
			// Something else may have been recorded in between: then the record is asked for.
			await upToDate();
			return saved;
		};
		return {
			set: ({ id: annotation, lesson, anchor, text }) =>
				kept({ type: "annotation-set", ...place, lesson, annotation, anchor, text }, () =>
					client["annotation.set"]({ ...owner, lesson, annotation, anchor, text }),
				),
			remove: ({ id: annotation, lesson }) =>
				kept({ type: "annotation-removed", ...place, lesson, annotation }, () =>
					client["annotation.remove"]({ ...owner, lesson, annotation }),
				),
			bookmark: (lesson, marked) =>
				kept({ type: "bookmark-set", ...place, lesson, marked }, () =>
					client["bookmark.set"]({ ...owner, lesson, marked }),
				),
		};
	}, [client, learner.id, outline, keep, upToDate]);
}
