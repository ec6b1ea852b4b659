import { lazy } from "react";

/** What places things comes once a question needs it: most lessons have none. */
const load = () => import("./placing-fields.tsx");

export const PlacingFields = lazy(async () => ({ default: (await load()).PlacingFields }));
export const MarkedPlacing = lazy(async () => ({ default: (await load()).MarkedPlacing }));
export const MarkedOrder = lazy(async () => ({ default: (await load()).MarkedOrder }));
