/**
 * What is used of csv-stringify. Named for it in `renderer/tsconfig.json`, because the package's own types bring those of
 * Node along, and with them a page could use what it does not have.
 */
export function stringify(
	input: readonly (readonly (string | number | undefined)[])[],
	options: {
		bom: boolean;
		cast: { number(value: number): string };
		delimiter: string;
		escape_formulas: boolean;
		quote_record_delimiter: boolean;
		record_delimiter: "windows";
	},
): string;
