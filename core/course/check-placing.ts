import { mark } from "../quiz/mark.ts";
import type { Matching } from "../quiz/matching.ts";
import { type Ordering, orderingItem } from "../quiz/ordering.ts";
import type { Sorting } from "../quiz/sorting.ts";
import { meaning } from "./check-options.ts";
import { duplicates } from "./course-names.ts";
import { meantOf, nearest } from "./nearest.ts";
import { type QuestionFinding, questionError } from "./question-finding.ts";

type Path = QuestionFinding["path"];

/** Things of one kind in a question: what they are called by, and what is read of them. */
type Named = { id: string; text: string; idPath: Path; textPath: Path }[];

function sameIds(named: Named): QuestionFinding[] {
	const ids = named.map(({ id }) => id);
	return duplicates(ids).map((index) =>
		questionError("duplicate-id", { id: ids[index] ?? "" }, named[index]?.idPath ?? []),
	);
}

function sameTexts(named: Named, code: string): QuestionFinding[] {
	return duplicates(named.map(({ text }) => meaning(text))).map((index) =>
		questionError(code, { value: named[index]?.text ?? "" }, named[index]?.textPath ?? []),
	);
}

/** A part that is not there, with the one that was most likely meant. */
function unknownPart(id: string, known: Iterable<string>, path: Path): QuestionFinding {
	return questionError("unknown-part", { id, ...meantOf(id, known) }, path);
}

/** Mistakes that name what is not there, that are right, or that are listed already. */
function checkMistakes(
	mistakes: readonly { item: string; place: string; placeKey: string }[],
	known: { items: ReadonlyMap<string, string>; places: ReadonlySet<string> },
): QuestionFinding[] {
	const keys = mistakes.map(({ item, place }) => `${item} ${place}`);
	const repeated = new Set(duplicates(keys));
	return mistakes.flatMap(({ item, place, placeKey }, index) => {
		const path = ["misconceptions", index];
		if (!known.items.has(item)) return unknownPart(item, known.items.keys(), [...path, "item"]);
		if (!known.places.has(place)) return unknownPart(place, known.places, [...path, placeKey]);
		if (known.items.get(item) === place) return questionError("placed-misconception-is-right", {}, [...path, placeKey]);
		return repeated.has(index) ? questionError("misconception-repeated", {}, path) : [];
	});
}

function checkMatching({ pairs, distractors, misconceptions }: Matching): QuestionFinding[] {
	const at = (list: string, index: number, key: string) => ({
		idPath: [list, index, "id"],
		textPath: [list, index, key],
	});
	const items = pairs.map(({ id, item }, index) => ({ id, text: item, ...at("pairs", index, "item") }));
	const targets = [
		...pairs.map(({ id, target }, index) => ({ id, text: target, ...at("pairs", index, "target") })),
		...distractors.map(({ id, text }, index) => ({ id, text, ...at("distractors", index, "text") })),
	];
	return [
		...sameIds(targets),
		...sameTexts(items, "items-alike"),
		...sameTexts(targets, "targets-alike"),
		...checkMistakes(
			misconceptions.map(({ item, target }) => ({ item, place: target, placeKey: "target" })),
			{ items: new Map(pairs.map(({ id }) => [id, id])), places: new Set(targets.map(({ id }) => id)) },
		),
	];
}

function checkSorting({ groups, items, misconceptions }: Sorting): QuestionFinding[] {
	const named = (list: string, parts: readonly { id: string; text: string }[]): Named =>
		parts.map(({ id, text }, index) => ({
			id,
			text,
			idPath: [list, index, "id"],
			textPath: [list, index, "text"],
		}));
	const ids = new Set(groups.map(({ id }) => id));
	// A group that nothing goes into may be the one that an item misspells.
	const misspelt = new Set(items.flatMap(({ group }) => (ids.has(group) ? [] : (nearest(group, ids) ?? []))));
	return [
		...sameIds(named("groups", groups)),
		...sameIds(named("items", items)),
		...sameTexts(named("groups", groups), "groups-alike"),
		...sameTexts(named("items", items), "items-alike"),
		...items.flatMap(({ group }, index) => (ids.has(group) ? [] : unknownPart(group, ids, ["items", index, "group"]))),
		...groups.flatMap(({ id, text }, index): QuestionFinding[] =>
			items.some(({ group }) => group === id) || misspelt.has(id)
				? []
				: [{ severity: "warning", code: "group-unused", params: { value: text }, path: ["groups", index, "text"] }],
		),
		...checkMistakes(
			misconceptions.map(({ item, group }) => ({ item, place: group, placeKey: "group" })),
			{ items: new Map(items.map(({ id, group }) => [id, group])), places: ids },
		),
	];
}

function checkOrdering(question: Ordering): QuestionFinding[] {
	const { items, misconceptions } = question;
	const ids = items.map(({ id }) => id);
	const named: Named = items.map(({ id, text }, index) => ({
		id,
		text,
		idPath: ["items", index, "id"],
		textPath: ["items", index, "text"],
	}));
	const apart = items.flatMap(({ group }, index) => {
		if (group === undefined || items[index - 1]?.group === group) return [];
		const before = items.slice(0, index).some((earlier) => earlier.group === group);
		const alone = items.filter((other) => other.group === group).length === 1;
		const code = before ? "group-apart" : "group-of-one";
		return before || alone ? questionError(code, { value: group }, ["items", index, "group"]) : [];
	});
	const orders = misconceptions.map(({ order }) => order.join(" "));
	const mistakes = misconceptions.flatMap(({ order }, index) => {
		const path = ["misconceptions", index, "order"];
		const unknown = order.findIndex((id, place) => !ids.includes(id) || order.indexOf(id) !== place);
		const id = order[unknown];
		if (id !== undefined) {
			if (ids.includes(id)) return questionError("part-twice", { id }, [...path, unknown]);
			return unknownPart(id, ids, [...path, unknown]);
		}
		const missing = ids.filter((id) => !order.includes(id));
		if (missing.length > 0) return questionError("misconception-not-whole", { missing: missing.join(", ") }, path);
		const given = order.map((id) => orderingItem(question, id));
		if (mark(question, { kind: "ordering", order: given }, 0)?.correct === true) {
			return questionError("placed-misconception-is-right", {}, path);
		}
		return orders.indexOf(orders[index] ?? "") === index ? [] : questionError("misconception-repeated", {}, path);
	});
	return [...sameIds(named), ...sameTexts(named, "items-alike"), ...apart, ...mistakes];
}

/** Checks a question whose parts are matched, ordered or sorted. */
export function placingFindings(question: Matching | Ordering | Sorting): QuestionFinding[] {
	switch (question.kind) {
		case "matching":
			return checkMatching(question);
		case "ordering":
			return checkOrdering(question);
		case "sorting":
			return checkSorting(question);
	}
}
