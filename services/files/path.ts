/**
 * Characters that no served name has: control and invisible ones, and those that mean something to some file system.
 * A percent sign left after decoding is a path that was encoded twice.
 */
const FORBIDDEN = /[\p{Cc}\p{Cf}%\\:*?"<>|]/u;

/** Hidden files and `..` begin with a dot; Windows drops a dot or a space at the end of a name. */
function isPlainName(segment: string): boolean {
	return segment !== "" && !segment.startsWith(".") && !/[. ]$/u.test(segment) && !FORBIDDEN.test(segment);
}

/**
 * The names in the path of a URL, decoded once: "/media/mapa%20de%20fases.svg" gives ["media", "mapa de fases.svg"], "/"
 * gives []. Undefined where the path is anything but plain names joined by single slashes, so that what comes out can
 * be joined to a folder without leaving it.
 */
export function pathNames(pathname: string): string[] | undefined {
	if (!pathname.startsWith("/")) return undefined;
	if (pathname === "/") return [];
	let names: string[];
	try {
		// Split before decoding: an encoded slash is then part of a name, and refused with it.
		names = pathname.slice(1).split("/").map(decodeURIComponent);
	} catch {
		return undefined;
	}
	return names.every((name) => isPlainName(name) && !name.includes("/")) ? names : undefined;
}
