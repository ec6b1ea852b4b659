/** A tag of HTML in a text. */
export interface Tag {
	name: string;
	closing: boolean;
	attributes: ReadonlyMap<string, string>;
	/** Where it begins and ends. */
	from: number;
	to: number;
}

const tag = /<(\/?)([a-zA-Z][\w-]*)((?:"[^"<>]*"|'[^'<>]*'|[^"'<>])*)>/g;
const attribute = /([a-zA-Z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=]+)))?/g;

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: " ", "#39": "'" };

/** The few entities that stand in code, where Markdown knows none. */
export function decodeEntities(text: string): string {
	return text.replace(/&(lt|gt|amp|quot|apos|nbsp|#39);/g, (_whole, name: string) => entities[name] ?? "");
}

function attributesOf(text: string): Map<string, string> {
	const found = [...text.matchAll(attribute)].map(([, name = "", double, single, bare]): [string, string] => [
		name.toLowerCase(),
		double ?? single ?? bare ?? "",
	]);
	return new Map(found);
}

/** Every tag in a text, in order. */
export function tagsIn(text: string): Tag[] {
	return [...text.matchAll(tag)].map((match) => ({
		name: match[2] ?? "",
		closing: match[1] === "/",
		attributes: attributesOf(match[3] ?? ""),
		from: match.index,
		to: match.index + match[0].length,
	}));
}

/** Elements whose contents are no text. */
export const withoutText: ReadonlySet<string> = new Set(
	"script style noscript template svg iframe video audio object embed form button input select textarea canvas head nav".split(
		" ",
	),
);
/** Of those, the ones that a reader would miss. */
export const missed: ReadonlySet<string> = new Set("iframe video audio object embed form canvas svg nav".split(" "));
/** Elements that have no contents. */
export const empty: ReadonlySet<string> = new Set(
	"br hr img input meta link source track wbr col embed area base".split(" "),
);
/** Elements that begin and end a paragraph and mean nothing else in a lesson. */
export const blocks: ReadonlySet<string> = new Set(
	"p div section article header footer main aside figure figcaption center details summary address dl dt dd body html fieldset".split(
		" ",
	),
);
/** Elements in a line whose text stays while they go. */
export const bareInline: ReadonlySet<string> = new Set(
	"span font u mark small big abbr time ins label del s strike tt acronym dfn var bdi bdo nobr data cite wbr meta link source track col area base thead tbody tfoot colgroup caption picture".split(
		" ",
	),
);
/** Elements that Markdown has signs for. */
export const signed: ReadonlySet<string> = new Set(
	"b strong i em code kbd samp a q sub sup h1 h2 h3 h4 h5 h6 ul ol li pre blockquote table tr td th".split(" "),
);

export function isHtml(name: string): boolean {
	return [withoutText, empty, blocks, bareInline, signed].some((set) => set.has(name));
}
