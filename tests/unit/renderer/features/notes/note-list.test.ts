import { expect, test } from "vitest";
import type { PlacedAnnotation } from "../../../../../core/api/views.ts";
import { listNotes } from "../../../../../renderer/features/notes/note-list.ts";
import { writeNotes } from "../../../../../renderer/features/notes/write-notes.ts";

function placed(id: string, change: Partial<PlacedAnnotation> = {}): PlacedAnnotation {
	return {
		id,
		lesson: "leads",
		anchor: { section: "que-es", quote: `pasaje ${id}`, prefix: "", suffix: "" },
		text: "",
		createdAt: "2026-11-20T10:00:00.000Z",
		at: "2026-11-20T10:00:00.000Z",
		status: "found",
		section: { id: "que-es", title: "Qué es" },
		lessonTitle: "Qué es un lead",
		lessonNumber: "1.2",
		phase: 1,
		...change,
	};
}

const asked = [
	placed("uno", { text: "Conversión" }),
	placed("dos"),
	placed("tres", { lesson: "correo", lessonTitle: "Métricas", lessonNumber: "1.4" }),
	placed("cuatro", { status: "changed", text: "vieja" }),
	placed("cinco", { status: "gone", lesson: "ida", lessonTitle: "ida", lessonNumber: "" }),
];
const record = Object.fromEntries(
	asked.map(({ id, lesson, anchor, text, createdAt, at }) => [id, { lesson, anchor, text, createdAt, at }]),
);
const ids = (notes: readonly { id: string }[]) => notes.map(({ id }) => id);

test("by lesson in the order that they come in, what lost its place apart", () => {
	const lists = listNotes(asked, record, "");
	expect(lists.lessons.map(({ number, notes }) => [number, ids(notes)])).toEqual([
		["1.2", ["uno", "dos"]],
		["1.4", ["tres"]],
	]);
	expect(ids(lists.changed)).toEqual(["cuatro"]);
	expect(ids(lists.gone)).toEqual(["cinco"]);
	expect(lists.count).toBe(5);
});

test("what the record holds by now: new texts, and nothing that was removed", () => {
	const { dos: _, ...rest } = record;
	const uno = { ...placed("uno"), text: "otra cosa", at: "2026-11-22T10:00:00.000Z" };
	const lists = listNotes(asked, { ...rest, uno }, "");
	expect(lists.lessons[0]?.notes).toMatchObject([{ id: "uno", text: "otra cosa", at: uno.at }]);
});

test("a search looks at passage, note and title of the lesson", () => {
	const found = (query: string) => {
		const { lessons, changed, gone } = listNotes(asked, record, query);
		return ids([...lessons.flatMap(({ notes }) => notes), ...changed, ...gone]);
	};
	expect(found("conversion")).toEqual(["uno"]);
	expect(found("PASAJE cuatro")).toEqual(["cuatro"]);
	expect(found("metricas")).toEqual(["tres"]);
	expect(found("nada de eso")).toEqual([]);
});

test("what is being written stays in sight though it does not hold the words searched for", () => {
	expect(listNotes(asked, record, "conversion", "cuatro")).toMatchObject({ count: 2, changed: [{ id: "cuatro" }] });
});

test("what is being written and not saved stays in sight though another window removed it", () => {
	const { cuatro: _, ...rest } = record;
	expect(listNotes(asked, rest, "", "cuatro", true).changed).toMatchObject([{ id: "cuatro" }]);
	expect(listNotes(asked, rest, "", "cuatro").changed).toEqual([]);
});

test("the file holds every note, those without a place with the name of their lesson", () => {
	const words = {
		title: "Notas",
		lead: "hoy",
		bookmarks: "Marcadores",
		changed: "El pasaje cambió",
		gone: "La lección ya no está",
		day: (at: string) => at.slice(0, 10),
	};
	expect(writeNotes(listNotes(asked, record, ""), ["1.2 Qué es un lead"], words)).toBe(
		[
			"# Notas",
			"hoy",
			"## Marcadores",
			"- 1.2 Qué es un lead",
			"## 1.2 Qué es un lead",
			"> pasaje uno",
			"Conversión",
			"*Qué es · 2026-11-20*",
			"---",
			"> pasaje dos",
			"*Qué es · 2026-11-20*",
			"## 1.4 Métricas",
			"> pasaje tres",
			"*Qué es · 2026-11-20*",
			"## El pasaje cambió",
			"> pasaje cuatro",
			"vieja",
			"*1.2 Qué es un lead · Qué es · 2026-11-20*",
			"## La lección ya no está",
			"> pasaje cinco",
			"*ida · Qué es · 2026-11-20*\n",
		].join("\n\n"),
	);
});
