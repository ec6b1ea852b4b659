import type { Handlers } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import { mostKept } from "../../core/learning/kept-work-limits.ts";
import { own } from "../../core/learning/own.ts";
import { sheetPlace } from "../../core/learning/sheet-place.ts";
import { type Context, placeOf, recordIn, stateOf } from "./context.ts";
import { metricOf, refuseStrayValues } from "./metric.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<Handlers, "scenario.set" | "scenario.remove" | "sheet.set" | "sheet.remove">;

function refuseOneMore(kept: number): void {
	if (kept >= mostKept) throw new AppError("too-many", `${kept} are kept already.`);
}

/** What is kept from calculators and laboratories: scenarios of a metric, and sheets. */
export function keptWorkHandlers(context: Context): Subject {
	const { learners, turns } = context;
	return {
		"scenario.set": async ({ learner, scenario, ...content }) => {
			return turns(learner, async () => {
				const { scenarios = {} } = recordIn(context, stateOf(context, learner));
				const { metric, segment, ...rest } = content;
				if (own(scenarios, scenario) === undefined) {
					refuseStrayValues(metricOf(context, metric), content.values);
					refuseOneMore(Object.values(scenarios).filter((one) => one.metric === metric).length);
				}
				const fact = { type: "scenario-set", ...placeOf(context), scenario, metric, ...rest } as const;
				return savedAs(await learners.append(learner, segment === undefined ? fact : { ...fact, segment }));
			});
		},
		"scenario.remove": async ({ learner, scenario }) => {
			const { scenarios = {} } = recordIn(context, stateOf(context, learner));
			if (own(scenarios, scenario) === undefined) throw new AppError("not-found", `There is no scenario ${scenario}.`);
			const fact = { type: "scenario-removed", ...placeOf(context), scenario } as const;
			return savedAs(await learners.append(learner, fact));
		},
		"sheet.set": async ({ learner, sheet, base, name, work, locale }) => {
			return turns(learner, async () => {
				const { sheets = {} } = recordIn(context, stateOf(context, learner));
				const known = own(sheets, sheet);
				if (base !== undefined && known?.at !== base) {
					throw new AppError("superseded", `Sheet ${sheet} is no longer that of ${base}.`);
				}
				if (known === undefined) {
					if ("worksheet" in work && context.library.worksheet(work.worksheet) === undefined) {
						throw new AppError("not-found", `There is no worksheet ${work.worksheet}.`);
					}
					refuseOneMore(Object.values(sheets).filter((one) => sheetPlace(one.work) === sheetPlace(work)).length);
				}
				const fact = { type: "sheet-set", ...placeOf(context), sheet, name, work, locale } as const;
				return savedAs(await learners.append(learner, fact));
			});
		},
		"sheet.remove": async ({ learner, sheet }) => {
			const { sheets = {} } = recordIn(context, stateOf(context, learner));
			if (own(sheets, sheet) === undefined) throw new AppError("not-found", `There is no sheet ${sheet}.`);
			const fact = { type: "sheet-removed", ...placeOf(context), sheet } as const;
			return savedAs(await learners.append(learner, fact));
		},
	};
}
