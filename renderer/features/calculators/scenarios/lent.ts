import { own } from "../../../../core/learning/own.ts";
import type { Locale } from "../../../../core/locale.ts";
import { formatNumber } from "../../../../core/metrics/number-format.ts";
import { readNumber } from "../../../../core/metrics/number-read.ts";
import type { Metric } from "../../../../core/metrics/schema.ts";
import type { SharedNumbers } from "../../../../core/metrics/share-code.ts";
import { readField } from "../../../ui/number-field-reading.ts";
import type { Held } from "../use-typed-values.ts";
import type { TypedValues } from "../worked-fields.ts";

function inputsOf(metric: Metric) {
	const all = [...metric.inputs, ...metric.variants.flatMap((variant) => variant.inputs)];
	return all.filter((input, index) => all.findIndex(({ id }) => id === input.id) === index);
}

/** A number without an exponent, grouping or rounding: "0.00000012". */
function plainDecimal(value: number): string {
	const [figures = "", power = "0"] = String(Math.abs(value)).split("e");
	const [whole = "", decimals = ""] = figures.split(".");
	const places = Number(power);
	const digits = `${"0".repeat(Math.max(0, -places))}${whole}${decimals}${"0".repeat(Math.max(0, places - decimals.length))}`;
	const point = whole.length + Math.max(0, -places) + places;
	const fraction = digits.slice(point);
	return `${value < 0 ? "-" : ""}${digits.slice(0, point).replace(/^0+(?=\d)/, "")}${fraction === "" ? "" : `.${fraction}`}`;
}

/** A number as a field of the language shows it, which reads it back exactly. */
export function typedNumber(value: number, locale: Locale): string {
	const usual = formatNumber(value, locale);
	const read = readNumber(usual, locale);
	if (read.ok && read.value === value) return usual;
	const exact = plainDecimal(value);
	return locale === "es" ? exact.replace(".", ",") : exact;
}

/** Numbers that someone shared, as they stand in the fields. An input without a number is empty. */
export function lentNumbers(metric: Metric, { values, segment }: SharedNumbers, locale: Locale): Held {
	const text = (id: string) => {
		const value = Object.hasOwn(values, id) ? values[id] : undefined;
		return value === undefined ? "" : typedNumber(value, locale);
	};
	return { values: Object.fromEntries(inputsOf(metric).map(({ id }) => [id, text(id)])), segment };
}

/** The numbers in the fields of a metric and of its other readings; `refused`: inputs with a text that is no number. */
export function numbersIn(metric: Metric, typed: TypedValues, locale: Locale) {
	const values: Record<string, number> = {};
	const refused: string[] = [];
	for (const { id, unit, label } of inputsOf(metric)) {
		const reading = readField(own(typed, id) ?? "", unit, locale);
		if (reading.kind === "number") values[id] = reading.value;
		if (reading.kind === "refused") refused.push(label);
	}
	return { values, refused };
}
