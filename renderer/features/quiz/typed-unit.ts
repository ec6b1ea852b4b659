/** A number as it was typed, parted from the unit that was typed behind it, if it is one of those to choose from. */
export interface TypedUnit {
	number: string;
	unit?: string;
}

/** What people call the same unit, in either language, without accents. */
const names: readonly (readonly string[])[] = [
	["kg", "kgs", "kilo", "kilos", "kilogramo", "kilogramos", "kilogram", "kilograms"],
	["g", "gr", "grs", "gramo", "gramos", "gram", "grams"],
	["t", "tonelada", "toneladas", "tonne", "tonnes"],
	["l", "litro", "litros", "litre", "litres", "liter", "liters"],
	["ml", "mililitro", "mililitros", "millilitre", "millilitres", "milliliter", "milliliters"],
	["km", "kms", "kilometro", "kilometros", "kilometre", "kilometres", "kilometer", "kilometers"],
	["m", "metro", "metros", "metre", "metres", "meter", "meters"],
	["cm", "centimetro", "centimetros", "centimetre", "centimetres", "centimeter", "centimeters"],
	["s", "seg", "segs", "segundo", "segundos", "sec", "secs", "second", "seconds"],
	["min", "mins", "minuto", "minutos", "minute", "minutes"],
	["h", "hs", "hr", "hrs", "hora", "horas", "hour", "hours"],
	["d", "dia", "dias", "day", "days"],
	["semana", "semanas", "week", "weeks"],
	["mes", "meses", "month", "months"],
	["ano", "anos", "year", "years"],
	["€", "eur", "euro", "euros"],
	["$", "usd", "dolar", "dolares", "dollar", "dollars"],
	["£", "gbp", "libra", "libras", "pound", "pounds"],
	["%", "por ciento", "por cien", "percent", "per cent"],
];

const plain = (text: string) =>
	text
		.normalize("NFD")
		.replaceAll(/\p{M}|\.$/gu, "")
		.toLowerCase()
		.trim();

/** Other names of a unit, the one or the many of it among them: "kilos" of "kg", "correo" of "correos". */
function namesOf(unit: string): readonly string[] {
	const own = plain(unit);
	const known = names.find((group) => group.includes(own));
	if (known !== undefined) return known;
	if (!/^\p{L}{4,}$/u.test(own)) return [own];
	return [own, `${own}s`, `${own}es`, own.replace(/s$/, ""), own.replace(/es$/, "")];
}

/** A number and the words behind it; undefined where there is no number before words. */
function numberAndWords(typed: string): { number: string; words: string } | undefined {
	const [, number, words] = /^([^\p{L}]*\d)\s*([\p{L}%€$£][^\d]*)$/u.exec(typed.trim()) ?? [];
	return number === undefined || words === undefined ? undefined : { number, words };
}

/** The number before words that name none of the units; undefined where that is not what was typed. */
export function beforeOtherUnit(typed: string, units: readonly string[]): string | undefined {
	return typedUnit(typed, units).unit === undefined ? numberAndWords(typed)?.number : undefined;
}

/**
 * Takes the unit off the end of what was typed: "1,5 h", "23%". Case does not matter, and of two units that fit the longer
 * one is meant ("min" is no "m" with something before it). Where none stands there as it is written, one that is called so
 * is taken: "7,5 kilos" is in "kg".
 */
export function typedUnit(typed: string, units: readonly string[]): TypedUnit {
	const text = typed.trimEnd();
	const found = units
		.filter((unit) => endsWithUnit(text, unit))
		.sort((a, b) => b.length - a.length)
		.at(0);
	if (found !== undefined) return { number: text.slice(0, -found.length).trimEnd(), unit: found };
	const said = numberAndWords(typed);
	const called = said === undefined ? [] : units.filter((unit) => namesOf(unit).includes(plain(said.words)));
	const [unit, another] = called;
	// Where two are called so, which one was meant is the learner's to say.
	if (said === undefined || unit === undefined || another !== undefined) return { number: typed };
	return { number: said.number, unit };
}

function endsWithUnit(text: string, unit: string): boolean {
	if (!text.toLowerCase().endsWith(unit.toLowerCase())) return false;
	const before = text.slice(0, -unit.length);
	// "20 km" does not end with the unit "m".
	return before.trim() !== "" && !/\p{L}$/u.test(before);
}
