export { CourseError } from "./course-error.ts";
export { type Library, openLibrary } from "./open-library.ts";
