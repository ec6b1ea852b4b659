import { ownOrigin } from "./host.ts";

/** Whether a call comes from our own page. Browsers send `Origin` with every POST, so its absence is no excuse. */
export function isOwnOrigin(origins: readonly string[] | undefined, port: number): boolean {
	return origins?.length === 1 && origins[0] === ownOrigin(port);
}

/**
 * Whether `Sec-Fetch-Site` allows a request: from our own page, or (to look at something, not to call) typed or opened
 * by the person. Tools and older browsers send none; for them the other guards decide.
 */
export function isAllowedSite(sites: readonly string[] | undefined, calling: boolean): boolean {
	if (sites === undefined) return true;
	if (sites.length !== 1) return false;
	return sites[0] === "same-origin" || (sites[0] === "none" && !calling);
}
