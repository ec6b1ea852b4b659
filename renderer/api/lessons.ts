import type { LessonView } from "../../core/api/views.ts";
import { client } from "./client.ts";

const asked = new Map<string, Promise<LessonView>>();
const held = new Map<string, LessonView>();

/**
 * A lesson, asked for once: the course does not change while the application is open. The same promise comes back each
 * time, so that it can be handed to React's `use`. A failed call is forgotten, so that it can be tried again.
 */
export function loadLesson(id: string): Promise<LessonView> {
	const known = asked.get(id);
	if (known !== undefined) return known;
	const call = client["course.lesson"]({ lesson: id });
	asked.set(id, call);
	call.then(
		(lesson) => held.set(id, lesson),
		() => asked.delete(id),
	);
	return call;
}

/** A lesson that has come already: it can be drawn without waiting, not even for a promise. */
export function heldLesson(id: string): LessonView | undefined {
	return held.get(id);
}
