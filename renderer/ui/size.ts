const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size of a file as a language writes it: "12 kB", "3,4 MB", "2,1 GB". In steps of a thousand. */
export function sizeIn(locale: string, bytes: number): string {
	let [value, unit] = [bytes, 0];
	// What would be rounded up to a thousand is one of the next unit.
	while (unit < units.length - 1 && Math.round(value) >= 1_000) [value, unit] = [value / 1_000, unit + 1];
	return new Intl.NumberFormat(locale, {
		style: "unit",
		unit: units[unit] ?? "gigabyte",
		maximumFractionDigits: value < 10 ? 1 : 0,
	}).format(value);
}
