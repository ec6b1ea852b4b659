export { CourseError } from "./course-error.ts";
export { type Library, type OpenedLibrary, openLibrary, prepareCourse } from "./open-library.ts";
export type { PreparedCopies } from "./prepared-course.ts";
