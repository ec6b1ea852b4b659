import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, csvOf } from "../../../../../renderer/features/progress/csv.ts";
import { runs } from "../../../../support/runs.ts";

/** Reads CSV as RFC 4180 writes it down: a state for each character, and nothing of the library that wrote it. */
function readCsv(text: string, delimiter: string): string[][] {
	const rows: string[][] = [];
	let [row, cell, quoted]: [string[], string, boolean] = [[], "", false];
	for (let place = 0; place < text.length; place++) {
		const [sign, next] = [text[place] ?? "", text[place + 1]];
		if (quoted) {
			if (sign !== '"') cell += sign;
			else if (next === '"') {
				cell += '"';
				place += 1;
			} else quoted = false;
		} else if (sign === '"') quoted = true;
		else if (sign === delimiter) {
			row.push(cell);
			cell = "";
		} else if (sign === "\r" && next === "\n") {
			rows.push([...row, cell]);
			[row, cell] = [[], ""];
			place += 1;
		} else cell += sign;
	}
	if (row.length > 0 || cell !== "") rows.push([...row, cell]);
	return rows;
}

const mark = "\uFEFF";

describe("csvOf", () => {
	const table = {
		headings: ["Lección", "Aciertos (%)", "Última vez"],
		rows: [
			["Métricas de «email»; con ñ", 66.7, "2026-11-22"],
			['Dijo "hola", y\r\nse fue', 100, undefined],
		],
	};

	it("writes as a Spanish spreadsheet reads: semicolons, decimal commas, and a mark for the accents", async () => {
		expect(await csvOf(table, "es")).toBe(
			`${mark}Lección;Aciertos (%);Última vez\r\n` +
				'"Métricas de «email»; con ñ";66,7;2026-11-22\r\n' +
				'"Dijo ""hola"", y\r\nse fue";100;\r\n',
		);
	});

	it("writes as an English one reads: commas and decimal points", async () => {
		expect(await csvOf(table, "en")).toBe(
			`${mark}Lección,Aciertos (%),Última vez\r\n` +
				"Métricas de «email»; con ñ,66.7,2026-11-22\r\n" +
				'"Dijo ""hola"", y\r\nse fue",100,\r\n',
		);
	});

	it.each(["=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x";"y")'])(
		"lets no text be taken for a formula: %j",
		async (text) => {
			const [cell] = readCsv((await csvOf({ headings: [], rows: [[text]] }, "es")).replace(mark, ""), ";")
				.flat()
				.filter(Boolean);
			expect(cell).toBe(`'${text}`);
		},
	);

	it.each(["\n", "\r"])("puts a text with a break of line into quotes: %j", async (sign) => {
		const text = `a${sign}b`;
		expect(await csvOf({ headings: ["n"], rows: [[text]] }, "en")).toBe(`${mark}n\r\n"${text}"\r\n`);
	});

	it("leaves a negative number a number", async () => {
		expect(await csvOf({ headings: ["n"], rows: [[-0.5]] }, "es")).toBe(`${mark}n\r\n-0,5\r\n`);
	});

	it("is read back cell by cell, whatever the texts hold", async () => {
		const text = fc.string({ unit: fc.constantFrom("a", "ñ", '"', ";", ",", "\n", "\r", " ", "'") });
		const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.integer({ min: 0 }), fc.constant(undefined));
		const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(rows, fc.constantFrom("es" as const, "en" as const), async (cells, locale) => {
				const written = await csvOf({ headings: ["a", "b", "c"], rows: cells }, locale);
				const read = readCsv(written.slice(1), locale === "es" ? ";" : ",");
				const expected = cells.map((row) => row.map((one) => String(one ?? "").replace(/^\r/, "'\r")));
				expect(read).toEqual([["a", "b", "c"], ...expected]);
			}),
			{ numRuns: runs(100) },
		);
	});
});
