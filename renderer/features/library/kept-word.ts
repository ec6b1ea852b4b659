const key = "profundiza.library-told";

/** Keeps a sentence on what was done for the page that is read anew because of it. */
export function keepWord(text: string): void {
	try {
		sessionStorage.setItem(key, text);
	} catch {
		// Storage can be switched off in a browser; then the page alone shows what was done.
	}
}

/** What was kept before this page was read; once. */
export function takeWord(): string | undefined {
	try {
		const text = sessionStorage.getItem(key) ?? undefined;
		sessionStorage.removeItem(key);
		return text;
	} catch {
		return undefined;
	}
}
