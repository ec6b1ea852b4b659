/** What a page may do that a browser would ask about: put text on the clipboard after a click. Nothing else. */
const granted: ReadonlySet<string> = new Set(["clipboard-sanitized-write"]);

/** Whether a page gets a permission. The person is never asked: the application needs no other. */
export function isGranted(permission: string): boolean {
	return granted.has(permission);
}
