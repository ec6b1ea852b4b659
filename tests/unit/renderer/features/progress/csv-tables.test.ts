import { describe, expect, it } from "vitest";
import type { LearnerView } from "../../../../../core/api/views.ts";
import type { Locale } from "../../../../../core/locale.ts";
import type { CsvTable } from "../../../../../renderer/features/progress/csv.ts";
import { lessonsCsv, topicsCsv, weeksCsv } from "../../../../../renderer/features/progress/csv-tables.ts";
import { durationsFor } from "../../../../../renderer/features/progress/durations.ts";
import { placesOf } from "../../../../../renderer/shell/where-next.ts";
import { startI18n } from "../../../../support/texts.ts";
import { lessonRecord, outline, record, stop } from "../../shell/course.ts";
import { topic } from "./topic.ts";

const texts = (locale: Locale) => startI18n(locale).getFixedT(locale, "progress");

const learner: LearnerView = {
	id: "ana",
	name: "Ana",
	picture: { kind: "initials", hue: 1 },
	hasPin: false,
	guest: false,
	settings: { language: "es", theme: "light", textSize: "normal" },
	record: {
		...record({
			one: lessonRecord({
				best: 2 / 3,
				reached: ["a", "b"],
				runsFinished: 2,
				seconds: 5000,
				lastAt: "2026-01-09T12:00:00Z",
			}),
		}),
		days: { "2026-01-05": 90, "2026-01-19": 3600, "2026-01-20": 1 },
	},
	seq: 9,
};

/** What stands in a row under a heading. */
function cell(table: CsvTable, row: number, heading: string) {
	expect(table.headings).toContain(heading);
	return table.rows[row]?.[table.headings.indexOf(heading)];
}

const course = outline([stop("one"), stop("two")], [stop("planned", false)]);
const places = placesOf(course, learner.record);

describe("the table of lessons", () => {
	const topics = [
		topic({ questions: 4, answered: 3, right: 2, answers: 5, reviewed: 2 }),
		topic({ lesson: "two", questions: 2 }),
	];
	const table = lessonsCsv(texts("es"), learner, "Marketing", places, topics);

	it("has a row for each lesson that is available, also one not begun", () => {
		expect(table.rows.map((_, row) => cell(table, row, "Id de la lección"))).toEqual(["one", "two"]);
		expect(table.rows.map((_, row) => cell(table, row, "Estado"))).toEqual(["en curso", "por empezar"]);
		expect(cell(table, 1, "Mejor cuestionario (%)")).toBeUndefined();
		expect(cell(table, 1, "Primera vez")).toBeUndefined();
	});

	it("has whose it is, what was read and answered, and the time it took", () => {
		const expected = {
			Nombre: "Ana",
			Curso: "Marketing",
			Fase: "Phase 1",
			"Secciones leídas": 2,
			Secciones: 3,
			"Mejor cuestionario (%)": 66.7,
			"Cuestionarios terminados": 2,
			Preguntas: 4,
			"Preguntas respondidas": 3,
			"Última respuesta correcta": 2,
			"Respuestas en total": 5,
			"Preguntas repasadas": 2,
			"Tiempo (min)": 83,
			"Última vez": "2026-01-09",
		};
		for (const [heading, value] of Object.entries(expected)) expect(cell(table, 0, heading), heading).toBe(value);
	});
});

describe("the table of topics", () => {
	it("has every topic with its standing in words, and no share where nothing was answered", () => {
		const topics = [topic({ answered: 3, right: 1, lastAt: "2026-01-09T12:00:00Z" }), topic({ section: "b" })];
		const table = topicsCsv(texts("en"), learner, topics);
		expect(table.rows.map((_, row) => cell(table, row, "Status"))).toEqual(["gap", "not answered"]);
		expect(table.rows.map((_, row) => cell(table, row, "Right (%)"))).toEqual([33.3, undefined]);
		expect(table.rows.map((_, row) => cell(table, row, "Last time"))).toEqual(["2026-01-09", undefined]);
	});
});

describe("the table of weeks", () => {
	it("has the minutes that the page tells: whole ones", () => {
		const [, ...others] = weeksCsv(texts("es"), learner, "2026-01-26").rows.map((row) => row.at(-1));
		const told = (seconds: number) => durationsFor("es", "0")(seconds).replace(/\D/g, "");
		expect(cell(weeksCsv(texts("es"), learner, "2026-01-26"), 0, "Tiempo (min)")).toBe(Number(told(90)));
		expect(others).toEqual([0, 60, 0]);
	});

	it("goes from the first day at work to this week, and leaves no week out", () => {
		const table = weeksCsv(texts("es"), learner, "2026-01-26");
		expect(table.headings).toEqual(["Nombre", "Semana", "Lunes", "Domingo", "Tiempo (min)"]);
		expect(table.rows).toEqual([
			["Ana", "2026-W02", "2026-01-05", "2026-01-11", 1],
			["Ana", "2026-W03", "2026-01-12", "2026-01-18", 0],
			["Ana", "2026-W04", "2026-01-19", "2026-01-25", 60],
			["Ana", "2026-W05", "2026-01-26", "2026-02-01", 0],
		]);
	});
});
