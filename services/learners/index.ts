export { type Learners, type LearnersOptions, openLearners } from "./learners.ts";
export { HomeInUse, type Owner } from "./owner.ts";
