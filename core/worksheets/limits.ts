/** How much a worksheet holds. Apart from the schemas, so that a page can load them. */
export const worksheetLimits = {
	/** UTF-16 units of a text, a short one, and a cell or note. */
	longText: 4000,
	shortText: 300,
	cellText: 1000,
	rows: 100,
	criteria: 15,
	options: 10,
} as const;
