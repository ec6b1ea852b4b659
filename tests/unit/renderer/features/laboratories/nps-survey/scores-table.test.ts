import { describe, expect, it } from "vitest";
import { delimiterOf } from "../../../../../../core/laboratories/delimiter.ts";
import {
	likeliestColumn,
	scoresIn,
	tableOf,
} from "../../../../../../renderer/features/laboratories/nps-survey/scores-table.ts";
import { decodeText, readCsv } from "../../../../../../renderer/features/laboratories/read-csv.ts";

const scores = (counts: readonly number[]) => counts.flatMap((count, score) => (count > 0 ? [[score, count]] : []));

describe("a CSV file with scores", () => {
	it.each<[string, string, string]>([
		["semicolons", "Fecha;Nota\n1-1;9\n2-1;10\n", ";"],
		["commas", "fecha,nota\n1-1,9\n2-1,10\n", ","],
		["tabs", "fecha\tnota\r\n1-1\t9\r\n2-1\t10\r\n", "\t"],
		["quoted commas and a line break", '"Ay, sí";"no\nta"\n"x";9\n"y";"10"\n', ";"],
	])("is read with %s", async (_what, text, delimiter) => {
		expect(delimiterOf(text)).toBe(delimiter);
		const table = tableOf(await readCsv(text));
		expect(table.columns).toBe(2);
		expect(table.headings?.length).toBe(2);
		expect(likeliestColumn(table, "es")).toBe(1);
		expect(scores(scoresIn(table, 1, "es").counts)).toEqual([
			[9, 1],
			[10, 1],
		]);
	});

	it("has no headings where its first row holds a score", async () => {
		const table = tableOf(await readCsv("9\n10\n9,0\n"));
		expect(table.headings).toBeUndefined();
		expect(scores(scoresIn(table, 0, "es").counts)).toEqual([
			[9, 2],
			[10, 1],
		]);
	});

	it.each<[string, string, number]>([
		["a younger one would read as well", "cliente;edad;nps;fecha\nAna;9;8;1-1\nLuis;10;9;2-1\nEva;4;10;3-1", 2],
		["its rows are numbered", "id,nps\n1,9\n2,10\n3,8", 1],
		["it is headed in words", "Edad;¿Nos recomendarías?\n9;8\n10;3", 1],
		["another promises less", "Nota;Puntuación NPS\n9;8\n10;3", 1],
		["what is headed so holds no numbers", "NPS;Valor\npromotor;9\ndetractor;3", 1],
		["nothing is headed, and the first is a numbering", "1;9\n2;10\n3;8", 1],
		["the heading says nothing", "Fecha;P1\n1-1;9\n2-1;10", 1],
		["all that is known speaks against the others", "Edad;P1\n9;8\n10;3", 1],
	])("is read in the column of the scores where %s", async (_what, text, column) => {
		expect(likeliestColumn(tableOf(await readCsv(text)), "es")).toBe(column);
	});

	it("tells of every cell that is no score in which line it stands, and counts the blanks", async () => {
		const table = tableOf(await readCsv("\ufeffCliente;Nota\nAna;9\nBea;\nCid;once\nDía;11\n\nEva;8,5\n"));
		const list = scoresIn(table, 1, "es");
		expect(scores(list.counts)).toEqual([[9, 1]]);
		expect(list.empty).toBe(2);
		expect(list.bad).toEqual([
			{ line: 4, text: "once", problem: "not-a-number" },
			{ line: 5, text: "11", problem: "out-of-range" },
			{ line: 7, text: "8,5", problem: "not-whole" },
		]);
	});

	it("is nothing where it is empty", async () => {
		const table = tableOf(await readCsv(""));
		expect(table).toMatchObject({ columns: 0, rows: [] });
		expect(likeliestColumn(table, "es")).toBe(0);
		expect(scoresIn(table, 0, "es")).toMatchObject({ empty: 0, bad: [] });
	});

	it("keeps its accents in either encoding", () => {
		const bytes = (...codes: number[]) => new Uint8Array(codes);
		expect(decodeText(bytes(0xc3, 0xb1))).toBe("ñ");
		expect(decodeText(bytes(0xf1))).toBe("ñ");
	});
});
