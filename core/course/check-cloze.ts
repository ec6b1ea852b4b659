import { gapsIn } from "../quiz/cloze.ts";
import type { Cloze, Gap, NumberGap } from "../quiz/cloze-schema.ts";
import { nearBoth, within } from "../quiz/tolerance.ts";
import { readBlockText } from "./block-text.ts";
import { isTooWide } from "./check-number.ts";
import { optionFindings } from "./check-options.ts";
import { shortTextFindings } from "./check-short-text.ts";
import { duplicates } from "./course-names.ts";
import { meantOf } from "./nearest.ts";
import { type QuestionFinding, questionError } from "./question-finding.ts";

/**
 * Gaps that the text names and nobody defines, or the other way round; one twice; one where no field can be. A gap whose
 * name is misspelt, here or there, is said once, in the text.
 */
function placeFindings({ text, gaps }: Cloze): QuestionFinding[] {
	const ids = gaps.map(({ id }) => id);
	const twice = duplicates(ids);
	if (twice.length > 0)
		return twice.map((index) => questionError("duplicate-id", { id: ids[index] ?? "" }, ["gaps", index, "id"]));
	const said = gapsIn(text);
	const shown = readBlockText({ file: "", text, place: () => ({ line: 1, column: 1 }) }, () => {}).gaps;
	const inText = said.flatMap(({ id, at }, index) => {
		const fault = (code: string, more: { meant?: string } = {}) => [
			questionError(code, { id, ...more }, ["text"], at + 2),
		];
		const spare = ids.filter((one) => said.every((other) => other.id !== one));
		if (!ids.includes(id)) return fault("gap-undefined", meantOf(id, spare));
		if (said.findIndex((one) => one.id === id) < index) return fault("gap-twice");
		return shown.some((one) => one.id === id) ? [] : fault("gap-in-code");
	});
	if (inText.some(({ code }) => code === "gap-undefined")) return inText;
	const unsaid = gaps.flatMap(({ id }, index) =>
		said.some((one) => one.id === id) ? [] : [questionError("gap-not-in-text", { id }, ["gaps", index, "id"])],
	);
	return [...inText, ...unsaid];
}

function numberGapFindings({ answer, decimals, tolerance, misconceptions }: NumberGap): QuestionFinding[] {
	const round = Number(answer.toFixed(decimals));
	const narrow = within(round, answer, tolerance)
		? []
		: [questionError("answer-under-rounding", { value: round }, ["tolerance"])];
	const ways = misconceptions.flatMap(({ value }, index) => {
		const path = ["misconceptions", index, "value"];
		if (within(value, answer, tolerance)) return [questionError("misconception-is-right", { value }, path)];
		const before = misconceptions.slice(0, index).map((way) => way.value);
		if (before.some((one) => within(value, one, tolerance)))
			return [questionError("misconception-hidden", { value }, path)];
		const meets = before.some((one) => nearBoth(one, value, tolerance));
		return meets ? [questionError("misconceptions-overlap", { value }, path)] : [];
	});
	const wide: QuestionFinding[] = isTooWide(answer, tolerance)
		? [{ severity: "warning", code: "tolerance-too-wide", params: { value: answer }, path: ["tolerance"] }]
		: [];
	return [...narrow, ...wide, ...ways];
}

function gapFindings(gap: Gap): QuestionFinding[] {
	switch (gap.kind) {
		case "text":
			return shortTextFindings(gap);
		case "number":
			return numberGapFindings(gap);
		case "choice": {
			const ids = gap.options.map(({ id }) => id);
			return [
				...duplicates(ids).map((index) =>
					questionError("duplicate-id", { id: ids[index] ?? "" }, ["options", index, "id"]),
				),
				...optionFindings("", gap.options).map(({ severity, code, params, index }) => ({
					severity,
					code,
					params,
					path: ["options", index, "text"],
				})),
			];
		}
	}
}

/** What is wrong with a text with gaps: its gaps' places, and each gap's key. */
export function clozeFindings(question: Cloze): QuestionFinding[] {
	return [
		...placeFindings(question),
		...question.gaps.flatMap((gap, index) =>
			gapFindings(gap).map((finding) => ({ ...finding, path: ["gaps", index, ...finding.path] })),
		),
	];
}
