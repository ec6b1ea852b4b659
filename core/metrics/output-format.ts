import type { Locale } from "../locale.ts";
import { formatNumber, formatQuantity } from "./number-format.ts";
import { settle } from "./precision.ts";
import type { Metric, OutputUnit } from "./schema.ts";

type Words = { one: string; many: string };

/** Only the units that are words; "%" and "€" are written as they are, a ratio and a count stand alone. */
const words: Readonly<Record<Locale, Readonly<Partial<Record<OutputUnit, Words>>>>> = {
	es: {
		points: { one: "punto", many: "puntos" },
		minutes: { one: "minuto", many: "minutos" },
		hours: { one: "hora", many: "horas" },
		days: { one: "día", many: "días" },
		months: { one: "mes", many: "meses" },
		years: { one: "año", many: "años" },
	},
	en: {
		points: { one: "point", many: "points" },
		minutes: { one: "minute", many: "minutes" },
		hours: { one: "hour", many: "hours" },
		days: { one: "day", many: "days" },
		months: { one: "month", many: "months" },
		years: { one: "year", many: "years" },
	},
};

/** A metric's result as it is shown: rounded to the output's decimals, with its unit in words ("22,14 %", "9 días"). */
export function formatOutput(value: number, output: Metric["output"], locale: Locale): string {
	const options = { decimals: output.decimals };
	if (output.unit === "%" || output.unit === "€") return formatQuantity(value, output.unit, locale, options);
	const unit = words[locale][output.unit];
	if (unit === undefined) return formatNumber(value, locale, options);
	const isOne = formatNumber(Math.abs(value), locale, options) === "1";
	return formatQuantity(value, isOne ? unit.one : unit.many, locale, options);
}

const mostThresholdDecimals = 6;

/** A threshold with its unit and only the decimals that it has: "25 %", not "25,0 %". */
export function formatThreshold(value: number, output: Metric["output"], locale: Locale): string {
	const settled = settle(value);
	let decimals = 0;
	while (decimals < mostThresholdDecimals && Number(settled.toFixed(decimals)) !== settled) decimals++;
	return formatOutput(settled, { ...output, decimals }, locale);
}
