import { describe, expect, it } from "vitest";
import { hasColumns } from "../../../../../core/laboratories/nps/scores-block.ts";

describe("what was pasted", () => {
	it.each<[string, string]>([
		["two columns of a spreadsheet", "Id\tNPS\n1\t9\n2\t10\n3\t8"],
		["two columns without headings", "1\t9\n2\t10\n3\t8\n"],
		["a column with a gap", "1\t9\r\n2\t\r\n3\t8"],
		["CSV with a comma in a comment", 'id,score,comment\n1,9,"Bien, gracias"\n2,10,'],
		["CSV of two columns", "id,nps\n1,9\n2,10"],
		["CSV with semicolons", "cliente;nps\nAna;9\nEva;4"],
		["CSV with semicolons without headings", "1;9\n2;10"],
		["three numbers with commas a line", "1,9,0\n2,10,1"],
	])("has columns: %s", (_what, text) => {
		expect(hasColumns(text)).toBe(true);
	});
	it.each<[string, string]>([
		["one a line", "9\n10\n8"],
		["one a line below a heading", "NPS\n9\n10"],
		["all in a line", "9;10;8"],
		["a row of a spreadsheet", "9\t10\t8"],
		["semicolons and spaces", "9; 10; 8\n7; 8; 9"],
		["commas and spaces", "9, 10, 8\n7, 8, 9"],
		["lines of their own lengths", "9 10 10\n7; 8; once\n3\n11"],
		["decimals of a list", "9,0\n8,0"],
		["a column beside an empty one", "9;\n10;\n"],
		["nothing", " \n"],
	])("is a list: %s", (_what, text) => {
		expect(hasColumns(text)).toBe(false);
	});
});
