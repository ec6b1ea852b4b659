import {
	type Happening,
	patience,
	type SpentTime,
	startTimeAtWork,
	takeBack,
	takeSpent,
	timeAtWork,
	type WorkPlace,
} from "../../core/learning/time-at-work.ts";

export interface TimeKeeperOptions {
	/** ms of a clock that never goes back. */
	now(): number;
	send(spent: SpentTime): Promise<unknown>;
	/** Tells the other windows of the learner that this is the one being worked in. */
	claim(): void;
	place: WorkPlace;
	visible: boolean;
}

/** How often the clock is looked at while it goes, in ms. */
const beatEvery = 10_000;

/** After leaving a lesson: the page that comes is drawn first. */
const leaveAfter = 1000;

/** Events of the pointer come by the hundred; one a second says as much. */
const actEvery = 1000;

/** Measures the time at work in a window and sends it. What cannot be sent is kept and goes with the next. */
export interface TimeKeeper {
	act(): void;
	/** Something was done in another window of the learner. */
	elsewhere(): void;
	show(): void;
	/** The window is hidden or closed: what was counted is sent at once, as it may be the last moment to do so. */
	hide(): void;
	go(place: WorkPlace): void;
	end(): void;
}

export function keepTime(options: TimeKeeperOptions): TimeKeeper {
	const { now, send, claim } = options;
	let clock = startTimeAtWork(now(), options.place, options.visible);
	let actedAt = Number.NEGATIVE_INFINITY;
	/** After a failure nothing but leaving makes it try again before this. */
	let quietUntil = Number.NEGATIVE_INFINITY;
	let beats: ReturnType<typeof setInterval> | undefined;
	let leaving: ReturnType<typeof setTimeout> | undefined;

	const happen = (happening: Happening) => {
		clock = timeAtWork(clock, happening, now());
		if (clock.goesTo === undefined) {
			clearInterval(beats);
			beats = undefined;
		} else beats ??= setInterval(beat, beatEvery);
	};
	const give = (all: boolean) => {
		if (!all && now() < quietUntil) return;
		const taken = takeSpent(clock, all);
		clock = taken.clock;
		for (const spent of taken.spent) {
			send(spent).catch(() => {
				clock = takeBack(clock, spent);
				quietUntil = now() + patience;
			});
		}
	};
	const beat = () => {
		happen({ kind: "beat" });
		give(false);
	};
	return {
		act() {
			const stood = clock.goesTo === undefined;
			if (!stood && now() - actedAt < actEvery) return;
			actedAt = now();
			happen({ kind: "act" });
			if (stood && clock.goesTo !== undefined) claim();
		},
		elsewhere: () => happen({ kind: "elsewhere" }),
		show: () => happen({ kind: "show" }),
		hide() {
			happen({ kind: "hide" });
			give(true);
		},
		go(place) {
			happen({ kind: "go", ...place });
			clearTimeout(leaving);
			leaving = setTimeout(() => give(false), leaveAfter);
		},
		end() {
			happen({ kind: "hide" });
			clearTimeout(leaving);
			give(true);
		},
	};
}
