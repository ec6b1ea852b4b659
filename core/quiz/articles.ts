/** Articles by the language of a course. In another language none is known, and each word counts. */
const articles: Readonly<Record<string, readonly string[]>> = {
	es: ["el", "la", "los", "las", "un", "una", "unos", "unas", "lo"],
	en: ["the", "a", "an"],
};

const articlesOf = (language: string): readonly string[] => articles[language.split("-")[0] ?? ""] ?? [];

/** A text without the article that it begins with; undefined where it begins with none or has nothing else. */
export function withoutArticle(text: string, language: string): string | undefined {
	const [whole, first = ""] = /^[\s\p{P}]*(\p{L}+)\s+(?=.*[\p{L}\p{N}\p{S}])/su.exec(text) ?? [""];
	return articlesOf(language).includes(first.toLowerCase()) ? text.slice(whole.length) : undefined;
}

/** A text behind each of the articles of its language. */
export function behindArticles(text: string, language: string): string[] {
	return articlesOf(language).map((article) => `${article} ${text}`);
}
