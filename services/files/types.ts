/**
 * What is served, by extension; anything else is not found. Two lists, so that a course brings pictures and never a
 * script or a style that the policy would take for our own.
 */
export const builtTypes: ReadonlyMap<string, string> = new Map([
	[".html", "text/html; charset=utf-8"],
	[".js", "text/javascript; charset=utf-8"],
	[".css", "text/css; charset=utf-8"],
	[".woff2", "font/woff2"],
	[".woff", "font/woff"],
	[".ttf", "font/ttf"],
	[".svg", "image/svg+xml"],
	[".png", "image/png"],
	[".ico", "image/x-icon"],
]);

export const mediaTypes: ReadonlyMap<string, string> = new Map([
	[".svg", "image/svg+xml"],
	[".png", "image/png"],
	[".jpg", "image/jpeg"],
	[".jpeg", "image/jpeg"],
	[".webp", "image/webp"],
	[".avif", "image/avif"],
	[".gif", "image/gif"],
]);

/** The content type of a file by the end of its name, upper or lower case. */
export function contentType(types: ReadonlyMap<string, string>, name: string): string | undefined {
	const dot = name.lastIndexOf(".");
	return dot <= 0 ? undefined : types.get(name.slice(dot).toLowerCase());
}
