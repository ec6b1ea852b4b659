import { describe, expect, it } from "vitest";
import type { CourseChangesView } from "../../../../../core/api/library-views.ts";
import type { Locale } from "../../../../../core/locale.ts";
import { changeSentence } from "../../../../../renderer/features/library/change-sentence.ts";
import { changeParts, isChanged, itemsByChange, toldCounts } from "../../../../../renderer/features/library/changes.ts";
import { addLaterSpanish } from "../../../../../renderer/i18n/later-spanish.ts";
import { startI18n } from "../../../../support/texts.ts";

type Count = CourseChangesView["counts"][number];

const none = { stay: 0, changed: 0, new: 0, gone: 0, moved: 0 };
const count = (kind: Count["kind"], some: Partial<Count>): Count => ({ kind, ...none, ...some });

function said(locale: Locale, one: Count): string {
	const i18n = startI18n(locale);
	addLaterSpanish();
	const number = (value: number) => new Intl.NumberFormat(locale).format(value);
	return changeSentence(i18n.getFixedT(locale, "library"), one, number);
}

describe("what an update changes in a kind of things", () => {
	it.each([
		[
			count("question", { stay: 41, changed: 2, new: 3, gone: 1 }),
			"41 preguntas siguen, 2 cambian, 3 son nuevas, 1 desaparece: sus respuestas quedan en tu registro.",
		],
		[count("question", { gone: 2 }), "2 preguntas desaparecen: sus respuestas quedan en tu registro."],
		[count("term", { new: 1 }), "1 término es nuevo."],
		[count("lesson", { stay: 1, new: 2 }), "1 lección sigue, 2 son nuevas."],
		[count("exam", { moved: 1, gone: 1 }), "1 examen cambia de lugar, 1 desaparece."],
	])("is one sentence in Spanish, in its gender and number", (one, text) => {
		expect(said("es", one)).toBe(text);
	});

	it.each([
		[count("question", { stay: 41, gone: 1 }), "41 questions stay, 1 goes: its answers are kept in your record."],
		[count("question", { stay: 1, gone: 3 }), "1 question stays, 3 go: their answers are kept in your record."],
		[count("metric", { stay: 1, changed: 2 }), "1 metric stays, 2 change."],
	])("is one in English", (one, text) => {
		expect(said("en", one)).toBe(text);
	});
});

describe("what is told of an update", () => {
	it("leaves out what there is none of", () => {
		expect(changeParts(count("lesson", { stay: 2, gone: 1 }))).toEqual([
			{ way: "stay", count: 2 },
			{ way: "gone", count: 1 },
		]);
		const [some, nothing] = [count("lesson", { stay: 2 }), count("term", {})];
		expect(toldCounts([some, nothing])).toEqual([some]);
	});

	it("is nothing where everything stays", () => {
		expect(isChanged([count("lesson", { stay: 2 }), count("term", {})])).toBe(false);
		for (const way of ["changed", "new", "gone", "moved"]) expect(isChanged([count("term", { [way]: 1 })])).toBe(true);
	});

	it("puts things together by kind and by what became of them", () => {
		const item = (kind: Count["kind"], way: "new" | "gone", id: string) => ({ kind, way, id, title: id });
		const [a, b, c, d] = [
			item("term", "new", "a"),
			item("term", "gone", "b"),
			item("lesson", "new", "c"),
			item("term", "new", "d"),
		] as const;
		expect(itemsByChange([a, b, c, d])).toEqual([
			{ kind: "term", way: "new", items: [a, d] },
			{ kind: "term", way: "gone", items: [b] },
			{ kind: "lesson", way: "new", items: [c] },
		]);
	});
});
