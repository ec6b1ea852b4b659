import { packLimits } from "./limits.ts";
import type { Refusal } from "./refusal.ts";

/** What some file system drops, forbids or reads otherwise, and what people cannot see; a percent sign may be one twice decoded. */
const unsafeCharacters = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u{FFFD}%:*?"<>|]/u;

/** Names that Windows keeps for devices, whatever their ending (Microsoft, "Naming Files, Paths, and Namespaces"). */
const reservedNames = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

const longestShown = 120;

/** A name of anyone's choosing as it can be printed: one line, nothing invisible, not too long. */
export function shownPath(path: string): string {
	const seen = path.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, "\u{FFFD}");
	const letters = [...seen];
	return letters.length <= longestShown ? seen : `${letters.slice(0, longestShown).join("")}…`;
}

function utf8Length(text: string): number {
	let length = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	}
	return length;
}

function nameProblem(name: string, shown: string): Refusal | undefined {
	const params = { path: shown };
	if (name === "..") return { code: "parent-path", params };
	// A dot in front hides a file; Windows drops a dot or a space at the end.
	if (name === "" || /^[. ]|[. ]$/.test(name)) return { code: "unsafe-name", params };
	if (unsafeCharacters.test(name)) return { code: "unsafe-name", params };
	const [stem = ""] = name.split(".");
	if (reservedNames.test(stem.trimEnd())) return { code: "reserved-name", params };
	if (utf8Length(name) > packLimits.nameBytes)
		return { code: "name-too-long", params: { ...params, maximum: packLimits.nameBytes } };
	return undefined;
}

/**
 * Why a path must not be in a pack, or nothing where it names the same file on every system: names joined by single slashes,
 * none of which leads elsewhere, hides, or is read in two ways.
 */
export function pathProblem(path: string): Refusal | undefined {
	const params = { path: shownPath(path) };
	if (path.length > packLimits.path) return { code: "name-too-long", params: { ...params, maximum: packLimits.path } };
	if (path.startsWith("/") || path.startsWith("\\")) return { code: "absolute-path", params };
	if (/^[a-z]:/i.test(path)) return { code: "drive-letter", params };
	if (path.includes("\\")) return { code: "backslash", params };
	const names = path.split("/");
	for (const name of names) {
		const problem = nameProblem(name, params.path);
		if (problem !== undefined) return problem;
	}
	if (path.normalize("NFC") !== path) return { code: "name-not-nfc", params };
	if (names.length > packLimits.depth) return { code: "too-deep", params: { ...params, maximum: packLimits.depth } };
	return undefined;
}

/** What two names have in common that some file system takes for one. Takes a few too many for the same, and none too few. */
function collisionKey(path: string): string {
	return path.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKC");
}

/** The folders of a path, from the outermost: "a/b/c" is in "a" and "a/b". */
export function foldersOf(path: string): string[] {
	const names = path.split("/").slice(0, -1);
	return names.map((_, index) => names.slice(0, index + 1).join("/"));
}

/** The first of these paths that cannot lie on every disk beside those before it. Each is one that `pathProblem` lets pass. */
export function collisionProblem(paths: Iterable<string>): Refusal | undefined {
	/** By key: how it was written first, and whether as a file. */
	const taken = new Map<string, { written: string; file: boolean }>();
	const clash = (written: string, file: boolean): Refusal | undefined => {
		const key = collisionKey(written);
		const before = taken.get(key);
		if (before === undefined) {
			taken.set(key, { written, file });
			return undefined;
		}
		// A folder is named again by every file in it.
		if (!file && !before.file && before.written === written) return undefined;
		if (file && before.file && before.written === written)
			return { code: "duplicate-name", params: { path: shownPath(written) } };
		return { code: "colliding-names", params: { path: shownPath(written), other: shownPath(before.written) } };
	};
	for (const path of paths) {
		for (const folder of foldersOf(path)) {
			const problem = clash(folder, false);
			if (problem !== undefined) return problem;
		}
		const problem = clash(path, true);
		if (problem !== undefined) return problem;
	}
	return undefined;
}
