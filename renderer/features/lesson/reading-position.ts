import { createLater } from "./later.ts";

const rest = 400;

/**
 * The section that is being read: the last one whose heading has passed the line, or at the end of the page the last one
 * of all, however short. Null above the first heading. Tops and line in pixels from the top of the window.
 */
export function sectionAt(
	headings: readonly { id: string; top: number }[],
	line: number,
	atEnd: boolean,
): string | null {
	const read = atEnd ? headings.at(-1) : headings.findLast((heading) => heading.top <= line);
	return read?.id ?? null;
}

export interface PositionTracker {
	/** This section is being read now. */
	read(section: string | null): void;
	/** Sends at once what has not been sent. */
	flush(): void;
}

/** Sends the section being read once it has rested on it; each change once, and again if sending it failed. */
export function trackPosition(send: (section: string | null) => Promise<unknown>): PositionTracker {
	let last: string | null | undefined;
	const later = createLater<string | null>(rest, (section) => {
		if (section === last) return;
		last = section;
		send(section).catch(() => {
			if (last === section) last = undefined;
		});
	});
	return { read: later.call, flush: later.flush };
}
