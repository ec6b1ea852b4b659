import { useState } from "react";
import type { LearnerView } from "../../../core/api/views.ts";
import type { Settings } from "../../../core/learning/settings.ts";
import { useSession } from "../../session.tsx";

/** What the settings page keeps of the learner, and that it was kept. */
export interface Save {
	readonly saved: boolean;
	/** A setting takes effect before the disk has it, so that it is felt at once; if it is refused, it goes back. */
	settings(settings: Settings): void;
	name(name: string): void;
	/** Anything else: shows what comes of the call. Resolves with whether it was kept; a refusal is told at the foot. */
	keep(call: () => Promise<LearnerView>): Promise<boolean>;
	/** The same, for a call whose refusals are told where they happen. */
	tell(view: LearnerView): void;
}

export function useSave(): Save {
	const { client, learner, update, fail } = useSession();
	const [saved, setSaved] = useState(false);
	const tell = (view: LearnerView) => {
		update(view);
		setSaved(true);
	};
	const keep = async (call: () => Promise<LearnerView>): Promise<boolean> => {
		setSaved(false);
		try {
			tell(await call());
			return true;
		} catch (error) {
			fail(error, () => void keep(call));
			return false;
		}
	};
	const saveSettings = async (settings: Settings) => {
		update({ ...learner, settings });
		const kept = await keep(() => client["learner.update"]({ learner: learner.id, settings }));
		if (!kept) update(learner);
	};
	return {
		saved,
		settings: (settings) => void saveSettings(settings),
		name: (name) => void keep(() => client["learner.update"]({ learner: learner.id, name })),
		keep,
		tell,
	};
}
