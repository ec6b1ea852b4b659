/** The address inside the application that a click asks this very window to go to, if it does. */
function addressOf(event: MouseEvent): string | undefined {
	if (event.defaultPrevented || event.button !== 0) return undefined;
	if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
	const link = event.target instanceof Element ? event.target.closest("a") : null;
	const address = link?.getAttribute("href");
	if (!address?.startsWith("#/") || link?.target || address === window.location.hash) return undefined;
	return address;
}

/**
 * Follows the application's own links within the click itself. A browser makes a change of the hash known a dozen
 * milliseconds later, which is as long as drawing the page takes; the history is the same either way.
 */
export function watchLinks(): void {
	document.addEventListener("click", (event) => {
		const address = addressOf(event);
		if (address === undefined) return;
		event.preventDefault();
		const oldURL = window.location.href;
		history.pushState(null, "", address);
		window.dispatchEvent(new HashChangeEvent("hashchange", { oldURL, newURL: window.location.href }));
	});
}
