/**
 * The longest picture that is kept, in characters of its data URL: about 48 kB of image. Apart from the schema, so that a
 * page can hold to it without loading one.
 */
export const pictureLength = 66_000;
