import type { Handlers } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import { own } from "../../core/learning/own.ts";
import { type Context, lessonOf, placeOf, recordIn, stateOf } from "./context.ts";
import { placeAnnotations } from "./placed-annotations.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<Handlers, "bookmark.set" | "annotation.set" | "annotation.remove" | "annotation.list">;

export function annotationHandlers(context: Context): Subject {
	const { learners, turns } = context;
	return {
		"bookmark.set": async ({ learner, lesson, marked }) => {
			stateOf(context, learner);
			lessonOf(context, lesson);
			return savedAs(await learners.append(learner, { type: "bookmark-set", ...placeOf(context), lesson, marked }));
		},
		"annotation.set": async ({ learner, lesson, annotation, anchor, text, base, sent = [] }) => {
			return turns(learner, async () => {
				// An annotation of a lesson that is no longer there can still be changed.
				const known = own(recordIn(context, stateOf(context, learner)).annotations, annotation);
				const isUpon = base === undefined || (known?.at ?? null) === base;
				if (!isUpon && (known === undefined || !sent.includes(known.text))) {
					throw new AppError("superseded", `Annotation ${annotation} is no longer that of ${base}.`);
				}
				if (known === undefined) lessonOf(context, lesson);
				const fact = { type: "annotation-set", ...placeOf(context), lesson, annotation, anchor, text } as const;
				return savedAs(await learners.append(learner, fact));
			});
		},
		"annotation.remove": async ({ learner, lesson, annotation }) => {
			return turns(learner, async () => {
				const { annotations } = recordIn(context, stateOf(context, learner));
				if (own(annotations, annotation) === undefined) {
					throw new AppError("not-found", `There is no annotation ${annotation}.`);
				}
				const fact = { type: "annotation-removed", ...placeOf(context), lesson, annotation } as const;
				return savedAs(await learners.append(learner, fact));
			});
		},
		"annotation.list": async ({ learner }) => {
			const { annotations } = recordIn(context, stateOf(context, learner));
			return { annotations: placeAnnotations(context.library, annotations) };
		},
	};
}
