import { useState } from "react";
import type { Grouping } from "./metric-groups.ts";

const key = "profundiza.calculators.grouping";

function kept(): Grouping {
	try {
		return sessionStorage.getItem(key) === "phase" ? "phase" : "area";
	} catch {
		// Storage can be switched off in a browser.
		return "area";
	}
}

/** What the list is grouped by, remembered as long as this window is open. */
export function useGrouping(): [Grouping, (grouping: Grouping) => void] {
	const [grouping, setGrouping] = useState(kept);
	const choose = (next: Grouping) => {
		setGrouping(next);
		try {
			sessionStorage.setItem(key, next);
		} catch {
			// As above.
		}
	};
	return [grouping, choose];
}
