import { pathInCourse } from "../../core/api/course-scope.ts";

/** The scheme and the host under which the application's own files are answered. */
export const appScheme = "app";
export const appHost = "profundiza";
export const appPage = `${appScheme}://${appHost}/index.html`;

const longestLink = 2048;

function parse(text: string): URL | undefined {
	return URL.canParse(text) ? new URL(text) : undefined;
}

/** Whether it names something at the application's own origin: a page, a script, a picture of the course. */
export function isOwnUrl(text: string): boolean {
	const url = parse(text);
	// `URL.origin` is "null" for a scheme that the standard does not know, so its parts are compared.
	return url?.protocol === `${appScheme}:` && url.host === appHost && url.username === "" && url.password === "";
}

/**
 * Whether it is the application's page itself, the only document that a window may show. A picture of a course opened
 * as a document would run under the same origin.
 */
export function isOwnPage(text: string): boolean {
	if (!isOwnUrl(text)) return false;
	const { pathname } = new URL(text);
	const inCourse = pathInCourse(pathname);
	return inCourse === "/index.html" || pathname === "/";
}

/** Whether it is something that the application's page holds in memory and made itself. */
export function isOwnBlob(text: string): boolean {
	const url = parse(text);
	// The path of such an address is that of the page that made it.
	return url?.protocol === "blob:" && isOwnUrl(url.pathname);
}

/** Whether a window may load it at all. Nothing here reaches the network. */
export function mayLoad(text: string): boolean {
	const protocol = parse(text)?.protocol;
	return isOwnUrl(text) || protocol === "devtools:" || protocol === "blob:" || protocol === "data:";
}

/** A link out of the application that may be offered to the person. */
export interface ExternalLink {
	/** As the parser wrote it: what was checked is what is opened. */
	url: string;
	/** What tells the person where it leads: a host (with punycode for foreign letters) or a mail address. */
	where: string;
}

function mailLink(url: URL): ExternalLink | undefined {
	// One plain address; of the fields that a link can fill in, only those that the person sees before sending.
	if (!/^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(url.pathname)) return undefined;
	for (const field of url.searchParams.keys()) if (field !== "subject" && field !== "body") return undefined;
	return { url: url.href, where: url.pathname };
}

/**
 * Checks a link out of the application: http, https or mailto, valid, of at most 2,048 characters, without a user name
 * or password, without spaces or control characters. Undefined where it may not be opened.
 */
export function externalLink(text: string): ExternalLink | undefined {
	if (text.length > longestLink || /[\s\p{Cc}]/u.test(text)) return undefined;
	const url = parse(text);
	if (url === undefined || url.username !== "" || url.password !== "") return undefined;
	if (url.protocol === "mailto:") return mailLink(url);
	if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
	return { url: url.href, where: url.host };
}
