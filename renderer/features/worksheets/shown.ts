import type { TFunction } from "i18next";
import type { WorksheetView } from "../../../core/api/worksheet-views.ts";
import { own } from "../../../core/learning/own.ts";
import type { Locale } from "../../../core/locale.ts";
import { formatNumber, formatQuantity } from "../../../core/metrics/number-format.ts";
import { readNumber } from "../../../core/metrics/number-read.ts";
import { formatOutput } from "../../../core/metrics/output-format.ts";
import { type CheckCount, countChecks } from "../../../core/worksheets/checklist.ts";
import { isResult, type Result, workResults } from "../../../core/worksheets/results.ts";
import type { Column, Part, PartOf } from "../../../core/worksheets/schema.ts";
import { piecesOf } from "../../../core/worksheets/sentence.ts";
import type { WorksheetWork } from "../../../core/worksheets/work.ts";
import type { Cell } from "../progress/csv.ts";
import { type ComparedOrNot, compareTyped } from "./compared.ts";
import { checksIn, comparisonIn, numbersIn, readNumberIn, rowsIn, textIn, type Values } from "./typed.ts";

type Texts = TFunction<"worksheets">;

/** Money and percent belong to their number; a unit in words is said by the sentence itself. */
const isSign = (unit: string) => /^[%€$£]/.test(unit);

/** A day as the language writes it: "31 de marzo de 2027"; what is none stays as it is. */
export function dayText(day: string, locale: Locale): string {
	const at = new Date(`${day}T00:00:00Z`);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(at.getTime())) return day;
	return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(at);
}

/** The unit that stands behind a number: that of one, where it has one and the number is shown as 1. */
function unitFor(
	of: { unit?: string | undefined; unitOfOne?: string | undefined },
	value: number,
	decimals = 9,
): string {
	const isOne = Math.abs(Number(value.toFixed(decimals))) === 1;
	return (isOne ? of.unitOfOne : undefined) ?? of.unit ?? "";
}

export function resultText(part: PartOf<"metric" | "formula">, view: WorksheetView, value: number, locale: Locale) {
	if (part.kind === "formula") {
		const { decimals } = part;
		return formatQuantity(value, unitFor(part, value, decimals), locale, { decimals });
	}
	const metric = own(view.metrics, part.metric);
	return metric === undefined ? formatNumber(value, locale) : formatOutput(value, metric.output, locale);
}

/** One of a table's cells: as it is shown, and as a spreadsheet takes it. */
export interface ShownCell {
	text: string;
	cell: Cell;
	/** What was typed is no number that its field takes. */
	unusable?: true;
}

/** What was typed in vain says so itself: on paper and in a file nobody sees what its field has to say. */
function told(t: Texts, shown: ShownCell): ShownCell {
	if (shown.unusable === undefined) return shown;
	const text = t("unusable", { typed: shown.text });
	return { text, cell: text };
}

/** A part with what was filled in, as it is shown to be read; empty texts where nothing was. */
export type ShownPart = { part: Part } & (
	| { kind: "heading" }
	| { kind: "line"; text: string; cell: Cell }
	| { kind: "checklist"; items: { text: string; answer: string; note: string }[]; count: CheckCount }
	| { kind: "table"; headings: string[]; rows: ShownCell[][] }
	| {
			kind: "comparison";
			criteria: { name: string; weight: ShownCell }[];
			options: { name: string; scores: ShownCell[] }[];
			outcome: ComparedOrNot;
	  }
);

/** Where a field leaves the unit to the person, a typed % is one: a goal of 25 % is not one of 25. */
function isOwnPercent(typed: string, field: { unit?: string | undefined }, locale: Locale): boolean {
	if (field.unit !== undefined) return false;
	const reading = readNumber(typed, locale);
	return reading.ok && reading.percent;
}

function shownNumber(
	typed: string,
	field: Omit<PartOf<"number">, "kind">,
	locale: Locale,
	withUnit: boolean,
): ShownCell {
	const { value } = readNumberIn(typed, field, locale);
	const text = typed.trim();
	if (value === undefined) return text === "" ? { text, cell: undefined } : { text, cell: text, unusable: true };
	const unit = isOwnPercent(typed, field, locale) ? "%" : unitFor(field, value);
	return {
		text:
			withUnit || isSign(unit) ? formatQuantity(value, unit, locale, { maxDecimals: 9 }) : formatNumber(value, locale),
		cell: value,
	};
}

function shownCell(column: Column, typed: string, locale: Locale): ShownCell {
	const plain = (text: string): ShownCell => ({ text, cell: text || undefined });
	if (column.kind === "number") {
		return shownNumber(typed, { ...column, help: "", example: 0 }, locale, true);
	}
	if (column.kind === "choice") return plain(column.options.find(({ id }) => id === typed)?.text ?? "");
	if (column.kind === "date") return { text: dayText(typed, locale), cell: typed || undefined };
	return plain(typed.trim());
}

