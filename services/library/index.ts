export { CourseError } from "./course-error.ts";
export { type Library, openLibrary, prepareCourse } from "./open-library.ts";
export type { PreparedCopies } from "./prepared-course.ts";
