/**
 * What is used of csv-parse. Named for it in `renderer/tsconfig.json`, because the package's own types bring those of
 * Node along, and with them a page could use what it does not have.
 */
export function parse(
	input: string,
	options: {
		bom: boolean;
		delimiter: string;
		info: true;
		relax_column_count: boolean;
		relax_quotes: boolean;
	},
): { record: string[]; info: { lines: number } }[];
