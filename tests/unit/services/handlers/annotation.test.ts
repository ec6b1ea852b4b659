import { describe, expect, it } from "vitest";
import type { LessonView } from "../../../../core/api/views.ts";
import { plainTextOf } from "../../../../core/course/lesson-plain-text.ts";
import type { Anchor } from "../../../../core/learning/annotation.ts";
import { anchorOf } from "../../../../core/learning/annotation-place.ts";
import { placeAnnotations } from "../../../../services/handlers/placed-annotations.ts";
import type { Library } from "../../../../services/library/index.ts";
import { courseLibrary } from "./course.ts";
import { houseWithAna } from "./helpers.ts";

const first = "Un lead es una persona que ha mostrado interés y te ha dado sus datos de contacto.";
const second = "Una tasa divide lo que pasó entre lo que pudo pasar, y se dice en tanto por ciento.";

/** The course with this text in its only lesson, or without that lesson. */
function libraryWith(...paragraphs: string[] | [undefined]): Library {
	const library = courseLibrary();
	const [intro = "", ...rest] = paragraphs;
	const base = library.lesson("leccion");
	if (base === undefined || paragraphs[0] === undefined) return { ...library, lesson: () => undefined };
	const lesson: LessonView = {
		...base,
		blocks: [
			{ kind: "html", html: `<p>${intro}</p>` },
			{ kind: "heading", id: "que-es", level: 2, html: "Qué es" },
			...rest.map((text) => ({ kind: "html" as const, html: `<p>${text}</p>` })),
		],
	};
	return { ...library, lesson: (id) => (id === "leccion" ? lesson : undefined) };
}

function anchorIn(library: Library, quote: string): Anchor {
	const text = plainTextOf(library.lesson("leccion")?.blocks ?? []);
	const section = text.find((one) => one.text.includes(quote));
	if (section === undefined) throw new Error(`nowhere: ${quote}`);
	const start = section.text.indexOf(quote);
	return anchorOf(section, start, start + quote.length);
}

const lesson = "leccion";

