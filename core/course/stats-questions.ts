import type { Locale } from "../locale.ts";
import type { Question } from "../quiz/schema.ts";
import { textsOf } from "../quiz/texts.ts";
import { equationsOfText } from "./check-arithmetic.ts";

type Kind = Question["kind"];

/** How many questions there are, and of what sort. */
export interface QuestionStats {
	total: number;
	/** Every kind, also those that are not used. */
	kinds: Record<Kind, number>;
	/** 1 recall, 2 apply, 3 decide. */
	difficulty: Record<"1" | "2" | "3", number>;
	/** The part of them that is above recall, 0 to 1, with three decimals; 0 where there are none. */
	aboveRecall: number;
	/** Whose numbers are drawn: calculations, and cases with one. */
	parameterised: number;
	/** Equations in their texts that were recomputed. */
	equations: number;
}

const noKinds: Readonly<Record<Kind, number>> = {
	"one-choice": 0,
	"several-choices": 0,
	"true-false": 0,
	"short-text": 0,
	number: 0,
	cloze: 0,
	calculation: 0,
	matching: 0,
	ordering: 0,
	sorting: 0,
	case: 0,
};

function isParameterised(question: Question): boolean {
	if (question.kind !== "case") return question.kind === "calculation";
	return question.parts.some(({ kind }) => kind === "calculation");
}

/** Counts questions. `numbers`: how their texts write numbers. */
export function statsOfQuestions(questions: readonly Question[], numbers: Locale): QuestionStats {
	const kinds = { ...noKinds };
	const difficulty = { 1: 0, 2: 0, 3: 0 };
	let [parameterised, equations] = [0, 0];
	for (const question of questions) {
		kinds[question.kind] += 1;
		if (question.difficulty === 1 || question.difficulty === 2 || question.difficulty === 3) {
			difficulty[question.difficulty] += 1;
		}
		if (isParameterised(question)) parameterised += 1;
		for (const { text, form } of textsOf(question)) equations += equationsOfText(text, numbers, form).length;
	}
	const total = questions.length;
	const above = difficulty[2] + difficulty[3];
	const aboveRecall = total === 0 ? 0 : Math.round((above / total) * 1000) / 1000;
	return { total, kinds, difficulty, aboveRecall, parameterised, equations };
}
