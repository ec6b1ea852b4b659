/** How many reviews can be taken back. */
export const mostRecent = 50;

/** A card is set aside once it was forgotten so often, and again each time it was forgotten so many times more. */
export const leechLapses = 6;
export const leechAgain = 3;
