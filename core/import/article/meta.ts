/** What an article says of itself, as far as a course has a place for it. */
export interface ArticleMeta {
	title: string | undefined;
	summary: string | undefined;
	author: string | undefined;
	/** As it was written; the day alone where that is plain. */
	date: string | undefined;
	/** Addresses of pictures that stand at its head. */
	pictures: string[];
	/** Whether it is a draft. */
	draft: boolean;
}

const titles = ["title", "titulo", "título", "name", "headline"];
const summaries = ["description", "summary", "snippet", "excerpt", "descripcion", "descripción", "resumen", "abstract"];
const authors = ["author", "authors", "autor", "autora", "autores", "by"];
const dates = [
	"date",
	"pubDate",
	"publishDate",
	"published",
	"publishedAt",
	"datePublished",
	"fecha",
	"created",
	"lastmod",
];
const pictures = [
	"image",
	"images",
	"cover",
	"coverImage",
	"heroImage",
	"thumbnail",
	"featured_image",
	"feature_image",
];

/** A value as one line of text: of a list its items, of a group of keys its name. */
function textOf(value: unknown): string | undefined {
	if (typeof value === "string") return value.replace(/\s+/g, " ").trim() || undefined;
	if (typeof value === "number") return String(value);
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
	if (Array.isArray(value)) {
		const items = value.map((item: unknown) => textOf(item)).filter((item) => item !== undefined);
		return items.length === 0 ? undefined : items.join(", ");
	}
	if (typeof value !== "object" || value === null) return undefined;
	for (const key of ["name", "nombre", "title", "src", "url", "image"]) {
		const inner: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
		if (typeof inner === "string") return textOf(inner);
	}
	return undefined;
}

/** The first of the keys that says something, whatever its capitals. */
function first(data: Record<string, unknown>, keys: readonly string[]): unknown {
	for (const key of keys) {
		const found = Object.keys(data).find((one) => one.toLowerCase() === key.toLowerCase());
		if (found !== undefined && textOf(data[found]) !== undefined) return data[found];
	}
	return undefined;
}

/** Reads the keys that site generators commonly have. A `params` or `extra` group stands in for the top level. */
export function readMeta(data: Record<string, unknown>): ArticleMeta {
	const groups = ["params", "extra", "seo"].flatMap((key) => {
		const group = data[key];
		return typeof group === "object" && group !== null && !Array.isArray(group) ? [Object.entries(group)] : [];
	});
	const all = { ...Object.fromEntries(groups.flat()), ...data };
	const date = textOf(first(all, dates));
	const found = pictures.flatMap((key) => {
		const value = first(all, [key]);
		const items = Array.isArray(value) ? value : [value];
		return items.map((item: unknown) => textOf(item)).filter((item) => item !== undefined);
	});
	return {
		title: textOf(first(all, titles)),
		summary: textOf(first(all, summaries)),
		author: textOf(first(all, authors)),
		date: date === undefined ? undefined : (/^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? date),
		pictures: [...new Set(found)].filter((address) => !/\s/.test(address)),
		draft: all["draft"] === true || all["published"] === false,
	};
}
