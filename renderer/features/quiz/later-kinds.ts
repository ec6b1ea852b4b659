import { lazy } from "react";

/** Kinds of question that are rarely on the first page: their code comes on its own, so that a lesson need not wait. */
const load = {
	calculation: () => import("./calculation-answer.tsx"),
	case: () => import("./case-answer.tsx"),
	cloze: () => import("./cloze-answer.tsx"),
};

export const CalculationFields = lazy(async () => ({ default: (await load.calculation()).CalculationFields }));
export const MarkedCalculation = lazy(async () => ({ default: (await load.calculation()).MarkedCalculation }));
export const CaseFields = lazy(async () => ({ default: (await load.case()).CaseFields }));
export const MarkedCase = lazy(async () => ({ default: (await load.case()).MarkedCase }));
export const ClozeFields = lazy(async () => ({ default: (await load.cloze()).ClozeFields }));
export const MarkedCloze = lazy(async () => ({ default: (await load.cloze()).MarkedCloze }));