/** One text for a part, where it has one: in a line of its own with its unit, or inside a sentence. */
function lineOf(
	part: Part,
	view: WorksheetView,
	values: Values,
	results: ReadonlyMap<string, Result>,
	locale: Locale,
	inSentence: boolean,
): ShownCell {
	const typed = textIn(values, part.id).trim();
	const plain = (text: string): ShownCell => ({ text, cell: text || undefined });
	if (part.kind === "number") return shownNumber(typed, part, locale, !inSentence);
	if (part.kind === "date") return { text: dayText(typed, locale), cell: typed || undefined };
	if (part.kind === "choice") return plain(part.options.find(({ id }) => id === typed)?.text ?? "");
	if (isResult(part)) {
		const result = results.get(part.id);
		if (result?.kind !== "result") return { text: "", cell: undefined };
		return { text: resultText(part, view, result.value, locale), cell: result.value };
	}
	return plain(typed);
}

/** A piece of a composed sentence as it is shown. `empty`: the part that it waits for, by its label. */
export type SentencePiece = { text: string; filled: boolean } | { empty: string };

export function sentenceOf(
	part: PartOf<"sentence">,
	view: WorksheetView,
	values: Values,
	results: ReadonlyMap<string, Result>,
	locale: Locale,
): SentencePiece[] {
	return piecesOf(part.text).map((piece): SentencePiece => {
		if (piece.kind === "words") return { text: piece.text, filled: false };
		const named = view.worksheet.parts.find(({ id }) => id === piece.id);
		if (named === undefined) return { text: "", filled: false };
		const { text, unusable } = lineOf(named, view, values, results, locale, true);
		return text === "" || unusable === true ? { empty: named.label } : { text, filled: true };
	});
}

/** Room to write by hand, on paper; dots would run into the point that ends a sentence. */
const gap = "______";

/** The sentence in one text, with what is missing as gaps. */
const sentenceText = (pieces: readonly SentencePiece[]) =>
	pieces.map((piece) => ("empty" in piece ? gap : piece.text)).join("");

/** A whole sheet to be read: on paper, beside one's own, as text. */
export function shownSheet(t: Texts, view: WorksheetView, work: WorksheetWork, locale: Locale): ShownPart[] {
	const { worksheet } = view;
	const { values } = work;
	const results = workResults(worksheet, numbersIn(worksheet, values, locale), new Map(Object.entries(view.metrics)));
	return worksheet.parts.map((part): ShownPart => {
		switch (part.kind) {
			case "heading":
				return { part, kind: "heading" };
			case "sentence": {
				const pieces = sentenceOf(part, view, values, results, locale);
				const isEmpty = pieces.every((piece) => "empty" in piece || !piece.filled);
				const text = isEmpty ? "" : sentenceText(pieces);
				return { part, kind: "line", text, cell: text || undefined };
			}
			case "checklist": {
				const typed = checksIn(values, part.id);
				const items = part.items.map(({ id, text }) => {
					const { answer, note = "" } = own(typed.checks, id) ?? {};
					return { text, answer: answer === undefined ? "" : t(`answer.${answer}`), note: note.trim() };
				});
				return { part, kind: "checklist", items, count: countChecks(part, typed) };
			}
			case "table": {
				const cellsOf = (cells: Readonly<Record<string, string>>) =>
					part.columns.map((column) => told(t, shownCell(column, own(cells, column.id) ?? "", locale)));
				const rows = rowsIn(values, part.id).rows.map(({ cells }) => cellsOf(cells));
				return {
					part,
					kind: "table",
					headings: part.columns.map(({ label }) => label),
					rows: rows.filter((row) => row.some(({ text }) => text !== "")),
				};
			}
			case "comparison": {
				const typed = comparisonIn(values, part.id);
				const field = { id: "n", label: "", help: "", whole: false, example: 0 };
				const shown = (typed: string, limits: { min: number; max?: number }) =>
					told(t, shownNumber(typed, { ...field, ...limits }, locale, false));
				const scale = { min: part.scale.from, max: part.scale.to };
				return {
					part,
					kind: "comparison",
					criteria: typed.criteria.map(({ name, weight }) => ({
						name: name.trim(),
						weight: shown(weight, { min: 0 }),
					})),
					options: typed.options.map(({ name, scores }) => ({
						name: name.trim(),
						scores: typed.criteria.map(({ id }) => shown(own(scores, id) ?? "", scale)),
					})),
					outcome: compareTyped(part, typed, locale),
				};
			}
			default:
				return { part, kind: "line", ...told(t, lineOf(part, view, values, results, locale, false)) };
		}
	});
}
