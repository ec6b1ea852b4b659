import type { CaseSlip } from "../../core/api/case-views.ts";
import type { Handlers } from "../../core/api/contract.ts";
import { AppError } from "../../core/api/errors.ts";
import { numbersOf } from "../../core/course/text-html.ts";
import { caseNow } from "../../core/learning/case-now.ts";
import type { PracticeCase } from "../../core/learning/metric-practice.ts";
import { own } from "../../core/learning/own.ts";
import { drawCase } from "../../core/metrics/practice-case.ts";
import { type CaseMark, markCase } from "../../core/metrics/practice-mark.ts";
import type { MetricCase } from "../../core/metrics/practice-model.ts";
import { listedInputs, situationText } from "../../core/metrics/practice-text.ts";
import type { Metric } from "../../core/metrics/schema.ts";
import { type CompiledMetric, compileMetric } from "../../core/metrics/work.ts";
import { type Context, placeOf, recordIn, stateOf } from "./context.ts";
import { metricOf } from "./metric.ts";
import { savedAs } from "./saved.ts";

type Subject = Pick<Handlers, "case.open" | "case.answer">;

/** A case with the metric that it is drawn from, wrong ways and all; AppError("not-found") where there is none. */
function drawnCase(context: Context, asked: PracticeCase): { compiled: CompiledMetric; drawn: MetricCase } {
	const result = compileMetric(metricOf(context, asked.metric));
	const drawn = result.ok ? drawCase(result.metric, asked.seed, asked.level) : undefined;
	if (!result.ok || drawn === undefined) throw new AppError("not-found", `Metric ${asked.metric} has no case.`);
	return { compiled: result.metric, drawn };
}

/** The metric as pages get it. */
function shownMetric({ library }: Context, id: string): Metric {
	const view = library.metrics().find(({ metric }) => metric.id === id);
	if (view === undefined) throw new AppError("not-found", `There is no metric ${id}.`);
	return view.metric;
}

/** What another reading is called: by its own name, else by its denominator. */
function readingName({ metric, variants }: CompiledMetric, id: string | undefined): string {
	const variant = variants.find((one) => one.variant.id === id)?.variant;
	return variant === undefined ? (metric.reading ?? metric.name) : (variant.name ?? variant.reading);
}

function slipOf({ library }: Context, compiled: CompiledMetric, { slip }: CaseMark): CaseSlip | undefined {
	if (slip === undefined) return undefined;
	if (slip.kind === "reading") return { kind: slip.kind, name: readingName(compiled, slip.reading) };
	if (slip.kind !== "way") return { kind: slip.kind };
	return { kind: slip.kind, name: library.inline(slip.name), feedback: library.inline(slip.feedback) };
}

/** Under which name a wrong way is kept in the record. */
function keptName(compiled: CompiledMetric, { slip }: CaseMark): string | undefined {
	if (slip === undefined) return undefined;
	if (slip.kind === "way") return slip.name.slice(0, 200);
	return slip.kind === "reading" ? readingName(compiled, slip.reading).slice(0, 200) : slip.kind;
}

export function caseHandlers(context: Context): Subject {
	const { library, learners, turns } = context;
	return {
		"case.open": async ({ learner, metric: id }) => {
			const record = recordIn(context, stateOf(context, learner));
			const asked = caseNow(record, id);
			const { drawn } = drawnCase(context, asked);
			const metric = shownMetric(context, id);
			const { reading, input, target, told } = drawn;
			const situation = situationText(metric, drawn, numbersOf(library.course));
			const practice = own(record.practised ?? {}, id);
			return {
				metric,
				seed: asked.seed,
				level: asked.level,
				listed: listedInputs(metric, drawn),
				told: { ...told },
				...(situation === undefined ? {} : { situation }),
				...(reading === undefined ? {} : { reading }),
				...(input === undefined ? {} : { input }),
				...(target === undefined ? {} : { target }),
				...(practice === undefined ? {} : { practice }),
			};
		},
		"case.answer": ({ learner, metric, seed, level, answer, steps, locale }) =>
			turns(learner, async () => {
				const before = recordIn(context, stateOf(context, learner));
				const { compiled, drawn } = drawnCase(context, { metric, seed, level });
				const mark = markCase(compiled, drawn, answer);
				const slip = slipOf(context, compiled, mark);
				const said = {
					correct: mark.correct,
					expected: mark.expected,
					...(slip === undefined ? {} : { slip }),
				};
				const known = own(before.practised ?? {}, metric);
				if (seed !== caseNow(before, metric).seed) {
					const { last } = known ?? {};
					const isSame = last?.seed === seed && last.level === level && last.answer === answer.typed;
					if (known === undefined || !isSame) {
						throw new AppError("superseded", `Case ${seed} of metric ${metric} is not the one to be answered.`);
					}
					return { ...said, practice: known, at: known.at, saved: true };
				}
				const misconception = keptName(compiled, mark);
				const fact = {
					type: "case-answered",
					...placeOf(context),
					metric,
					seed,
					level,
					answer: answer.typed,
					correct: mark.correct,
					steps,
					locale,
					...(misconception === undefined ? {} : { misconception }),
					...(drawn.input === undefined ? {} : { input: drawn.input }),
					...(drawn.reading === undefined ? {} : { reading: drawn.reading }),
				} as const;
				const { at, saved } = savedAs(await learners.append(learner, fact));
				const practice = own(recordIn(context, stateOf(context, learner)).practised ?? {}, metric);
				if (practice === undefined) throw new AppError("internal", `Case ${seed} of ${metric} left no trace.`);
				return { ...said, practice, at, saved };
			}),
	};
}
