import { beforeEach, expect, test } from "vitest";
import type { Client } from "../../../../../core/api/contract.ts";
import { AppError } from "../../../../../core/api/errors.ts";
import type { LaboratoryWork } from "../../../../../core/laboratories/work.ts";
import { sendSheet, sentKey } from "../../../../../renderer/features/laboratories/send-sheet.ts";
import { sheetsOf } from "../../../../../renderer/features/laboratories/sheets.ts";

const work = (n10: string): LaboratoryWork => ({ laboratory: "funnel", typed: { n10 } });
type Kept = { name: string; work: LaboratoryWork; at: string };

/** The services as far as sheets are concerned: a later version than the one named is never written over. */
const record = new Map<string, Kept>();
let clock = 0;
const client = {
	"sheet.set": async ({
		sheet,
		base,
		name,
		work,
	}: {
		sheet: string;
		base?: string;
		name: string;
		work: LaboratoryWork;
	}) => {
		if (base !== undefined && record.get(sheet)?.at !== base) throw new AppError("superseded", "");
		const at = `2026-01-01T00:00:${String(++clock).padStart(2, "0")}.000Z`;
		record.set(sheet, { name, work, at });
		return { at, seq: clock, offset: 0, saved: true };
	},
	"learner.view": async () => ({ record: { sheets: Object.fromEntries(record) } }),
} as unknown as Client;
const house = {
	client,
	learner: "ana",
	locale: "es" as const,
	outline: { id: "curso", version: "1.0.0" } as never,
	keep: async (_fact: unknown, send: () => Promise<{ saved: boolean }>) => (await send()).saved,
};
const copyName = (name: string) => `${name} (copia)`;
const send = (sheet: Parameters<typeof sendSheet>[1], sent: readonly string[] = []) =>
	sendSheet(house, sheet, new Set(sent), copyName);

beforeEach(() => record.clear());

test("a sheet is recorded, and goes on from its version", async () => {
	const first = await send({ id: "h", name: "Uno", work: work("1"), base: undefined });
	const second = await send({ id: "h", name: "Uno", work: work("2"), base: first.at });
	expect(second).toMatchObject({ id: "h", saved: true });
	expect(record.get("h")?.work).toEqual(work("2"));
});

test("what another window wrote stays, and what is here becomes a sheet of its own", async () => {
	const { at } = await send({ id: "h", name: "Uno", work: work("1"), base: undefined });
	await send({ id: "h", name: "Uno", work: work("otra"), base: at });
	const mine = await send({ id: "h", name: "Uno", work: work("mía"), base: at });
	expect(mine).toMatchObject({ name: "Uno (copia)" });
	expect(mine.id).not.toBe("h");
	expect(record.get("h")?.work).toEqual(work("otra"));
	expect(record.get(mine.id)?.work).toEqual(work("mía"));
});

test("a sheet that was sent and whose reply was lost is no other window's", async () => {
	const { at } = await send({ id: "h", name: "Uno", work: work("1"), base: undefined });
	// Recorded, but nobody heard.
	await send({ id: "h", name: "Uno", work: work("2"), base: at });
	const sent = [sentKey({ name: "Uno", work: work("2") })];
	expect(await send({ id: "h", name: "Uno", work: work("3"), base: at }, sent)).toMatchObject({ id: "h" });
	expect(record.size).toBe(1);
});

test("any other failure is told", async () => {
	const broken = { ...house, keep: async () => Promise.reject(new AppError("not-saved", "")) };
	const sheet = { id: "h", name: "", work: work("1"), base: undefined };
	await expect(sendSheet(broken, sheet, new Set(), copyName)).rejects.toMatchObject({ code: "not-saved" });
});

test("a laboratory has its own sheets, the one last changed first", () => {
	const sheet = (n10: string, at: string) => ({ name: n10, work: work(n10), locale: "es" as const, createdAt: at, at });
	const other = { ...sheet("x", "3"), work: { laboratory: "dashboard" as const, months: [], rows: [] } };
	const course = { lessons: {}, calculators: [], bookmarks: {}, annotations: {}, days: {} };
	const sheets = { a: sheet("1", "1"), b: sheet("2", "2"), c: other };
	expect(sheetsOf({ ...course, sheets }, "funnel").map(({ id }) => id)).toEqual(["b", "a"]);
	expect(sheetsOf(course, "funnel")).toEqual([]);
});
