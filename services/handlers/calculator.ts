import type { Handlers } from "../../core/api/contract.ts";
import { type Context, lessonOf, placeOf, stateOf } from "./context.ts";
import { metricOf, refuseStrayValues } from "./metric.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<Handlers, "calculator.save">;

export function calculatorHandlers(context: Context): Subject {
	const { learners } = context;
	return {
		"calculator.save": async ({ learner, metric, lesson, values, locale, segment }) => {
			stateOf(context, learner);
			const found = metricOf(context, metric);
			if (lesson !== null) lessonOf(context, lesson);
			refuseStrayValues(found, values);
			const fact = { type: "calculator-worked", ...placeOf(context), metric, lesson, values, locale } as const;
			return savedAs(await learners.append(learner, segment === undefined ? fact : { ...fact, segment }));
		},
	};
}
