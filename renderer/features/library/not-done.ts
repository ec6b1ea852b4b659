import { AppError } from "../../../core/api/errors.ts";

/** What is said where something could not be done to the library. Without a reply it may have been done all the same. */
export function notDone(error: unknown): "course.notHeard" | "course.notDone" {
	return error instanceof AppError && error.code === "unreachable" ? "course.notHeard" : "course.notDone";
}
