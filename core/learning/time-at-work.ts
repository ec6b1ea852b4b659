/**
 * How long the clock goes on after the last thing that a learner did, in ms. A full screen of a lesson is some 300
 * words: at 150 words a minute, which is slow reading in a language not one's own, two minutes. By then a reader has
 * scrolled; who has not is elsewhere.
 */
export const patience = 120_000;

/**
 * The longest time between two looks at the clock that can have been work, in ms. Between its beats (every ten seconds)
 * more passes only while the computer sleeps or the window is stopped: of that no more than this counts.
 */
export const longestGap = 30_000;

/** How much work is gathered before it is worth a line in the record, in ms. */
export const batch = 120_000;

/** The most seconds that one call may bring. */
export const mostSeconds = 900;

/** Time at work in a lesson, or outside of lessons (null). */
interface Stretch {
	readonly lesson: string | null;
	readonly ms: number;
}

/** Where a learner is. */
export type WorkPlace = Pick<TimeAtWork, "lesson" | "studying">;

export interface SpentTime {
	readonly lesson: string | null;
	readonly seconds: number;
}

/** A clock that goes while a learner is at work in one window. Times are ms of any clock that never goes back. */
export interface TimeAtWork {
	/** The lesson that they are in, or in whose quiz. */
	readonly lesson: string | null;
	/** Whether they are where one studies. Elsewhere, in the settings say, the clock goes and counts nothing. */
	readonly studying: boolean;
	readonly visible: boolean;
	/** Up to when it has counted. */
	readonly countedTo: number;
	/** Up to when it goes if nothing more is done; undefined while it stands. */
	readonly goesTo: number | undefined;
	/** What was not handed over yet. */
	readonly unsent: readonly Stretch[];
}

export type Happening =
	/** The learner did something: a key, the pointer, scrolling, touch. */
	| { kind: "act" }
	/** They did something in another window of theirs. Only the window last worked in counts, so no time counts twice. */
	| { kind: "elsewhere" }
	| { kind: "show" }
	| { kind: "hide" }
	| { kind: "go"; lesson: string | null; studying: boolean }
	/** Nothing but time has passed. */
	| { kind: "beat" };

/** A clock that stands. */
export function startTimeAtWork(now: number, { lesson, studying }: WorkPlace, visible: boolean): TimeAtWork {
	return { lesson, studying, visible, countedTo: now, goesTo: undefined, unsent: [] };
}

function added(unsent: readonly Stretch[], lesson: string | null, ms: number): readonly Stretch[] {
	if (ms <= 0) return unsent;
	const before = unsent.find((stretch) => stretch.lesson === lesson)?.ms ?? 0;
	return [...unsent.filter((stretch) => stretch.lesson !== lesson), { lesson, ms: before + ms }];
}

/** Counts up to now. The clock stops where patience ended, or where a gap shows that the computer slept. */
function counted(clock: TimeAtWork, now: number): TimeAtWork {
	const { goesTo, countedTo, lesson, studying } = clock;
	if (goesTo === undefined) return { ...clock, countedTo: now };
	const worked = Math.min(Math.min(now, goesTo) - countedTo, longestGap);
	const goesOn = now < goesTo && now - countedTo <= longestGap;
	const unsent = studying ? added(clock.unsent, lesson, worked) : clock.unsent;
	return { ...clock, countedTo: now, goesTo: goesOn ? goesTo : undefined, unsent };
}

/** The clock after something happened. */
export function timeAtWork(before: TimeAtWork, happening: Happening, now: number): TimeAtWork {
	const clock = counted(before, now);
	switch (happening.kind) {
		case "act":
			return clock.visible ? { ...clock, goesTo: now + patience } : clock;
		case "elsewhere":
			return { ...clock, goesTo: undefined };
		case "show":
			return { ...clock, visible: true };
		case "hide":
			return { ...clock, visible: false, goesTo: undefined };
		case "go":
			return { ...clock, lesson: happening.lesson, studying: happening.studying };
		case "beat":
			return clock;
	}
}

/**
 * Takes what is to be handed over, in whole seconds; what is left of a second stays. With `all` that is everything, else
 * the time of lessons that were left, and everything once there is a batch of it.
 */
export function takeSpent(clock: TimeAtWork, all: boolean): { clock: TimeAtWork; spent: SpentTime[] } {
	const gathered = clock.unsent.reduce((sum, { ms }) => sum + ms, 0) >= batch;
	const isDue = ({ lesson }: Stretch) => all || gathered || (lesson !== null && lesson !== clock.lesson);
	const spent = clock.unsent
		.filter(isDue)
		.map(({ lesson, ms }) => ({ lesson, seconds: Math.min(Math.floor(ms / 1000), mostSeconds) }))
		.filter(({ seconds }) => seconds > 0);
	const taken = (lesson: string | null) => spent.find((one) => one.lesson === lesson)?.seconds ?? 0;
	const unsent = clock.unsent
		.map(({ lesson, ms }) => ({ lesson, ms: ms - taken(lesson) * 1000 }))
		.filter(({ ms }) => ms > 0);
	return { clock: { ...clock, unsent }, spent };
}

/** Takes back what could not be recorded, to be handed over with the next. */
export function takeBack(clock: TimeAtWork, { lesson, seconds }: SpentTime): TimeAtWork {
	return { ...clock, unsent: added(clock.unsent, lesson, seconds * 1000) };
}
