import type { PackReportView, ShelvedCourse } from "../../core/api/library-views.ts";
import type { Working } from "./pack-works.ts";

/** The courses that are in the data folder and with the application, as pages see them. */
export interface CourseRoom {
	/** The application's own first, then by title. */
	courses(): Promise<ShelvedCourse[]>;
	/** Examines a pack whole and writes nothing. Rejects with a `PackRefusal` or the system's error. */
	examine(path: string, working: Working): Promise<PackReportView>;
	/** Installs a pack and uses it from now on. Rejects likewise; then everything is as it was. */
	install(
		path: string,
		options: { acceptChangedKey: boolean },
		working: Working,
	): Promise<{ course: string; version: string; title: string }>;
	/** AppError("not-found") where that version is not here. */
	choose(course: string, version: string): Promise<void>;
	/** AppError("not-found") where it is not here, or came with the application. */
	remove(course: string, version: string | undefined): Promise<void>;
}
