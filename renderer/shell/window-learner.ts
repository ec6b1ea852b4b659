const key = "profundiza.learner";

/**
 * The learner that this window shows, so that reading the page anew shows the same one. It is kept for this window only:
 * another window, and whoever comes to this computer next, is asked who they are.
 */
export function windowLearner(): string | undefined {
	try {
		return sessionStorage.getItem(key) ?? undefined;
	} catch {
		// Storage can be switched off in a browser; then a person chooses each time.
		return undefined;
	}
}

/** Remembers the learner of this window, or with `undefined` that it shows nobody. */
export function rememberWindowLearner(id: string | undefined): void {
	try {
		if (id === undefined) sessionStorage.removeItem(key);
		else sessionStorage.setItem(key, id);
	} catch {
		// As above.
	}
}
