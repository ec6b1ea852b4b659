import type { Locale } from "../locale.ts";
import { formatNumber } from "../metrics/number-format.ts";
import type { Part, PartOf, Worksheet } from "./schema.ts";
import type { TypedComparison, TypedRows, TypedValue, WorksheetWork } from "./work.ts";

type WrittenRow = PartOf<"table">["rows"][number];
type WrittenComparison = Pick<PartOf<"comparison">["example"], "criteria"> &
	Partial<Pick<PartOf<"comparison">["example"], "options">>;

/** Rows of an author as they would be typed. */
function typedRows(rows: readonly WrittenRow[], locale: Locale): TypedRows {
	return {
		rows: rows.map((row, index) => ({
			id: `row-${index + 1}`,
			cells: Object.fromEntries(
				Object.entries(row).map(([column, cell]) => [
					column,
					typeof cell === "number" ? formatNumber(cell, locale) : cell,
				]),
			),
		})),
	};
}

function typedComparison({ criteria, options }: WrittenComparison, locale: Locale): TypedComparison {
	const blank = [1, 2].map(() => ({ name: "", scores: [] }));
	return {
		criteria: criteria.map(({ name, weight }, index) => ({
			id: `criterion-${index + 1}`,
			name,
			weight: formatNumber(weight, locale),
		})),
		options: (options ?? blank).map(({ name, scores }, index) => ({
			id: `option-${index + 1}`,
			name,
			scores: Object.fromEntries(
				scores.map((score, criterion) => [`criterion-${criterion + 1}`, formatNumber(score, locale)]),
			),
		})),
	};
}

function startOf(part: Part, locale: Locale): TypedValue | undefined {
	if (part.kind === "table") return typedRows(part.rows.length === 0 ? [{}] : part.rows, locale);
	if (part.kind === "comparison") return typedComparison({ criteria: part.criteria }, locale);
	return undefined;
}

function exampleOf(part: Part, locale: Locale): TypedValue | undefined {
	switch (part.kind) {
		case "text":
		case "date":
		case "choice":
			return part.example;
		case "number":
			return formatNumber(part.example, locale);
		case "checklist":
			return {
				checks: Object.fromEntries(
					Object.entries(part.example).map(([id, { answer, note = "" }]) => [id, { answer, note }]),
				),
			};
		case "table":
			return typedRows(part.example, locale);
		case "comparison":
			return typedComparison(part.example, locale);
		default:
			return undefined;
	}
}

function workWith(
	{ id, parts }: Worksheet,
	typedOf: (part: Part, locale: Locale) => TypedValue | undefined,
	locale: Locale,
): WorksheetWork {
	return {
		worksheet: id,
		values: Object.fromEntries(
			parts.flatMap((part) => {
				const value = typedOf(part, locale);
				return value === undefined ? [] : [[part.id, value]];
			}),
		),
	};
}

/** What a new sheet begins with: the rows and criteria that its author has laid out. */
export const startingWork = (worksheet: Worksheet, locale: Locale): WorksheetWork =>
	workWith(worksheet, startOf, locale);

/** The filled-in example, as it would be typed in that language. */
export const exampleWork = (worksheet: Worksheet, locale: Locale): WorksheetWork =>
	workWith(worksheet, exampleOf, locale);
