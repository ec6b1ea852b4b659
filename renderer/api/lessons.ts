import type { LessonView } from "../../core/api/views.ts";
import { client } from "./client.ts";

const asked = new Map<string, Promise<LessonView>>();

/**
 * A lesson, asked for once: the course does not change while the application is open. The same promise comes back each
 * time, so that it can be handed to React's `use`. A failed call is forgotten, so that it can be tried again.
 */
export function loadLesson(id: string): Promise<LessonView> {
	const known = asked.get(id);
	if (known !== undefined) return known;
	const call = client["course.lesson"]({ lesson: id });
	asked.set(id, call);
	call.catch(() => asked.delete(id));
	return call;
}
