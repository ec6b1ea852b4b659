import type { Handlers } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import type { CourseRoom } from "../shelf/course-room.ts";
import type { HandedOver, Inbox } from "../shelf/inbox.ts";
import type { PackWorks } from "../shelf/pack-works.ts";

type Subject = Pick<Handlers, Extract<keyof Handlers, `library.${string}`>>;

/** What the library of courses is made of. */
export interface LibraryDesk {
	room: CourseRoom;
	inbox: Inbox;
	works: PackWorks;
	/** Hears of a course of which another version is used now, or none. */
	onChanged(course: string): void;
}

/** The calls about courses as a whole: the same ones for every course that is open. */
export function libraryHandlers({ room, inbox, works, onChanged }: LibraryDesk): Subject {
	function handedOver(pack: string): HandedOver {
		const found = inbox.find(pack);
		if (found === undefined) throw new AppError("not-found", `No pack ${pack} was handed over.`);
		return found;
	}

	return {
		"library.courses": async () => ({
			courses: await room.courses(),
			waiting: inbox.waiting().map(({ id, file }) => ({ pack: id, file })),
		}),
		"library.examine": async ({ pack }) => {
			const { path, file } = handedOver(pack);
			const work = works.begin(async (working) => {
				const report = await room.examine(path, working);
				return { state: "examined", report: { ...report, file } };
			});
			return { work };
		},
		"library.install": async ({ pack, acceptChangedKey }) => {
			const { path } = handedOver(pack);
			const work = works.begin(async (working) => {
				const installed = await room.install(path, { acceptChangedKey }, working);
				onChanged(installed.course);
				await inbox.putAway(pack);
				return { state: "installed", ...installed };
			});
			return { work };
		},
		"library.work": async ({ work }) => {
			const state = works.state(work);
			if (state === undefined) throw new AppError("not-found", `There is no work ${work}.`);
			return state;
		},
		"library.cancel": async ({ work }) => {
			await works.cancel(work);
			return { done: true };
		},
		"library.dismiss": async ({ pack }) => {
			await inbox.putAway(pack);
			return { done: true };
		},
		"library.choose": async ({ course, version }) => {
			await room.choose(course, version);
			onChanged(course);
			return { done: true };
		},
		"library.remove": async ({ course, version }) => {
			await room.remove(course, version);
			onChanged(course);
			return { done: true };
		},
	};
}
