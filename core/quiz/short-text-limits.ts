/** The longest answer that can be typed, in UTF-16 code units. */
export const longestShortText = 100;
