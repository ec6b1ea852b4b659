/** A size of a file as a language writes it: "12 kB", "3,4 MB". */
export function sizeIn(locale: string, bytes: number): string {
	const [unit, value] =
		bytes < 1_000 ? ["byte", bytes] : bytes < 1_000_000 ? ["kilobyte", bytes / 1_000] : ["megabyte", bytes / 1_000_000];
	return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(
		value,
	);
}
