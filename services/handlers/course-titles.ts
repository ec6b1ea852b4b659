import type { CourseTitles } from "../../core/learning/record-difference.ts";
import type { Context } from "./context.ts";

/** The lessons of the open course by name, in its order. */
export function courseTitles({ library: { outline } }: Pick<Context, "library">): CourseTitles {
	return { id: outline.id, lessons: outline.phases.flatMap(({ lessons }) => lessons) };
}
