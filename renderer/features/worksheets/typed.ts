import { own } from "../../../core/learning/own.ts";
import type { Locale } from "../../../core/locale.ts";
import type { Column, PartOf, Worksheet } from "../../../core/worksheets/schema.ts";
import type {
	TypedChecks,
	TypedComparison,
	TypedRows,
	TypedValue,
	WorksheetWork,
} from "../../../core/worksheets/work.ts";
import { type FieldReading, readField } from "../../ui/number-field-reading.ts";
import { retyped } from "../calculators/retyped.ts";

export type Values = WorksheetWork["values"];

/** What was typed in a part that holds one text. */
export function textIn(values: Values, part: string): string {
	const value = own(values, part);
	return typeof value === "string" ? value : "";
}

export function checksIn(values: Values, part: string): TypedChecks {
	const value = own(values, part);
	return typeof value === "object" && "checks" in value ? value : { checks: {} };
}

export function rowsIn(values: Values, part: string): TypedRows {
	const value = own(values, part);
	return typeof value === "object" && "rows" in value ? value : { rows: [] };
}

export function comparisonIn(values: Values, part: string): TypedComparison {
	const value = own(values, part);
	return typeof value === "object" && "criteria" in value ? value : { criteria: [], options: [] };
}

type NumberField = Pick<PartOf<"number">, "unit" | "min" | "max" | "whole">;

/** What a field for numbers says, and which of its own rules a number breaks. */
export interface ReadNumber {
	/** Undefined where nothing usable is typed. */
	value: number | undefined;
	reading: FieldReading;
	problem: "below" | "above" | "whole" | undefined;
}

export function readNumberIn(typed: string, field: NumberField, locale: Locale): ReadNumber {
	const reading = readField(typed, field.unit, locale);
	if (reading.kind !== "number") return { value: undefined, reading, problem: undefined };
	const { value } = reading;
	const { min, max, whole } = field;
	const below = min !== undefined && value < min;
	const above = max !== undefined && value > max;
	const problem = below ? "below" : above ? "above" : whole && !Number.isInteger(value) ? "whole" : undefined;
	return { value: problem === undefined ? value : undefined, reading, problem };
}

/** The numbers that are filled in and can be used, by part. */
export function numbersIn({ parts }: Worksheet, values: Values, locale: Locale): Map<string, number> {
	return new Map(
		parts.flatMap((part) => {
			if (part.kind !== "number") return [];
			const { value } = readNumberIn(textIn(values, part.id), part, locale);
			return value === undefined ? [] : [[part.id, value] as const];
		}),
	);
}

const isNumber = (columns: readonly Column[], id: string) =>
	columns.some((column) => column.id === id && column.kind === "number");

/** A text of a number as the other language writes it. */
const retypedText = (text: string, from: Locale, to: Locale): string => retyped({ text }, from, to)["text"] ?? text;

function retypedValue(part: Worksheet["parts"][number], value: TypedValue, from: Locale, to: Locale): TypedValue {
	const again = (text: string) => retypedText(text, from, to);
	if (typeof value === "string") return part.kind === "number" ? again(value) : value;
	if ("rows" in value && part.kind === "table") {
		const cellsOf = (cells: Record<string, string>) =>
			Object.fromEntries(
				Object.entries(cells).map(([id, text]) => [id, isNumber(part.columns, id) ? again(text) : text]),
			);
		return { rows: value.rows.map((row) => ({ ...row, cells: cellsOf(row.cells) })) };
	}
	if ("criteria" in value) {
		return {
			criteria: value.criteria.map((one) => ({ ...one, weight: again(one.weight) })),
			options: value.options.map((one) => ({ ...one, scores: retyped(one.scores, from, to) })),
		};
	}
	return value;
}

/** What was filled in in one language as another writes the same numbers. */
export function retypedWork(worksheet: Worksheet, work: WorksheetWork, from: Locale, to: Locale): WorksheetWork {
	if (from === to) return work;
	const parts = new Map(worksheet.parts.map((part) => [part.id, part]));
	const values = Object.entries(work.values).map(([id, value]): [string, TypedValue] => {
		const part = parts.get(id);
		return [id, part === undefined ? value : retypedValue(part, value, from, to)];
	});
	return { ...work, values: Object.fromEntries(values) };
}
