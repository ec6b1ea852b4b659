const longestId = 64;

/** A text as an id: its words in lower-case ASCII joined by hyphens, as many as fit; empty where it has none. */
export function slugOf(text: string, longest = longestId): string {
	const words = text
		.replace(/<[^>]*>/g, " ")
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== "");
	let slug = "";
	for (const word of words) {
		const longer = slug === "" ? word : `${slug}-${word}`;
		if (longer.length > longest) break;
		slug = longer;
	}
	return slug === "" ? (words[0] ?? "").slice(0, longest) : slug;
}

/** An id that nobody has taken yet: the wanted one, or the same with a number behind it. It counts as taken from then on. */
export function freeId(wanted: string, taken: Set<string>): string {
	let id = wanted;
	for (let number = 2; taken.has(id); number++) {
		const behind = `-${number}`;
		id = `${wanted.slice(0, longestId - behind.length).replace(/-+$/, "")}${behind}`;
	}
	taken.add(id);
	return id;
}
