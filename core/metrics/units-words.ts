import type { Locale } from "../locale.ts";

const names: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
	es: {
		money: "dinero",
		minutes: "minutos",
		hours: "horas",
		days: "días",
		months: "meses",
		years: "años",
		ratio: "un porcentaje o una proporción",
		count: "una cantidad",
		counts: "un producto de cantidades",
		number: "un número sin unidad",
	},
	en: {
		money: "money",
		minutes: "minutes",
		hours: "hours",
		days: "days",
		months: "months",
		years: "years",
		ratio: "a percentage or a proportion",
		count: "a number of things",
		counts: "a product of numbers of things",
		number: "a number without a unit",
	},
};

const ones: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
	es: { money: "unidad de dinero", minutes: "minuto", hours: "hora", days: "día", months: "mes", years: "año" },
	en: { money: "unit of money", minutes: "minute", hours: "hour", days: "day", months: "month", years: "year" },
};

const words = {
	es: { per: "por", and: "por", squared: "al cuadrado", power: "elevado a", one: "veces" },
	en: { per: "per", and: "times", squared: "squared", power: "to the power of", one: "times" },
} as const;

function raised(name: string, exponent: number, locale: Locale): string {
	if (exponent === 1) return name;
	if (exponent === 2) return `${name} ${words[locale].squared}`;
	return `${name} ${words[locale].power} ${locale === "es" ? String(exponent).replace(".", ",") : exponent}`;
}

/** A quantity, as `quantityCode` writes it, in words: "money:1 months:-1" is "dinero por mes", "money per month". */
export function quantityInWords(code: string, locale: Locale): string {
	const parts = code.split(" ").map((part) => {
		const [name = "", exponent] = part.split(":");
		return { name, exponent: exponent === undefined ? 1 : Number(exponent) };
	});
	const whole = names[locale];
	const [first] = parts;
	if (first !== undefined && ["ratio", "count", "counts", "number"].includes(first.name))
		return whole[first.name] ?? "";
	const above = parts.filter(({ exponent }) => exponent > 0);
	const below = parts.filter(({ exponent }) => exponent < 0);
	const over = above.map(({ name, exponent }) => raised(whole[name] ?? name, exponent, locale));
	const under = below.map(({ name, exponent }) => raised(ones[locale][name] ?? name, -exponent, locale));
	const { per, and, one } = words[locale];
	const head = over.length === 0 ? one : over.join(` ${and} `);
	return [head, ...under].join(` ${per} `);
}
