/** Where the browser's storage is switched off or full: then it lasts as long as the page. */
const inMemory = new Map<string, string>();

/** Holds a text in this browser's own storage, so that it outlives the page, and the services. */
export function writeHeld(key: string, text: string): void {
	try {
		localStorage.setItem(key, text);
		inMemory.delete(key);
	} catch {
		inMemory.set(key, text);
	}
}

export function removeHeld(key: string): void {
	inMemory.delete(key);
	try {
		localStorage.removeItem(key);
	} catch {
		// Where nothing can be removed, nothing was written.
	}
}

/** What is held under a key, as the plain data that was written; undefined where there is nothing, or no such thing. */
export function readHeld(key: string): unknown {
	try {
		return JSON.parse(inMemory.get(key) ?? localStorage.getItem(key) ?? "null") ?? undefined;
	} catch {
		return undefined;
	}
}

/** The keys that begin with `head` and hold something. */
export function keysHeld(head: string): string[] {
	const keys = [...inMemory.keys()];
	try {
		for (let index = 0; index < localStorage.length; index++) keys.push(localStorage.key(index) ?? "");
	} catch {
		// As above.
	}
	return keys.filter((key) => key.startsWith(head));
}
