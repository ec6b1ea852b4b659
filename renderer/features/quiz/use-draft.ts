import { useCallback, useMemo, useRef, useState } from "react";
import { AppError } from "../../../core/api/errors.ts";
import type { DraftPlace } from "../../../core/learning/draft.ts";
import { draftFor } from "../../../core/learning/reduce-drafts.ts";
import type { Locale } from "../../../core/locale.ts";
import type { PublicQuestion } from "../../../core/quiz/schema.ts";
import { forgetAnswers } from "../../api/recalled.ts";
import { holdUnsent, releaseUnsent, unsentFor } from "../../api/unsent.ts";
import { useSession } from "../../session.tsx";
import { createLater } from "../lesson/later.ts";
import { useOnLeave } from "../lesson/use-on-leave.ts";
import { isBlank } from "./blank-draft.ts";
import { type Draft, emptyDraft } from "./draft.ts";
import { retypedDraft } from "./retyped-draft.ts";

/** How long a pause lasts after which what was typed goes to the record; until then the page holds it. */
const rest = 1000;

interface Typed {
	draft: Draft;
	/** The language in which its numbers are written. */
	locale: Locale;
}

/** The draft of a question, which outlives the page. */
export interface KeptDraft {
	readonly draft: Draft;
	change(next: (draft: Draft) => Draft): void;
	/** Sends the answer that it has become, after all that is on its way; where that rejects, it is a draft as before. */
	answerWith(send: () => Promise<void>): Promise<void>;
}

/**
 * What is chosen or typed for a question, as it was left: held in the page's own storage at once, and kept in the record
 * after a pause. A change of language writes its numbers anew.
 */
export function useDraft(question: PublicQuestion, place: DraftPlace): KeptDraft {
	const { client, learner, locale, outline, keep } = useSession();
	const own = learner.id;
	const [typed, setTyped] = useState<Typed>(() => {
		const kept = draftFor(learner.record, place);
		const held = unsentFor(own, place);
		const last = held !== undefined && (kept === undefined || held.at > kept.at) ? held : kept;
		return last === undefined ? { draft: emptyDraft, locale } : { draft: last.draft, locale: last.locale };
	});
	const spoken: Typed =
		typed.locale === locale ? typed : { draft: retypedDraft(question, typed.draft, typed.locale, locale), locale };
	if (spoken !== typed) setTyped(spoken);

	const sending = useRef<Promise<unknown>>(Promise.resolve());
	const over = useRef(false);
	const where = useRef(place);
	where.current = place;

	const save = useCallback(
		async ({ draft, locale: language, at }: Typed & { at: string }) => {
			const about = { place: where.current, draft: isBlank(draft) ? null : draft, locale: language };
			const fact = { type: "draft-kept", course: outline.id, version: outline.version, ...about } as const;
			try {
				await keep(fact, () => client["draft.keep"]({ learner: own, ...about }));
			} catch (error) {
				// Of any other failure the page's own storage holds it, and it is sent again by itself.
				if (!(error instanceof AppError && ["superseded", "not-found", "bad-input"].includes(error.code))) return;
			}
			releaseUnsent(own, about.place, at);
			// A lesson is given back with the questions that are begun in it.
			if (about.place.in === "lesson") forgetAnswers();
		},
		[client, keep, outline, own],
	);
	const later = useMemo(
		() =>
			createLater<Typed & { at: string }>(rest, (value) => {
				if (over.current) return;
				sending.current = sending.current.then(() => save(value));
			}),
		[save],
	);
	useOnLeave(later.flush);

	const newest = useRef({ ...spoken, at: "" });
	newest.current = { ...spoken, at: newest.current.at };
	const change = useCallback(
		(next: (draft: Draft) => Draft) => {
			const { draft, locale: language } = newest.current;
			const changed = { draft: next(draft), locale: language };
			newest.current = { ...changed, at: new Date().toISOString() };
			setTyped(changed);
			holdUnsent(own, { place: where.current, ...newest.current });
			later.call(newest.current);
		},
		[own, later],
	);
	const answerWith = async (send: () => Promise<void>) => {
		over.current = true;
		later.flush();
		await sending.current;
		try {
			await send();
			releaseUnsent(own, where.current, new Date().toISOString());
		} catch (error) {
			over.current = false;
			if (newest.current.at !== "") later.call(newest.current);
			throw error;
		}
	};
	return { draft: spoken.draft, change, answerWith };
}
