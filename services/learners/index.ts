export { HomeInUse, type Owner } from "../home/index.ts";
export { type LearnersOptions, openLearners } from "./learners.ts";
export type { Appended, Learners, Repair, UnnumberedEvent } from "./types.ts";
