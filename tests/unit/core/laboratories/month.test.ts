import { expect, test } from "vitest";
import {
	dateOrder,
	monthAfter,
	monthsApart,
	monthsThrough,
	monthText,
	readMonth,
} from "../../../../core/laboratories/month.ts";

const read: [text: string, month: string][] = [
	["2026-01", "2026-01"],
	["2026/1", "2026-01"],
	["2026-01-31", "2026-01"],
	["2026-01-31T00:00:00Z", "2026-01"],
	["2026-01-31 00:00:00", "2026-01"],
	["01/2026", "2026-01"],
	["1.2026", "2026-01"],
	["12-26", "2026-12"],
	["enero 2026", "2026-01"],
	["Enero de 2026", "2026-01"],
	["  ENE-26 ", "2026-01"],
	["ene. 2026", "2026-01"],
	["ene.-26", "2026-01"],
	["enero del 2026", "2026-01"],
	["setiembre 2025", "2025-09"],
	["sept. 2025", "2025-09"],
	["Jan 2026", "2026-01"],
	["January 2026", "2026-01"],
	["Aug-25", "2025-08"],
	["dic 2025", "2025-12"],
	["Dec '25", "2025-12"],
	["1 de enero de 2026", "2026-01"],
	["31/01/2026", "2026-01"],
	["01/31/2026", "2026-01"],
	["03/03/2026", "2026-03"],
	["29/02/2024", "2024-02"],
];
test.each(read)("%s is read as %s", (text, month) => {
	expect(readMonth(text)).toEqual({ ok: true, month });
});

const refused: [text: string, reason: string][] = [
	["enero", "no-year"],
	["Total", "not-a-month"],
	["", "not-a-month"],
	["13/2026", "not-a-month"],
	["0/2026", "not-a-month"],
	["2026", "not-a-month"],
	["01/02/2026", "ambiguous-date"],
	["30/02/2026", "no-such-day"],
	["02/30/2026", "no-such-day"],
	["2026-04-31", "no-such-day"],
	["29 de febrero de 2026", "no-such-day"],
	["0 de enero de 2026", "no-such-day"],
	["enerro 2026", "not-a-month"],
	["99/99/2026", "not-a-month"],
	["Q1 2026", "not-a-month"],
	["22,1", "not-a-month"],
];
test.each(refused)("%s is refused: %s", (text, reason) => {
	expect(readMonth(text)).toEqual({ ok: false, reason });
});

test("a column of dates tells its order by a figure over 12, or by a day that stays the same", () => {
	expect(dateOrder(["01/01/2026", "01/02/2026", "01/03/2026"])).toBe("day-first");
	expect(dateOrder(["01/01/2026", "02/01/2026"])).toBe("month-first");
	expect(dateOrder(["31/01/2026", "05/02/2026"])).toBe("day-first");
	expect(dateOrder(["01/31/2026", "02/05/2026"])).toBe("month-first");
	expect(dateOrder(["01/02/2026"])).toBeUndefined();
	expect(dateOrder(["13/01/2026", "01/13/2026"])).toBeUndefined();
	expect(readMonth("01/02/2026", "day-first")).toEqual({ ok: true, month: "2026-02" });
	expect(readMonth("01/02/2026", "month-first")).toEqual({ ok: true, month: "2026-01" });
});

test("months count on over the year, and a range leaves none out", () => {
	expect(monthAfter("2025-12")).toBe("2026-01");
	expect(monthAfter("2026-01", -1)).toBe("2025-12");
	expect(monthsApart("2025-11", "2026-02")).toBe(3);
	expect(monthsThrough(["2026-02", "2025-11"], 60)).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
	expect(monthsThrough(["2026-02", "2025-11"], 2)).toEqual(["2026-01", "2026-02"]);
	expect(monthsThrough([], 60)).toEqual([]);
	expect(monthText("2026-10", "es")).toBe("octubre de 2026");
	expect(monthText("2026-10", "en", "short")).toBe("Oct 2026");
});
