export { HomeInUse, type Owner } from "../home/index.ts";
export { type LearnersOptions, openLearners } from "./learners.ts";
export { noticeOf } from "./notice-of.ts";
export { pinResetGrace, removalGrace } from "./summary.ts";
export type { Appended, Learners, Repair, UnnumberedEvent } from "./types.ts";
