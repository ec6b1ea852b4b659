import { useEffect, useState } from "react";
import { useSession } from "../../session.tsx";

type LessonNotes = typeof import("./lesson-notes.tsx").default;

let loaded: LessonNotes | undefined;

/** What draws notes over a lesson: loaded once a first lesson stands, which does not wait for it. */
export function useLessonNotes(ready: boolean): LessonNotes | undefined {
	const { fail } = useSession();
	const [component, setComponent] = useState(() => loaded);
	useEffect(() => {
		if (!ready || component !== undefined) return;
		let current = true;
		const load = () => {
			import("./lesson-notes.tsx").then(
				(module) => {
					loaded = module.default;
					if (current) setComponent(() => module.default);
				},
				(error: unknown) => {
					if (current) fail(error, load);
				},
			);
		};
		load();
		return () => {
			current = false;
		};
	}, [ready, component, fail]);
	return component;
}
