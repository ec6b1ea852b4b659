import { useMemo } from "react";
import { AppError } from "../../../core/api/errors.ts";
import type { Anchor, Annotation } from "../../../core/learning/annotation.ts";
import { own } from "../../../core/learning/own.ts";
import { useSession } from "../../session.tsx";

/** An annotation as it is kept, under its id. */
export interface KeptNote {
	id: string;
	lesson: string;
	anchor: Anchor;
	text: string;
	/** When it was last changed; absent while it is not recorded. */
	at?: string;
}

/** When something was recorded, and whether it is on the disk. */
export interface Kept {
	readonly at: string;
	readonly saved: boolean;
}

/** Records what becomes of annotations and bookmarks. Each rejects where it was not recorded. */
export interface NoteKeeper {
	/**
	 * With the version that was changed, or null for a new note, it rejects where there is another one by now:
	 * AppError("superseded"). `sent`: texts that went before it and have no reply yet, which it may take the place of.
	 */
	set(note: KeptNote, base?: string | null, sent?: readonly string[]): Promise<Kept>;
	remove(note: KeptNote): Promise<Kept>;
	bookmark(lesson: string, marked: boolean): Promise<Kept>;
	/** The annotation as the services have it now, if they do. */
	now(annotation: string): Promise<Annotation | undefined>;
}

export function useNoteKeeper(): NoteKeeper {
	const { client, learner, outline, keep, update, upToDate } = useSession();
	return useMemo(() => {
		const place = { course: outline.id, version: outline.version };
		const owner = { learner: learner.id };
		const kept = async (...[fact, send]: Parameters<typeof keep>): Promise<Kept> => {
			let kept: Kept | undefined;
			await keep(fact, async () => {
				const reply = await send();
				kept = reply;
				return reply;
			});
			// Something else may have been recorded in between: then the record is asked for.
			await upToDate();
			if (kept === undefined) throw new AppError("not-saved", "Nothing was recorded.");
			return kept;
		};
		return {
			set: ({ id: annotation, lesson, anchor, text }, base, sent) =>
				kept({ type: "annotation-set", ...place, lesson, annotation, anchor, text }, () =>
					client["annotation.set"]({
						...owner,
						lesson,
						annotation,
						anchor,
						text,
						...(base === undefined ? {} : { base }),
						...(sent === undefined ? {} : { sent: [...sent] }),
					}),
				),
			remove: ({ id: annotation, lesson }) =>
				kept({ type: "annotation-removed", ...place, lesson, annotation }, () =>
					client["annotation.remove"]({ ...owner, lesson, annotation }),
				),
			bookmark: (lesson, marked) =>
				kept({ type: "bookmark-set", ...place, lesson, marked }, () =>
					client["bookmark.set"]({ ...owner, lesson, marked }),
				),
			now: async (annotation) => {
				const view = await client["learner.view"](owner);
				update(view);
				return own(view.record.annotations, annotation);
			},
		};
	}, [client, learner.id, outline, keep, update, upToDate]);
}
