import type { z } from "zod";
import { calculatorCalls } from "./calls/calculator.ts";
import { caseCalls } from "./calls/case.ts";
import { courseCalls } from "./calls/course.ts";
import { examCalls } from "./calls/exam.ts";
import { learnerCalls } from "./calls/learner.ts";
import { libraryCalls } from "./calls/library.ts";
import { noteCalls } from "./calls/notes.ts";
import { quizCalls } from "./calls/quiz.ts";
import { recordCalls } from "./calls/record.ts";
import { reviewCalls } from "./calls/review.ts";

/**
 * Every call there is between a page and the services: its name, what goes in, what comes out. Plain data; `serve`
 * parses with it on the far side of both doors, so nothing that a schema does not name gets in or leaks out.
 */
export const contract = {
	...learnerCalls,
	...recordCalls,
	...courseCalls,
	...quizCalls,
	...examCalls,
	...noteCalls,
	...calculatorCalls,
	...caseCalls,
	...reviewCalls,
	...libraryCalls,
} as const;

export type Contract = typeof contract;
export type Method = keyof Contract;
export type Input<M extends Method> = z.input<Contract[M]["input"]>;
export type ParsedInput<M extends Method> = z.output<Contract[M]["input"]>;
export type Output<M extends Method> = z.output<Contract[M]["output"]>;

/** One function for each call; a handler missing or misnamed does not compile. */
export type Handlers = { readonly [M in Method]: (input: ParsedInput<M>) => Promise<z.input<Contract[M]["output"]>> };

/** The calls as a page makes them. They reject with an `AppError`. */
export type Client = { readonly [M in Method]: (input: Input<M>) => Promise<Output<M>> };

/** What goes over the wire. */
export type Reply = { ok: true; value: unknown } | { ok: false; code: string; message: string };
