import { askedKey } from "../quiz/exam-draw.ts";
import { caseNow } from "./case-now.ts";
import type { DraftPlace, KeptDraft } from "./draft.ts";
import { draftKey, sameDraftPlace } from "./draft-place.ts";
import type { Fact } from "./events.ts";
import { own } from "./own.ts";
import type { CourseRecord } from "./state.ts";

type Drafts = NonNullable<CourseRecord["drafts"]>;

function withDrafts(course: CourseRecord, drafts: Drafts): CourseRecord {
	const { drafts: _, ...rest } = course;
	return Object.keys(drafts).length === 0 ? rest : { ...rest, drafts };
}

function without(course: CourseRecord, isOver: (kept: KeptDraft) => boolean): CourseRecord {
	const { drafts } = course;
	if (drafts === undefined || !Object.values(drafts).some(isOver)) return course;
	return withDrafts(course, Object.fromEntries(Object.entries(drafts).filter(([, kept]) => !isOver(kept))));
}

/** The draft for an asking of a question, if there is one. */
export function draftFor({ drafts = {} }: CourseRecord, place: DraftPlace): KeptDraft | undefined {
	const kept = own(drafts, draftKey(place));
	return kept !== undefined && sameDraftPlace(kept.place, place) ? kept : undefined;
}

/**
 * Whether a question may still be answered where a draft is for it, as far as the course's record says; what it knows of
 * cards stands elsewhere.
 */
export function isDraftOpen(course: CourseRecord, place: DraftPlace): boolean {
	switch (place.in) {
		case "quiz": {
			const run = own(course.lessons, place.lesson)?.run;
			if (run?.id !== place.run || run.finishedAt !== undefined) return false;
			return run.questions.includes(place.question) && own(run.answers, place.question) === undefined;
		}
		case "exam": {
			const run = own(course.exams ?? {}, place.exam)?.run;
			if (run?.id !== place.run || run.finishedAt !== undefined) return false;
			const key = askedKey(place);
			const answered = run.adaptive === true && own(run.answers, key) !== undefined;
			return !answered && run.questions.some((one) => askedKey(one) === key);
		}
		case "lesson": {
			// Asked again after an answer, a question comes with another seed.
			const answered = own(own(course.lessons, place.lesson)?.practice ?? {}, place.question);
			return answered === undefined || (answered.seed ?? 0) !== place.seed;
		}
		case "review":
			return true;
		case "case": {
			const now = caseNow(course, place.metric);
			return now.seed === place.seed && now.level === place.level;
		}
	}
}

/** The course with a draft kept, or with null taken away. One for a question that was answered already changes nothing. */
export function keepDraft(course: CourseRecord, fact: Extract<Fact, { type: "draft-kept" }>, at: string): CourseRecord {
	const { place, draft, locale } = fact;
	if (draft === null) return without(course, (kept) => sameDraftPlace(kept.place, place));
	if (!isDraftOpen(course, place)) return course;
	return withDrafts(course, { ...course.drafts, [draftKey(place)]: { place, draft, locale, at } });
}

/** The course without the drafts that a fact makes an answer of, or leaves behind. */
export function settleDrafts(course: CourseRecord, fact: Extract<Fact, { course: string }>): CourseRecord {
	switch (fact.type) {
		case "run-started":
			return without(course, ({ place }) => place.in === "quiz" && place.lesson === fact.lesson);
		case "run-answered":
		case "run-narrowed":
			return without(course, ({ place }) => place.in === "quiz" && !isDraftOpen(course, place));
		case "practice-answered":
			return without(
				course,
				({ place }) => place.in === "lesson" && place.lesson === fact.lesson && place.question === fact.question,
			);
		case "exam-answered":
			return without(
				course,
				({ place }) => place.in === "exam" && place.exam === fact.exam && askedKey(place) === askedKey(fact),
			);
		case "exam-started":
		case "exam-finished":
			return without(course, ({ place }) => place.in === "exam" && place.exam === fact.exam);
		case "review-answered":
			return without(course, ({ place }) => place.in === "review" && place.card === fact.card);
		case "case-answered":
			return without(course, ({ place }) => place.in === "case" && !isDraftOpen(course, place));
		default:
			return course;
	}
}

/** The drafts of two records of one course, the later of each, without those whose question has been answered since. */
export function joinDrafts(joined: CourseRecord, a: CourseRecord, b: CourseRecord): CourseRecord {
	if (a.drafts === undefined && b.drafts === undefined) return joined;
	const drafts: Drafts = { ...a.drafts };
	for (const [key, kept] of Object.entries(b.drafts ?? {})) {
		const other = own(drafts, key);
		if (other === undefined || kept.at > other.at) drafts[key] = kept;
	}
	return without(withDrafts(joined, drafts), (kept) => {
		const { place } = kept;
		if (!isDraftOpen(joined, place)) return true;
		const answered = place.in === "lesson" && own(own(joined.lessons, place.lesson)?.practice ?? {}, place.question);
		return answered !== undefined && answered !== false && answered.at > kept.at;
	});
}
