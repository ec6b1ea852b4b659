export { type Explanation, explainFailure, explainWaiting } from "./explain.ts";
export { denials, isSystemError, type StartFailure, startFailure } from "./failure.ts";
