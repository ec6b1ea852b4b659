import { useRef, useState } from "react";
import type { LearnerView } from "../../../core/api/views.ts";
import type { Picture } from "../../../core/learning/profile.ts";
import type { Settings } from "../../../core/learning/settings.ts";
import { useSession } from "../../session.tsx";

/** What the settings page keeps of the learner, and that it was kept. */
export interface Save {
	readonly saved: boolean;
	/** Settings and picture take effect before the disk has them, to be felt at once; if refused, they go back. */
	settings(settings: Settings): void;
	picture(picture: Picture): void;
	name(name: string): void;
	/** Takes over what a call brought that was kept, and says so; its refusals are told where they happen. */
	tell(view: LearnerView): void;
}

export function useSave(): Save {
	const { client, learner, update, fail, saving } = useSession();
	const [saved, setSaved] = useState(false);
	/** How many calls were begun: what a slow one brings is outdated as soon as another follows it. */
	const calls = useRef(0);
	const tell = (view: LearnerView) => {
		update(view);
		setSaved(true);
	};
	const keep = async (call: () => Promise<LearnerView>): Promise<boolean> => {
		setSaved(false);
		calls.current += 1;
		const turn = calls.current;
		try {
			const view = await call();
			if (turn === calls.current) tell(view);
			return true;
		} catch (error) {
			fail(error, () => void keep(call));
			return false;
		}
	};
	const atOnce = async (change: Partial<LearnerView>, call: () => Promise<LearnerView>) => {
		update({ ...learner, ...change });
		if (!(await keep(call))) update(learner);
	};
	const own = { learner: learner.id };
	return {
		saved: saved && saving.kind !== "unsaved",
		settings: (settings) => void atOnce({ settings }, () => client["learner.update"]({ ...own, settings })),
		picture: (picture) => void atOnce({ picture }, () => client["learner.set-picture"]({ ...own, picture })),
		name: (name) => void keep(() => client["learner.update"]({ ...own, name })),
		tell,
	};
}
