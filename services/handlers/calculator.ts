import type { Handlers } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import { type Context, lessonOf, placeOf, stateOf } from "./context.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<Handlers, "calculator.save">;

export function calculatorHandlers(context: Context): Subject {
	const { library, learners } = context;
	return {
		"calculator.save": async ({ learner, metric, lesson, values, locale, segment }) => {
			stateOf(context, learner);
			const view = library.metrics().find((one) => one.metric.id === metric);
			if (view === undefined) throw new AppError("not-found", `There is no metric ${metric}.`);
			if (lesson !== null) lessonOf(context, lesson);
			const inputs = view.metric.inputs.map((input) => input.id);
			const stray = Object.keys(values).find((name) => !inputs.includes(name));
			if (stray !== undefined) throw new AppError("not-found", `Metric ${metric} has no input ${stray}.`);
			const fact = { type: "calculator-worked", ...placeOf(context), metric, lesson, values, locale } as const;
			return savedAs(await learners.append(learner, segment === undefined ? fact : { ...fact, segment }));
		},
	};
}
