import { type GiftContext, kept, left, type Mapped, partIds, promptOf } from "./gift-mapping.ts";
import type { GiftBody, GiftQuestion } from "./gift-parse.ts";
import { wordsOfInline } from "./gift-text.ts";

type Matching = Extract<GiftBody, { kind: "matching" }>;

/**
 * Items with their targets. Where several items have the same target they are sorted into groups: a target of a matching
 * belongs to one item alone. Targets without an item are distractors.
 */
export function mapMatching(question: GiftQuestion, body: Matching, context: GiftContext): Mapped {
	const { words, inline } = context;
	const pairs = body.pairs.map(({ item, target }) => ({ item: inline(item), target: inline(target) }));
	if (pairs.some(({ target }) => target === "")) return left("gift-left-empty");
	const whole = pairs.filter(({ item }) => item !== "");
	const targets = [...new Set(whole.map(({ target }) => target))];
	const spare = [...new Set(pairs.filter(({ item }) => item === "").map(({ target }) => target))].filter(
		(target) => !targets.includes(target),
	);
	const prompt = promptOf(question, context);
	const ids = partIds(whole.map(({ item }) => wordsOfInline(item)));
	if (targets.length < whole.length) {
		if (targets.length < 2 || targets.length + spare.length > 5) return left("gift-left-groups");
		if (whole.length < 3 || whole.length > 12) return left("gift-left-pairs");
		const groups = [...targets, ...spare];
		const groupIds = partIds(groups.map(wordsOfInline));
		context.changed("gift-sorted");
		return kept({
			kind: "sorting",
			prompt,
			groups: groups.map((text, index) => ({ id: groupIds[index], text })),
			items: whole.map(({ item, target }, index) => ({
				id: ids[index],
				text: item,
				group: groupIds[groups.indexOf(target)],
				feedback: words.feedbackPair(target),
			})),
		});
	}
	if (whole.length < 3 || whole.length > 8 || spare.length > 4) return left("gift-left-pairs");
	const spareIds = partIds([...ids, ...spare.map(wordsOfInline)]).slice(ids.length);
	return kept({
		kind: "matching",
		prompt,
		pairs: whole.map(({ item, target }, index) => ({
			id: ids[index],
			item,
			target,
			feedback: words.feedbackPair(target),
		})),
		...(spare.length === 0 ? {} : { distractors: spare.map((text, index) => ({ id: spareIds[index], text })) }),
	});
}
