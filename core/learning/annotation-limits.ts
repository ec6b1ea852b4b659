/** The longest passage, note and surroundings of a passage that are kept, in UTF-16 units. Apart from the schemas, so that a page can load them. */
export const quoteLength = 2000;
export const noteLength = 5000;
export const contextLength = 64;
/** How many texts of one note may be on their way, or have got lost there, and still be known to be its own. */
export const notesUnderway = 3;
