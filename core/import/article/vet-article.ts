import type { Token } from "markdown-it";
import { readLink } from "../../course/links.ts";
import { renderMath } from "../../course/math.ts";
import { plainText } from "../../course/vet-tokens.ts";
import type { Tell } from "../note.ts";
import { slugOf } from "../slug.ts";
import type { ImportWords } from "../words.ts";
import { isFormula } from "./formula-text.ts";
import { joinedTexts } from "./joined-texts.ts";

export interface ArticleVetting {
	words: ImportWords;
	tell: Tell;
	/** The line of the article on which a piece of it stands, as it was written. */
	lineOf: (piece: string) => number | undefined;
	/** Where a picture shall lie in the course. */
	place: (address: string, alt: string) => string;
	/** Pictures that lie there already. */
	media: ReadonlySet<string>;
	/** The ids of the article's sections, and by which words its own links may name them. */
	sections: ReadonlyMap<string, string>;
}

function made(like: Token, type: string, content: string): Token {
	const token: Token = Object.assign(Object.create(Object.getPrototypeOf(like)), like);
	return Object.assign(token, {
		type,
		tag: "",
		nesting: 0,
		attrs: null,
		children: null,
		content,
		markup: "",
		hidden: false,
	});
}

/** A text and a piece of code in turns, as inline tokens. */
function withCode(like: Token, pieces: readonly string[]): Token[] {
	return pieces.map((piece, index) => made(like, index % 2 === 0 ? "text" : "code_inline", piece));
}

function vetPicture(token: Token, vetting: ArticleVetting): Token[] {
	const { words, tell, lineOf, place, media } = vetting;
	const address = String(token.attrGet("src") ?? "").trim();
	const alt = plainText(token.children ?? [])
		.replace(/\s+/g, " ")
		.trim();
	const line = lineOf(address);
	if (address === "") return alt === "" ? [] : [made(token, "text", alt)];
	if (/^data:/i.test(address)) {
		tell("lost", "picture-inside", { alt }, line);
		return withCode(token, words.pictureInside(alt));
	}
	if (media.has(address) && alt !== "") return [token];
	const path = place(address, alt);
	tell(
		"told",
		/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address) ? "picture-remote" : "picture-elsewhere",
		{ address, path },
		line,
	);
	return withCode(token, words.picture(address, path, alt));
}

/** The address that a link shall have in a lesson; `undefined` where only its text stays. */
function addressOf(href: string, said: string, { tell, lineOf, sections }: ArticleVetting): string | undefined {
	const plain = href.trim();
	if (plain === "" || plain === "#") {
		const text = said.replace(/\s+/g, " ").trim().slice(0, 60);
		const line = lineOf(`[${said}](`) ?? lineOf(`>${said}</a`) ?? lineOf(`[${said.split("(")[0]}`) ?? lineOf(said);
		tell("changed", "link-empty", { text }, line);
		return undefined;
	}
	if (plain.startsWith("#")) {
		const section = sections.get(slugOf(safelyDecoded(plain.slice(1))));
		if (section !== undefined) return `#${section}`;
	}
	const whole = plain.startsWith("//") ? `https:${plain}` : plain;
	const target = readLink(whole);
	if (target.kind === "outside") return whole;
	const code = /^[a-z][a-z0-9+.-]*:/i.test(plain)
		? "link-scheme"
		: plain.startsWith("#")
			? "link-section"
			: "link-of-site";
	tell("changed", code, { address: plain }, lineOf(plain));
	return undefined;
}

function safelyDecoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function vetMath(token: Token, tell: Tell, lineOf: ArticleVetting["lineOf"]): Token {
	const display = token.type !== "math_inline";
	const good = isFormula(token.content) && renderMath(token.content, display).ok;
	if (good) return token;
	const sign = display ? "$$" : "$";
	// Prices are no formulas, and nobody need be told.
	if (/\\|[\^_]/.test(token.content))
		tell("changed", "formula-as-text", { formula: token.content.trim().slice(0, 80) }, lineOf(token.content));
	return made(token, "text", `${sign}${token.content.replace(/\s+/g, " ")}${sign}`);
}

/** Turns formulas that stand as blocks of their own and are none into paragraphs that show them as they are written. */
export function vetMathBlocks(tokens: readonly Token[], { tell, lineOf }: ArticleVetting): Token[] {
	return tokens.flatMap((token) => {
		if (token.type !== "math_block" || renderMath(token.content, true).ok) return [token];
		const formula = token.content.replace(/\s+/g, " ").trim();
		if (formula === "") return [];
		tell("changed", "formula-as-text", { formula: formula.slice(0, 80) }, lineOf(token.content));
		const inline = made(token, "inline", "");
		inline.children = [made(token, "text", `$$ ${formula} $$`)];
		const open = Object.assign(made(token, "paragraph_open", ""), { tag: "p", nesting: 1 });
		return [open, inline, Object.assign(made(token, "paragraph_close", ""), { tag: "p", nesting: -1 })];
	});
}

/** Vets the children of one inline token of an article, in place. */
export function vetArticleInline(inline: Token, vetting: ArticleVetting): void {
	const open: boolean[] = [];
	inline.children = (inline.children ?? []).flatMap((token, index, all) => {
		if (token.type === "image") return vetPicture(token, vetting);
		if (token.type.startsWith("math")) return [vetMath(token, vetting.tell, vetting.lineOf)];
		if (token.type === "link_open") {
			const end = all.findIndex((one, at) => at > index && one.type === "link_close");
			const said = plainText(all.slice(index + 1, end < 0 ? undefined : end));
			const address = addressOf(String(token.attrGet("href") ?? ""), said, vetting);
			open.push(address !== undefined);
			if (address === undefined) return [];
			token.attrSet("href", address);
		}
		return token.type === "link_close" && open.pop() !== true ? [] : [token];
	});
	inline.children = joinedTexts(inline.children);
}

const tones: [RegExp, string][] = [
	[/^(warning|caution|danger|error|important|attention|advertencia|cuidado|peligro|importante)$/i, "warning"],
	[/^(example|ejemplo|caso)$/i, "example"],
	[/^(takeaway|summary|resumen|success|conclusion)$/i, "takeaway"],
	[/^(note|info|tip|hint|nota|consejo|callout|question|abstract|seealso|todo)$/i, "note"],
];

/** Brings callouts of other tools to those of a lesson; one that stands inside something else, or is none, gives way to its text. */
export function vetCallouts(tokens: readonly Token[], words: ImportWords): Token[] {
	const kept: boolean[] = [];
	return tokens.filter((token) => {
		if (!token.type.startsWith("container_callout")) return true;
		if (token.nesting < 0) return kept.pop() === true;
		const [name = "", ...title] = token.info
			.trim()
			.replace(/^\{?\.?([\p{L}-]+)\}?/u, "$1 ")
			.replace(/\s\[([^\]]*)\]/, " $1")
			.split(/\s+/);
		const tone = tones.find(([pattern]) => pattern.test(name))?.[1];
		kept.push(token.level === 0 && tone !== undefined);
		if (tone !== undefined)
			token.info = `${tone} ${title.filter((word) => word !== "").join(" ") || words.callout(tone)}`;
		return kept.at(-1) === true;
	});
}
