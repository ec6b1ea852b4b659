/** What a card asks for: a question of a lesson's bank, a term of the glossary or the formula of a metric. */
export type CardPlace = { kind: "question"; lesson: string; id: string } | { kind: "term" | "metric"; id: string };

/** What a card is known by in a record: `question:<lesson>/<id>`, `term:<id>` or `metric:<id>`. */
export function cardKey(place: CardPlace): string {
	return place.kind === "question" ? `question:${place.lesson}/${place.id}` : `${place.kind}:${place.id}`;
}

/** The reverse of `cardKey`; undefined for what is no card's key. */
export function placeOfCard(key: string): CardPlace | undefined {
	const [kind, rest = ""] = key.split(":", 2);
	if (kind === "term" || kind === "metric") return { kind, id: rest };
	const [lesson, id] = rest.split("/", 2);
	return kind !== "question" || lesson === undefined || id === undefined ? undefined : { kind, lesson, id };
}
