/** What a course is counted in, in the order in which it is told. */
export const contentKinds = ["lessons", "questions", "terms", "worksheets", "pictures"] as const;
export type ContentKind = (typeof contentKinds)[number];
