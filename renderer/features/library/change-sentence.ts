import type { TFunction } from "i18next";
import type { CourseChangesView } from "../../../core/api/library-views.ts";
import { type ChangedKind, changeParts, type Way } from "./changes.ts";

/** The kinds whose names are of the feminine in Spanish: new ones are «nuevas». */
const feminine: ReadonlySet<ChangedKind> = new Set<ChangedKind>(["lesson", "question", "metric"]);

/** What becomes of so many things: "son nuevas". */
export function wayText(t: TFunction<"library">, kind: ChangedKind, way: Way, count: number): string {
	if (way !== "new") return t(`way.${way}`, { count });
	return t(feminine.has(kind) ? "way.newHer" : "way.newHim", { count });
}

/**
 * What an update changes in one kind of things: "41 preguntas siguen, 2 cambian, 3 son nuevas, 1 desaparece: sus respuestas
 * quedan en tu registro." The kind is named once, with the first number. `number` writes a number in the language.
 */
export function changeSentence(
	t: TFunction<"library">,
	count: CourseChangesView["counts"][number],
	number: (value: number) => string,
): string {
	const { kind } = count;
	const parts = changeParts(count);
	const said = parts.map(({ way, count: many }, place) => {
		const what = wayText(t, kind, way, many);
		return place === 0 ? `${t(`kind.${kind}`, { count: many })} ${what}` : `${number(many)} ${what}`;
	});
	const kept = kind === "question" && count.gone > 0 ? `: ${t("answersKept", { count: count.gone })}` : "";
	return `${said.join(", ")}${kept}.`;
}
