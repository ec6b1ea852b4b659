import { useCallback, useMemo, useRef, useState } from "react";
import { useSession } from "../../session.tsx";
import { createLater } from "../lesson/later.ts";
import { useOnLeave } from "../lesson/use-on-leave.ts";
import { retyped } from "./retyped.ts";
import type { TypedValues } from "./worked-fields.ts";

const rest = 500;

/** What a calculator holds, and what of it is kept. */
export interface Held {
	values: TypedValues;
	segment: string | undefined;
}

/** `held`: recorded, in memory only so far. */
export type Keeping = "untouched" | "waiting" | "saved" | "held" | "not-saved";

/**
 * What is typed in a calculator, restored from the record and saved in it a moment after the last change, and at once
 * when a field or the page is left.
 *
 * @param lent numbers that someone shared, in place of the learner's own: nothing of them is saved
 */
export function useTypedValues(metric: string, lesson: string | null, start: Held, lent?: Held) {
	const { client, learner, locale, outline, keep, saving } = useSession();
	const [held, setHeld] = useState<Held>(() => {
		if (lent !== undefined) return { values: lent.values, segment: lent.segment ?? start.segment };
		const kept = learner.record.calculators.find((work) => work.metric === metric && work.lesson === lesson);
		if (kept === undefined) return start;
		const values = retyped(kept.values, kept.locale, locale);
		return { values: { ...start.values, ...values }, segment: kept.segment ?? start.segment };
	});
	const [keeping, setKeeping] = useState<Keeping>("untouched");
	const latest = useRef(0);
	const newest = useRef(held);

	const save = useCallback(
		async ({ values, segment }: Held) => {
			const ours = ++latest.current;
			let outcome: Keeping = "saved";
			try {
				const work = { metric, lesson, values: { ...values }, locale, ...(segment === undefined ? {} : { segment }) };
				const saved = await keep(
					{ type: "calculator-worked", course: outline.id, version: outline.version, ...work },
					() => client["calculator.save"]({ learner: learner.id, ...work }),
				);
				if (!saved) outcome = "held";
			} catch {
				outcome = "not-saved";
			}
			// A newer change is still to be saved: it will tell.
			if (ours === latest.current) setKeeping(outcome);
		},
		[client, learner.id, metric, lesson, locale, outline, keep],
	);
	const isLent = lent !== undefined;
	const later = useMemo(() => createLater<Held>(rest, (value) => void save(value)), [save]);
	useOnLeave(later.flush);

	const put = useCallback(
		(next: Held) => {
			latest.current++;
			newest.current = next;
			setHeld(next);
			if (isLent) return;
			setKeeping("waiting");
			later.call(next);
		},
		[later, isLent],
	);
	/** Puts texts in some fields; the same function at every drawing, for those that are drawn later. */
	const type = useCallback(
		(texts: TypedValues) => put({ ...newest.current, values: { ...newest.current.values, ...texts } }),
		[put],
	);
	// What was held is saved together with all else.
	const kept = keeping === "held" && saving.kind !== "unsaved" ? "saved" : keeping;
	/** What is held by now, also before it is drawn. */
	const now = useCallback(() => newest.current, []);
	return { held, latest: now, put, type, keeping: kept, flush: later.flush };
}
