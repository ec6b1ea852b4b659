import { type RefObject, useEffect, useMemo, useState } from "react";
import { useSession } from "../../session.tsx";
import { sectionAt, trackPosition } from "./reading-position.ts";
import { useOnLeave } from "./use-on-leave.ts";

/** Where on the window a heading counts as reached, as a share of its height. */
const line = 0.35;

/** More pixels than any lesson is long. */
const farUp = 1_000_000;

/**
 * Follows which section is being read and records it. `article` holds the headings, `end` stands after the last of its
 * text. It begins once `ready`, so that the place where the lesson opens is not taken for the top.
 */
export function useReadingPosition(
	lesson: string,
	sections: readonly { id: string }[],
	article: RefObject<HTMLElement | null>,
	end: RefObject<HTMLElement | null>,
	ready: boolean,
): string | null {
	const { client, learner, outline, keep, fail } = useSession();
	const [current, setCurrent] = useState<string | null>(null);
	const tracker = useMemo(
		() =>
			trackPosition((section) =>
				keep({ type: "position-set", course: outline.id, version: outline.version, lesson, section }, () =>
					client["position.set"]({ learner: learner.id, lesson, section }),
				).catch((error) => {
					fail(error);
					throw error;
				}),
			),
		[client, learner.id, outline, lesson, keep, fail],
	);
	useOnLeave(tracker.flush);

	useEffect(() => {
		const root = article.current;
		const foot = end.current;
		if (!ready || root === null || foot === null) return;
		const headings = sections.flatMap(({ id }) => root.querySelector(`#${CSS.escape(id)}`) ?? []);
		const look = () => {
			const tops = headings.map((heading) => ({ id: heading.id, top: heading.getBoundingClientRect().top }));
			const height = window.innerHeight;
			const atEnd = window.scrollY > 0 && foot.getBoundingClientRect().bottom <= height;
			const section = sectionAt(tops, line * height, atEnd);
			setCurrent(section);
			tracker.read(section);
		};
		// The area above the line reaches far up: a jump over several headings at once still tells that each has passed.
		const rootMargin = `${farUp}px 0px -${(1 - line) * 100}% 0px`;
		const passing = new IntersectionObserver(look, { rootMargin });
		for (const heading of headings) passing.observe(heading);
		const ending = new IntersectionObserver(look);
		ending.observe(foot);
		look();
		return () => {
			passing.disconnect();
			ending.disconnect();
		};
	}, [sections, article, end, ready, tracker]);
	return current;
}
