import { expect, it } from "vitest";
import type { LessonStop, Outline } from "../../../../core/api/views.ts";
import { missingAt } from "../../../../renderer/shell/missing-page.ts";
import { pageAt } from "../../../../renderer/shell/routes.ts";

const stop = (id: string, more: Partial<LessonStop>): LessonStop => ({
	id,
	number: "1.1",
	title: id,
	short: id,
	available: true,
	sections: [],
	calculators: 0,
	quizSize: 10,
	passMark: 0.7,
	...more,
});
const outline: Outline = {
	id: "curso",
	version: "1.0.0",
	language: "es",
	title: "Curso",
	summary: "…",
	authors: ["Alguien"],
	licence: "CC0-1.0",
	phases: [
		{
			id: "fase",
			number: 1,
			title: "Fase",
			motto: "…",
			lessons: [stop("escrita", {}), stop("prevista", { available: false }), stop("sin-preguntas", { quizSize: 0 })],
		},
	],
};

it.each([
	["/leccion/escrita", undefined],
	["/cuestionario/escrita", undefined],
	["/glosario", undefined],
	["/leccion/prevista", "planned"],
	["/cuestionario/prevista", "planned"],
	["/cuestionario/sin-preguntas", "quiz"],
	["/leccion/no-existe", "lesson"],
	["/no-existe", "address"],
])("at %s, %s is missing", (path, missing) => {
	expect(missingAt(pageAt(path), outline)).toBe(missing);
});
