import type { CheckAnswer, PartOf } from "./schema.ts";
import type { TypedChecks } from "./work.ts";

/** What an item may be answered, in the order in which it is offered. */
export const checkAnswers = ["yes", "no", "na"] as const satisfies readonly CheckAnswer[];

/** How a checklist stands. What is not applicable counts on neither side. */
export interface CheckCount {
	yes: number;
	no: number;
	notApplicable: number;
	open: number;
	/** Those that apply: all but the ones that do not. */
	applicable: number;
}

/** Counts the answers to the items that the list has now; answers to items that are gone do not count. */
export function countChecks({ items }: Pick<PartOf<"checklist">, "items">, { checks }: TypedChecks): CheckCount {
	const answers = items.map(({ id }) => (Object.hasOwn(checks, id) ? checks[id]?.answer : undefined));
	const count = (wanted: (typeof answers)[number]) => answers.filter((answer) => answer === wanted).length;
	const notApplicable = count("na");
	return {
		yes: count("yes"),
		no: count("no"),
		notApplicable,
		open: count(undefined),
		applicable: items.length - notApplicable,
	};
}
