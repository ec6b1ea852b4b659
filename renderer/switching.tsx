import { createContext, useContext } from "react";
import type { LearnerSummary, LearnerView } from "../core/api/views.ts";

/** Why a window shows nobody's record, where that has to be told. */
export type LeftBecause =
	/** Without `until` they were erased, and cannot be had back. */
	| { kind: "removed"; until?: string | undefined }
	| { kind: "closed" }
	/** Their record came from another computer. */
	| { kind: "brought"; learner: LearnerSummary };

/** Coming and going of learners in this window. */
export interface Switching {
	/** Where everything is kept, as this computer names the folder. */
	readonly dataFolder: string;
	/** Shows a learner whose record is open, in place of whoever is here. */
	enter(learner: LearnerView): void;
	/** Shows nobody any more, and who can be chosen. */
	leave(because?: LeftBecause): void;
	/** Shows nobody any more, and what a new learner is asked. */
	begin(): void;
	/** Where nobody is here, shows how a record comes from another computer. */
	bring(): void;
}

const SwitchingContext = createContext<Switching | undefined>(undefined);

export const SwitchingProvider = SwitchingContext.Provider;

export function useSwitching(): Switching {
	const switching = useContext(SwitchingContext);
	if (switching === undefined) throw new Error("useSwitching outside a SwitchingProvider");
	return switching;
}