describe("annotation.list", () => {
	it("gives every annotation in the order of the lesson, not of writing", async () => {
		const library = libraryWith("Antes de todo.", first, second);
		const { client, ana } = await houseWithAna({ library });
		const set = (annotation: string, quote: string, text: string) =>
			client["annotation.set"]({ learner: ana, lesson, annotation, anchor: anchorIn(library, quote), text });
		await set("c", "en tanto por ciento", "la tercera");
		await set("b", "ha mostrado interés", "la segunda");
		await set("a", "Antes de todo", "");
		const { annotations } = await client["annotation.list"]({ learner: ana });
		expect(annotations).toMatchObject([
			{ id: "a", status: "found", section: { id: null, title: "" }, text: "" },
			{
				id: "b",
				status: "found",
				section: { id: "que-es", title: "Qué es" },
				lessonTitle: "Lección",
				lessonNumber: "1.1",
			},
			{ id: "c", status: "found", phase: 1, text: "la tercera" },
		]);
	});

	it("keeps what was written when it is written anew, and forgets what was removed", async () => {
		const library = libraryWith("Antes.", first);
		const { client, ana } = await houseWithAna({ library });
		const anchor = anchorIn(library, "interés");
		const own = { learner: ana, lesson, annotation: "una" };
		await client["annotation.set"]({ ...own, anchor, text: "uno" });
		await client["annotation.set"]({ ...own, anchor, text: "dos" });
		const { annotations } = await client["annotation.list"]({ learner: ana });
		expect(annotations).toHaveLength(1);
		expect(annotations[0]?.text).toBe("dos");
		expect((annotations[0]?.at ?? "") > (annotations[0]?.createdAt ?? "")).toBe(true);
		await client["annotation.remove"](own);
		expect(await client["annotation.list"]({ learner: ana })).toEqual({ annotations: [] });
		await expect(client["annotation.remove"](own)).rejects.toMatchObject({ code: "not-found" });
	});

	it("refuses a change of a version that is no longer there, and keeps the one that is", async () => {
		const library = libraryWith("Antes.", first);
		const { client, ana } = await houseWithAna({ library });
		const own = { learner: ana, lesson, annotation: "una" };
		const note = { ...own, anchor: anchorIn(library, "interés") };
		const listed = async () => (await client["annotation.list"]({ learner: ana })).annotations.map(({ text }) => text);
		const { at: base } = await client["annotation.set"]({ ...note, text: "uno" });
		const { at } = await client["annotation.set"]({ ...note, text: "dos", base });
		await expect(client["annotation.set"]({ ...note, text: "otra", base })).rejects.toMatchObject({
			code: "superseded",
		});
		expect(await listed()).toEqual(["dos"]);
		await client["annotation.set"]({ ...note, text: "tres", base: at });
		await client["annotation.set"]({ ...note, text: "sin mirar" });
		expect(await listed()).toEqual(["sin mirar"]);
		await client["annotation.remove"](own);
		await expect(client["annotation.set"]({ ...note, text: "otra", base: at })).rejects.toMatchObject({
			code: "superseded",
		});
		expect(await listed()).toEqual([]);
	});

	it("takes a change of what its own page sent before and heard nothing of, of nothing else, and none that it overtook", async () => {
		const library = libraryWith("Antes.", first);
		const { client, ana } = await houseWithAna({ library });
		const note = { learner: ana, lesson, annotation: "una", anchor: anchorIn(library, "interés") };
		const superseded = { code: "superseded" };
		const listed = async () => (await client["annotation.list"]({ learner: ana })).annotations.map(({ text }) => text);
		const { at: base } = await client["annotation.set"]({ ...note, text: "uno", base: null });
		await client["annotation.set"]({ ...note, text: "dos", base });
		await client["annotation.set"]({ ...note, text: "tres", base, sent: ["dos"] });
		expect(await listed()).toEqual(["tres"]);
		const late = client["annotation.set"]({ ...note, text: "dos", base, sent: ["uno"] });
		await expect(late).rejects.toMatchObject(superseded);
		await expect(client["annotation.set"]({ ...note, text: "", base: null })).rejects.toMatchObject(superseded);
		expect(await listed()).toEqual(["tres"]);
		await client["annotation.remove"]({ learner: ana, lesson, annotation: "una" });
		const gone = client["annotation.set"]({ ...note, text: "cuatro", base, sent: ["tres"] });
		await expect(gone).rejects.toMatchObject(superseded);
		expect(await listed()).toEqual([]);
	});

	it("lets only one of two changes of the same version through that come at once", async () => {
		const library = libraryWith("Antes.", first);
		const { client, ana } = await houseWithAna({ library });
		const note = { learner: ana, lesson, annotation: "una", anchor: anchorIn(library, "interés") };
		const { at: base } = await client["annotation.set"]({ ...note, text: "uno" });
		const both = ["dos", "tres"].map((text) => client["annotation.set"]({ ...note, text, base }));
		const ends = (await Promise.allSettled(both)).map(({ status }) => status);
		expect(ends.sort()).toEqual(["fulfilled", "rejected"]);
	});

	it("refuses one for a lesson that there is not, and one without words", async () => {
		const { client, ana } = await houseWithAna();
		const anchor = { section: null, quote: "lead", prefix: "", suffix: "" };
		const own = { learner: ana, annotation: "una", text: "" };
		await expect(client["annotation.set"]({ ...own, lesson: "nada", anchor })).rejects.toMatchObject({
			code: "not-found",
		});
		await expect(client["annotation.set"]({ ...own, lesson, anchor: { ...anchor, quote: "" } })).rejects.toMatchObject({
			code: "bad-input",
		});
	});
});

describe("a lesson that was edited", () => {
	const before = libraryWith("Antes de todo.", first, second);
	const note = (quote: string) => ({
		lesson,
		anchor: anchorIn(before, quote),
		text: "nota",
		createdAt: "2026-11-20T10:00:00.000Z",
		at: "2026-11-20T10:00:00.000Z",
	});
	const notes = { interes: note("ha mostrado interés"), tasa: note("lo que pasó entre lo que pudo pasar") };
	const told = (library: Library) =>
		placeAnnotations(library, notes).map(({ id, status, section }) => [id, status, section.id]);

	it("keeps annotations in their places, follows passages that moved, and tells which changed", () => {
		expect(told(libraryWith("Nuevo.", "Otro párrafo.", first, second))).toEqual([
			["interes", "found", "que-es"],
			["tasa", "found", "que-es"],
		]);
		expect(told(libraryWith(`${second} Y más.`, first))).toEqual([
			["tasa", "found", null],
			["interes", "found", "que-es"],
		]);
		expect(told(libraryWith("Antes de todo.", "Ahora dice otra cosa.", second))).toEqual([
			["tasa", "found", "que-es"],
			["interes", "changed", "que-es"],
		]);
	});

	it("or taken away altogether keeps every word of its annotations", () => {
		const placed = placeAnnotations(libraryWith(undefined), notes);
		expect(placed).toMatchObject([
			{ id: "interes", status: "gone", text: "nota", lessonTitle: "Lección" },
			{ id: "tasa", status: "gone", anchor: { quote: "lo que pasó entre lo que pudo pasar" } },
		]);
	});

	it("that even the map no longer knows is told by its id", () => {
		const unknown = { vieja: { ...note("ha mostrado interés"), lesson: "leccion-vieja" } };
		expect(placeAnnotations(before, unknown)).toMatchObject([
			{ status: "gone", lessonTitle: "leccion-vieja", lessonNumber: "", phase: 1 },
		]);
	});
});
