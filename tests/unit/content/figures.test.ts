import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { figuresSchema } from "../../../core/course/course-schema.ts";

const read = async () => figuresSchema.parse(parse(await readFile("content/figures.yaml", "utf8"))).figures;

/** What the sources of the course claim in figures, by the lesson that tells it, written down from the sources. */
const claimed = {
	"relaciones-que-retienen": ["76 %", "71 %", "45 %", "37 %"],
	"que-es-un-lead": ["63 %", "20 %", "30 %"],
	"metricas-de-email": [
		...["20–25 %", "15–20 %", "más del 3 %", "más del 2 %"],
		...["más del 1 %", "más del 2 %", "menos del 0,5 %"],
	],
	"metricas-de-redes": [
		...["más del 1 %", "más del 3 %", "más del 10 %", "más del 15 %"],
		...["más del 1 %", "más del 2 %", "más de 0,2"],
	],
	"auditoria-social": ["un millón", "18 años", "4.600 millones", "58 %", "10 %", "80 %"],
	"incentivos-y-promocion": ["10 %"],
	"objetivos-y-plan": ["15 %"],
	"calendario-de-contenidos": ["1000 visitas", "500 vistas", "200 shares"],
};

/** A lesson's words with every space alike, without the marks of cells of tables and of emphasis. */
const wordsOf = async (lesson: string) =>
	(await readFile(`content/lessons/${lesson}.md`, "utf8")).replace(/[*_|]/g, " ").replace(/\s+/g, " ");

describe("the figures of the course", () => {
	it("are those that its sources claim, each in its lesson", async () => {
		const listed = (await read()).flatMap(({ value, lessons }) => lessons.map((lesson) => `${lesson}: ${value}`));
		const sought = Object.entries(claimed).flatMap(([lesson, values]) => values.map((value) => `${lesson}: ${value}`));
		expect(listed.sort()).toEqual(sought.sort());
	});

	it.each(Object.entries(claimed))("stand in the text of %s", async (lesson, values) => {
		const words = await wordsOf(lesson);
		expect(values.filter((value) => !words.includes(value))).toEqual([]);
	});

	it("say of what is doubtful, unverified or made up why it is so, once for each that says it", async () => {
		const silent = (await read()).filter(({ trust, note }) => trust === "doubtful" && note === undefined);
		expect(silent.map(({ id }) => id)).toEqual([]);
	});
});
