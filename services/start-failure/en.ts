import type { StartTexts } from "./texts.ts";

export const en: StartTexts = {
	inUse: "Profundiza is already open with this data folder",
	inUseDetail: ({ pid, host, since, address }) =>
		[
			`It is in use by process ${pid} on ${host} since ${since}.`,
			...(address === undefined ? [] : [`It is open in your browser: ${address}`]),
			"Your progress is safe. Close it there and open Profundiza again.",
		].join("\n"),
	inUseSilent: ({ pid, since }) =>
		[
			`It is in use by process ${pid} on this computer since ${since}, but it does not answer.`,
			`Your progress is safe. Try again in a moment. If nothing changes, end process ${pid} ` +
				`(in the task manager, or with kill -9 ${pid}) and open Profundiza again.`,
		].join("\n"),
	inUseUnknown:
		"Another program is using it right now. Your progress is safe. Close the other Profundiza window and open it again.",
	course: "The course has errors and cannot be opened",
	courseDetail: (findings, more) =>
		[
			findings,
			...(more > 0 ? [more === 1 ? "And one more." : `And ${more} more.`] : []),
			"",
			"Your progress is safe. Correct the course's files, or install Profundiza again, and open it once more.",
		].join("\n"),
	noCourse: "The course that comes with Profundiza is missing",
	damagedCourse: "The course that comes with Profundiza is damaged",
	noCourseDetail: (place) =>
		`It should be in ${place}\n\nYour progress is safe. Install Profundiza again, or build it with npm run build, and open it once more.`,
	failed: "Profundiza could not be opened",
	noPermission: (place) =>
		`Your system does not allow reading or writing here:\n${place}\n\nNothing that was saved has changed. Check its permissions and open Profundiza again.`,
	notAFolder: (place) =>
		`This place will not do for the data folder, because it is no folder or cannot be made:\n${place}\n\nNothing that was saved has changed. Remove or rename what has that name and open Profundiza again.`,
	diskFull: (home) =>
		`The disk is full, and your data folder is on it:\n${home}\n\nWhat was saved is still there. Make room and open Profundiza again.`,
	other: (home) =>
		`Something failed while opening it. What was saved is still in ${home}\n\nOpen Profundiza again; if this happens once more, restart the computer.`,
	waiting: "Checking whether Profundiza is still open elsewhere",
	waitingDetail: ({ host, since }, seconds) =>
		`Your data folder was opened on ${host} on ${since}, and nothing says that it was closed. This takes ${seconds} seconds at most. Your progress is safe.`,
};
