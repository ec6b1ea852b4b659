import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "../../core/api/errors.ts";
import { libraryHandlers } from "../../services/handlers/library.ts";
import type { CourseRoom } from "../../services/shelf/course-room.ts";
import { createInbox } from "../../services/shelf/inbox.ts";
import { createPackWorks } from "../../services/shelf/pack-works.ts";

const nothing = () => Promise.reject(new AppError("not-found", "Nothing is here."));

/** A library of courses in which there is none. */
const emptyRoom: CourseRoom = {
	courses: async () => [],
	examine: nothing,
	install: nothing,
	choose: nothing,
	remove: nothing,
};

/** The calls of the library, for tests of other calls. */
export function emptyLibraryHandlers() {
	const inbox = createInbox({ folder: join(tmpdir(), "profundiza-no-inbox"), id: () => "pack" });
	const works = createPackWorks(
		() => "work",
		() => undefined,
	);
	return libraryHandlers({ room: emptyRoom, inbox, works, onChanged: () => undefined });
}
