import { lazy } from "react";

/**
 * What places things comes once a question needs it: most lessons have none. Fields and marked view are one component, so
 * that the mark stands there at once in place of the fields.
 */
export const Placing = lazy(async () => ({ default: (await import("./placing-parts.tsx")).Placing }));
