import { keyFingerprint } from "../packs/key-fingerprint.ts";
import type { PackSignature } from "../packs/types.ts";
import type { KnownAuthor, PackTrust } from "./types.ts";

/** A name as people compare names: neither case nor width nor accents written in two ways make another one. */
function nameKey(name: string): string {
	return name
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/**
 * What is known of who made a pack of a course.
 *
 * @param known everybody that a pack was taken from
 * @param earlier the signatures of the versions of the course that are there
 * @param own the course comes with the application, and this pack is none of its
 */
export function trustOf(
	course: string,
	signature: PackSignature,
	known: readonly KnownAuthor[],
	earlier: readonly PackSignature[],
	own: boolean,
): PackTrust {
	const signedHere = new Map<string, string>();
	for (const { key, names, courses } of known) if (courses.includes(course)) signedHere.set(key, names[0] ?? "");
	for (const signed of earlier) {
		if (signed.state === "valid" && !signedHere.has(signed.key)) signedHere.set(signed.key, signed.author);
	}
	const others = (keys: ReadonlyMap<string, string>) =>
		[...keys].map(([key, author]) => ({ author, fingerprint: keyFingerprint(key) }));

	if (signature.state === "none") {
		if (signedHere.size === 0 && !own) return { state: "none" };
		return { state: "changed", signer: undefined, before: others(signedHere) };
	}
	const { author, key } = signature;
	const signer = { author, key, fingerprint: keyFingerprint(key) };
	if ((signedHere.size > 0 || own) && !signedHere.has(key))
		return { state: "changed", signer, before: others(signedHere) };
	const before = known.find((other) => other.key === key);
	if (before !== undefined || signedHere.has(key)) return { state: "known", since: before?.since, ...signer };
	const namesakes = known.filter(({ names }) => names.some((name) => nameKey(name) === nameKey(author)));
	if (namesakes.length > 0) {
		const before = others(new Map(namesakes.map(({ key: theirs, names }) => [theirs, names[0] ?? ""])));
		return { state: "changed", signer, before };
	}
	return { state: "new", ...signer };
}
