import type { Notice } from "../../core/api/views.ts";

/** What has come up and waits for a page to take it. */
export interface Notices {
	add(notice: Notice): void;
	take(): Notice[];
}

export function createNotices(): Notices {
	let waiting: Notice[] = [];
	return {
		add: (notice) => {
			waiting.push(notice);
		},
		take: () => {
			const taken = waiting;
			waiting = [];
			return taken;
		},
	};
}
