import { AppError } from "../../core/api/errors.ts";
import type { LearnerView, LessonView } from "../../core/api/views.ts";
import { emptyCourseRecord } from "../../core/learning/empty.ts";
import { own } from "../../core/learning/own.ts";
import { readName } from "../../core/learning/person-name.ts";
import type { Picture } from "../../core/learning/profile.ts";
import type { Settings } from "../../core/learning/settings.ts";
import type { CourseRecord, LearnerState } from "../../core/learning/state.ts";
import type { Bank } from "../../core/quiz/schema.ts";
import type { Turns } from "../../core/turns.ts";
import type { Backups } from "../backups/index.ts";
import type { Learners } from "../learners/index.ts";
import type { Library } from "../library/index.ts";
import type { Notices } from "./notices.ts";
import type { PinGuard } from "./pin-guard.ts";
import { withRunsLeft } from "./run.ts";

/** Where chance comes from: a run's id (64 characters at most) and its seed (an integer from 0 to 2⁵³ − 1). */
export interface Chance {
	id(): string;
	seed(): number;
}

export interface HandlerOptions {
	library: Library;
	learners: Learners;
	backups: Backups;
	notices: Notices;
	/** Of the application. */
	version: string;
	/** The data folder. */
	home: string;
	random: Chance;
	now: () => Date;
}

/** What the handlers of all courses have in common: whose record is at work, who is open, how many PINs were tried. */
export interface Common {
	/** What is decided on a record and what is then written to it belong to one turn, whichever window asks. */
	turns: Turns;
	curtain: Curtain;
	pins: PinGuard;
}

/** What the handlers of every subject work with. */
export interface Context extends HandlerOptions, Common {}

/** Which learners with a PIN have been opened by it. A curtain, not a vault: the record itself is not encrypted. */
export interface Curtain {
	isOpen(learner: string): boolean;
	open(learner: string): void;
	close(learner: string): void;
}

export function createCurtain(): Curtain {
	const open = new Set<string>();
	return {
		isOpen: (learner) => open.has(learner),
		open: (learner) => {
			open.add(learner);
		},
		close: (learner) => {
			open.delete(learner);
		},
	};
}

export const defaultSettings: Settings = { language: "es", theme: "system", textSize: "normal" };

/** What a learner looks like who has chosen nothing. */
export const defaultPicture: Picture = { kind: "initials", hue: 1 };

/** The state of a learner who is here to stay, PIN given or not, or AppError("not-found"). Not for what a page sees. */
export function presentState({ learners }: Pick<Context, "learners">, learner: string): LearnerState {
	const state = learners.state(learner);
	if (state === undefined) throw new AppError("not-found", `There is no learner ${learner}.`);
	if (state.removedAt !== undefined) throw new AppError("not-found", `Learner ${learner} has been deleted.`);
	return state;
}

/** The state of a learner, or AppError("not-found"); AppError("locked") where their PIN has not been given. */
export function stateOf(context: Context, learner: string): LearnerState {
	const state = presentState(context, learner);
	if (state.pin !== undefined && !context.curtain.isOpen(learner)) {
		throw new AppError("locked", `The PIN of learner ${learner} has not been given.`);
	}
	return state;
}

/** What a state says of the open course. */
export function recordIn({ library }: Context, state: LearnerState): CourseRecord {
	return own(state.courses, library.course.id) ?? emptyCourseRecord;
}

export function viewLearner(context: Context, learner: string): LearnerView {
	const state = stateOf(context, learner);
	return {
		id: learner,
		name: readName(state.name ?? "") ?? "",
		picture: state.picture ?? defaultPicture,
		hasPin: state.pin !== undefined,
		guest: state.guest === true,
		...(state.pinResetAskedAt === undefined ? {} : { pinResetAskedAt: state.pinResetAskedAt }),
		settings: state.settings ?? defaultSettings,
		record: withRunsLeft(context, recordIn(context, state)),
		seq: state.seq,
	};
}

/** A lesson that can be read, or AppError("not-found"). */
export function lessonOf({ library }: Context, lesson: string): LessonView {
	const view = library.lesson(lesson);
	if (view === undefined) throw new AppError("not-found", `There is no lesson ${lesson}.`);
	return view;
}

/** The question bank of a lesson, or AppError("not-found"). */
export function bankOf({ library }: Context, lesson: string): Bank {
	const bank = library.bank(lesson);
	if (bank === undefined) throw new AppError("not-found", `Lesson ${lesson} has no questions.`);
	return bank;
}

/** The course and version that a fact happens in. */
export function placeOf({ library }: Context): { course: string; version: string } {
	return { course: library.course.id, version: library.course.version };
}
