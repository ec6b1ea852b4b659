/** A number as it was typed, parted from the unit that was typed behind it, if it is one of those to choose from. */
export interface TypedUnit {
	number: string;
	unit?: string;
}

/**
 * Takes the unit off the end of what was typed: "1,5 h", "23%". Case does not matter, and of two units that fit the longer
 * one is meant ("min" is no "m" with something before it).
 */
export function typedUnit(typed: string, units: readonly string[]): TypedUnit {
	const text = typed.trimEnd();
	const found = units
		.filter((unit) => endsWithUnit(text, unit))
		.sort((a, b) => b.length - a.length)
		.at(0);
	if (found === undefined) return { number: typed };
	return { number: text.slice(0, -found.length).trimEnd(), unit: found };
}

function endsWithUnit(text: string, unit: string): boolean {
	if (!text.toLowerCase().endsWith(unit.toLowerCase())) return false;
	const before = text.slice(0, -unit.length);
	// "20 km" does not end with the unit "m".
	return before.trim() !== "" && !/\p{L}$/u.test(before);
}
