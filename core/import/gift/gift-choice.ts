import { isStub } from "../../course/stub.ts";
import { type GiftContext, kept, left, type Mapped, partIds, promptOf, saidOr } from "./gift-mapping.ts";
import type { GiftAnswer, GiftBody, GiftQuestion } from "./gift-parse.ts";
import { wordsOfInline } from "./gift-text.ts";

type Choice = Extract<GiftBody, { kind: "choice" }>;
type TrueFalse = Extract<GiftBody, { kind: "true-false" }>;

/** What an answer earns, in percent. */
export function worth({ right, weight }: GiftAnswer): number {
	return weight ?? (right ? 100 : 0);
}

function optionsOf(answers: readonly GiftAnswer[], correct: readonly boolean[], context: GiftContext) {
	const texts = answers.map(({ text }) => context.inline(text));
	const ids = partIds(texts.map(wordsOfInline));
	return answers.map(({ feedback }, index) => {
		const text = texts[index] ?? "";
		const wanted = isStub(text) ? context.words.explanation : context.words.feedbackOf(text);
		return {
			id: ids[index],
			text,
			...(correct[index] === true ? { correct: true } : {}),
			feedback: saidOr(feedback, wanted, context),
		};
	});
}

/** Which answers are right: the best ones where one is to be chosen, all that earn something where several are. */
function rightOnes(answers: readonly GiftAnswer[], context: GiftContext): { right: boolean[]; one: boolean } {
	const earned = answers.map(worth);
	const whole = earned.filter((value) => value >= 100).length;
	if (whole === 1) {
		if (earned.some((value) => value > 0 && value < 100)) context.changed("gift-part-lost");
		return { right: earned.map((value) => value >= 100), one: true };
	}
	const right = earned.map((value) => value > 0);
	if (whole > 1) context.changed("gift-several-right");
	const shares = new Set(earned.filter((value) => value > 0));
	if (whole === 0 && (shares.size > 1 || earned.some((value) => value < 0))) context.changed("gift-weights-lost");
	return { right, one: false };
}

/** Chosen among answers: one of them, or several that each count. */
export function mapChoice(question: GiftQuestion, { answers }: Choice, context: GiftContext): Mapped {
	if (answers.some(({ text }) => text === "")) return left("gift-left-empty");
	if (answers.length < 2) return left("gift-left-few");
	const { right, one } = rightOnes(answers, context);
	const count = right.filter(Boolean).length;
	if (count === 0) return left("gift-left-no-right");
	const kind = one || (count === 1 && answers.length < 3) ? "one-choice" : "several-choices";
	if (kind === "several-choices" && answers.length < 3) return left("gift-left-few-of-several");
	if (answers.length > (kind === "one-choice" ? 8 : 10)) return left("gift-left-many");
	return kept({ kind, prompt: promptOf(question, context), options: optionsOf(answers, right, context) });
}

/** A statement to call true or false. */
export function mapTrueFalse(question: GiftQuestion, body: TrueFalse, context: GiftContext): Mapped {
	const { words } = context;
	return kept({
		kind: "true-false",
		prompt: promptOf(question, context),
		answer: body.answer,
		feedback: {
			right: saidOr(body.right, words.feedbackRight, context),
			wrong: saidOr(body.wrong, words.feedbackWrong, context),
		},
	});
}
