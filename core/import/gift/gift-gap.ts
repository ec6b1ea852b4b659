import { escapeLineStart } from "../escape.ts";
import { mapChoice, mapTrueFalse, worth } from "./gift-choice.ts";
import { type GiftContext, kept, type Mapped, partIds, saidOr } from "./gift-mapping.ts";
import type { GiftAnswer, GiftBody, GiftQuestion } from "./gift-parse.ts";
import { mapMatching } from "./gift-placed.ts";
import { keyOfText, mapNumber, mapShort, rightNumber } from "./gift-typed.ts";

/** The longest text that a drop-down list in a sentence shows. */
const longestOption = 80;

function choiceGap(answers: readonly GiftAnswer[], context: GiftContext): Record<string, unknown> | undefined {
	const texts = answers.map(({ text }) => context.plain(text));
	const fits =
		texts.every((text) => text !== "" && text.length <= longestOption) && texts.length > 1 && texts.length < 11;
	const right = answers.map((answer) => worth(answer) >= 100);
	if (!fits || right.filter(Boolean).length !== 1 || answers.some((one) => worth(one) > 0 && worth(one) < 100))
		return undefined;
	const ids = partIds(texts);
	const options = answers.map(({ text, feedback }, index) => ({
		id: ids[index],
		text: texts[index],
		...(right[index] === true ? { correct: true } : {}),
		feedback: saidOr(feedback, context.words.feedbackOf(context.inline(text)), context),
	}));
	return { kind: "choice", options };
}

/** The gap that a missing word is, where a text with gaps can have it. */
function gapOf(body: GiftBody, context: GiftContext): Record<string, unknown> | undefined {
	switch (body.kind) {
		case "choice":
			return choiceGap(body.answers, context);
		case "short": {
			const key = keyOfText(body.answers, context);
			return key === undefined ? undefined : { kind: "text", ...key };
		}
		case "number": {
			const [one, ...more] = body.numbers;
			if (one?.value === undefined || more.length > 0) return undefined;
			const feedback = {
				right: saidOr(one.feedback, context.words.feedbackRight, context),
				wrong: saidOr(body.otherwise, context.words.feedbackWrong, context),
			};
			return { kind: "number", ...rightNumber(one), feedback };
		}
		default:
			return undefined;
	}
}

/** A question of any kind. A missing word becomes a text with a gap, or a question with a line in its place. */
export function mapQuestion(question: GiftQuestion, context: GiftContext): Mapped {
	const { body, before, after } = question;
	const gap = after === "" ? undefined : gapOf(body, context);
	if (gap !== undefined) {
		const text = [context.inline(before), "[[hueco]]", context.inline(after)].filter((piece) => piece !== "").join(" ");
		const tight = text.replace(/\]\] (?=[.,;:!?)])/, "]]");
		return kept({
			kind: "cloze",
			prompt: context.words.fillIn,
			text: escapeLineStart(tight),
			gaps: [{ id: "hueco", ...gap }],
		});
	}
	if (after !== "") context.changed("gift-blank");
	switch (body.kind) {
		case "choice":
			return mapChoice(question, body, context);
		case "true-false":
			return mapTrueFalse(question, body, context);
		case "short":
			return mapShort(question, body, context);
		case "number":
			return mapNumber(question, body, context);
		case "matching":
			return mapMatching(question, body, context);
		case "broken":
			return { ok: false, code: body.code };
		case "essay":
			return { ok: false, code: "gift-left-essay" };
		case "description":
			return { ok: false, code: "gift-left-description" };
	}
}
