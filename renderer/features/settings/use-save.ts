import { useState } from "react";
import type { Settings } from "../../../core/learning/settings.ts";
import { useSession } from "../../session.tsx";

/**
 * Saves changes of name and settings. A setting takes effect before the disk has it, so that it is felt at once; if the
 * disk refuses, it goes back to what is saved and the bar at the foot tells.
 */
export function useSave() {
	const { client, learner, update, fail } = useSession();
	const [saved, setSaved] = useState(false);
	const save = async (change: { name?: string; settings?: Settings }) => {
		const before = learner;
		setSaved(false);
		if (change.settings !== undefined) update({ ...learner, settings: change.settings });
		try {
			update(await client["learner.update"]({ learner: learner.id, ...change }));
			setSaved(true);
		} catch (error) {
			update(before);
			fail(error, () => void save(change));
		}
	};
	return {
		saved,
		settings: learner.settings,
		save: (change: { name?: string; settings?: Settings }) => void save(change),
	};
}
