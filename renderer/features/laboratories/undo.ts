/** A change of many things at once: a sheet's content before and after it. */
export interface Undo<Work> {
	readonly before: Work;
	readonly after: Work;
}

/** Whether a change can be taken back without taking anything along that came after it. */
export const canUndo = <Work>({ after }: Undo<Work>, now: Work): boolean => after === now;
