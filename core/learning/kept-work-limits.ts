/** The longest names and notes of what is kept from calculators and laboratories, in UTF-16 units. Apart from the schemas, so that a page can load them. */
export const workNameLength = 80;
export const workNoteLength = 1000;
/** How many scenarios of a metric, and how many sheets of a laboratory, can be kept. */
export const mostKept = 100;
