import { useEffect, useRef } from "react";
import type { SpentTime } from "../../core/learning/time-at-work.ts";
import { useSession } from "../session.tsx";
import { missingAt } from "./missing-page.ts";
import type { Page } from "./routes.ts";
import { keepTime, type TimeKeeper } from "./time-keeper.ts";

/**
 * What tells that someone is at work. `focus` and `focusin` too: to a person with a screen reader or a switch, moving
 * through the page may be all that a page hears of them.
 */
const signs = [
	"keydown",
	"input",
	"pointerdown",
	"pointermove",
	"touchstart",
	"touchmove",
	"wheel",
	"scroll",
	"focus",
	"focusin",
];

/** The name under which the windows of the application hear of each other. */
const channelName = "profundiza-at-work";

/** Where one reads, answers, calculates or works on one's notes; what is spent on the other pages is no time of study. */
const studied: ReadonlySet<Page["name"]> = new Set([
	"lesson",
	"quiz",
	"calculators",
	"practice",
	"laboratory",
	"notes",
	"review",
]);

/** Tells a keeper what happens in this window and, by the channel, in others of the same learner. Returns how to stop. */
function watch(keeper: TimeKeeper, channel: BroadcastChannel, learner: string): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	for (const sign of signs) window.addEventListener(sign, keeper.act, { signal, capture: true, passive: true });
	const onVisibility = () => (document.visibilityState === "visible" ? keeper.show() : keeper.hide());
	document.addEventListener("visibilitychange", onVisibility, { signal });
	window.addEventListener("pagehide", keeper.hide, { signal });
	window.addEventListener("pageshow", onVisibility, { signal });
	const onMessage = ({ data }: MessageEvent) => {
		if (data === learner) keeper.elsewhere();
	};
	channel.addEventListener("message", onMessage, { signal });
	return () => stop.abort();
}

/** Records the time that the learner spends at work on pages for study, in the lesson of the page or outside of lessons. */
export function useTimeSpent(page: Page): void {
	const { client, outline, learner, keep } = useSession();
	const isThere = missingAt(page, outline) === undefined;
	const lesson = "lesson" in page && isThere ? page.lesson : null;
	const studying = isThere && studied.has(page.name);
	const here = useRef({ lesson, studying });
	const keeper = useRef<TimeKeeper>(undefined);
	const { id } = learner;
	const { id: course, version } = outline;

	useEffect(() => {
		const channel = new BroadcastChannel(channelName);
		const send = (spent: SpentTime) =>
			keep({ type: "time-spent", course, version, ...spent }, () => client["time.add"]({ learner: id, ...spent }));
		const made = keepTime({
			now: () => performance.now(),
			send,
			claim: () => channel.postMessage(id),
			place: here.current,
			visible: document.visibilityState === "visible",
		});
		keeper.current = made;
		const stop = watch(made, channel, id);
		return () => {
			stop();
			made.end();
			channel.close();
		};
	}, [client, keep, id, course, version]);

	useEffect(() => {
		if (here.current.lesson === lesson && here.current.studying === studying) return;
		here.current = { lesson, studying };
		keeper.current?.go(here.current);
	}, [lesson, studying]);
}
