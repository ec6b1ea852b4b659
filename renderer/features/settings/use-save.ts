import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Settings } from "../../../core/learning/settings.ts";
import { useSession } from "../../session.tsx";

/**
 * Saves changes of name and settings. A setting takes effect before the disk has it, so that it is felt at once; if the
 * disk refuses, it goes back to what is saved and the bar at the foot tells.
 */
export function useSave() {
	const { client, learner, update, fail } = useSession();
	const { i18n } = useTranslation();
	const [saved, setSaved] = useState(false);
	const save = async (change: { name?: string; settings?: Settings }) => {
		const before = learner;
		setSaved(false);
		if (change.settings !== undefined) {
			await i18n.changeLanguage(change.settings.language);
			update({ ...learner, settings: change.settings });
		}
		try {
			update(await client["learner.update"]({ learner: learner.id, ...change }));
			setSaved(true);
		} catch (error) {
			await i18n.changeLanguage(before.settings.language);
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
