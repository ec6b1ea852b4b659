export { type LearnersOptions, openLearners } from "./learners.ts";
export { HomeInUse, type Owner } from "./owner.ts";
export type { Appended, Learners, Repair, UnnumberedEvent } from "./types.ts";
