import { describe, expect, test } from "vitest";
import type { Input } from "../../../../core/api/contract.ts";
import { mostKept } from "../../../../core/learning/kept-work-limits.ts";
import { createBackups } from "../../../../services/backups/index.ts";
import { createHandlers } from "../../../../services/handlers/index.ts";
import { createNotices } from "../../../../services/handlers/notices.ts";
import { failingDisk, freshHome, open } from "../learners/helpers.ts";
import { courseLibrary } from "./course.ts";
import { type House, houseWithAna } from "./helpers.ts";

type Home = House & { ana: string };
const metric = "tasa";

const scenarioOf = (ana: string, scenario: string): Input<"scenario.set"> => ({
	learner: ana,
	scenario,
	metric,
	name: "Octubre",
	note: "la de otoño",
	values: { abiertos: "1.240", entregados: "5.600" },
	locale: "es",
});
const sheetOf = (ana: string, sheet: string): Input<"sheet.set"> => ({
	learner: ana,
	sheet,
	name: "",
	work: { laboratory: "funnel", typed: { enviados: "1.000" } },
	locale: "es",
});
test("a sheet of a worksheet that the course does not have is refused", async () => {
	const { client, ana } = await houseWithAna();
	const work = { worksheet: "no-such", values: {} };
	const set = client["sheet.set"]({ ...sheetOf(ana, "uno"), work });
	await expect(set).rejects.toMatchObject({ name: "AppError", code: "not-found" });
});

const record = async ({ client, ana }: Home) => (await client["learner.view"]({ learner: ana })).record;

describe("a scenario", () => {
	test("is kept as it was typed, with its segment, and renamed in its place", async () => {
		const house = await houseWithAna();
		const { client, ana } = house;
		const scenario = scenarioOf(ana, "uno");
		await client["scenario.set"]({ ...scenario, segment: "B2B" });
		const made = (await record(house)).scenarios?.["uno"];
		expect(made).toMatchObject({ name: "Octubre", values: scenario.values, segment: "B2B" });
		await client["scenario.set"]({ ...scenario, name: "  Noviembre ", note: "" });
		const renamed = (await record(house)).scenarios;
		expect(renamed).toMatchObject({ uno: { name: "Noviembre", note: "", createdAt: made?.createdAt } });
		expect(renamed?.["uno"]).not.toHaveProperty("segment");
		expect(Object.keys(renamed ?? {})).toEqual(["uno"]);
	});

	test("needs a name, and one that fits", async () => {
		const { client, ana } = await houseWithAna();
		for (const wrong of [{ name: " " }, { name: "x".repeat(81) }, { note: "x".repeat(1001) }, { scenario: "../x" }]) {
			const set = client["scenario.set"]({ ...scenarioOf(ana, "uno"), ...wrong });
			await expect(set).rejects.toMatchObject({ code: "bad-input" });
		}
	});

	test("of a metric or an input that the course does not have is not found", async () => {
		const house = await houseWithAna();
		const { client, ana } = house;
		for (const stray of [{ metric: "otra" }, { values: { abiertos: "1", constructor: "2" } }]) {
			const set = client["scenario.set"]({ ...scenarioOf(ana, "uno"), ...stray });
			await expect(set).rejects.toMatchObject({ code: "not-found" });
		}
		expect((await record(house)).scenarios).toBeUndefined();
	});

	test("can be taken away once, and set again under its id", async () => {
		const house = await houseWithAna();
		const { client, ana } = house;
		await client["scenario.set"](scenarioOf(ana, "uno"));
		await client["scenario.remove"]({ learner: ana, scenario: "uno" });
		const again = client["scenario.remove"]({ learner: ana, scenario: "uno" });
		await expect(again).rejects.toMatchObject({ code: "not-found" });
		await expect(client["scenario.remove"]({ learner: ana, scenario: "constructor" })).rejects.toMatchObject({
			code: "not-found",
		});
		await client["scenario.set"](scenarioOf(ana, "uno"));
		expect(Object.keys((await record(house)).scenarios ?? {})).toEqual(["uno"]);
	});

	test("is one too many beyond a hundred of its metric; those that are there can still be changed", async () => {
		const house = await houseWithAna();
		const { client, ana } = house;
		for (let index = 0; index < mostKept; index++) await client["scenario.set"](scenarioOf(ana, `s${index}`));
		const more = client["scenario.set"](scenarioOf(ana, "una-mas"));
		await expect(more).rejects.toMatchObject({ code: "too-many" });
		await client["scenario.set"]({ ...scenarioOf(ana, "s7"), name: "Otro" });
		const { scenarios = {} } = await record(house);
		expect(Object.keys(scenarios)).toHaveLength(mostKept);
		expect(scenarios["s7"]?.name).toBe("Otro");
	});

	test("is not one too many when several arrive at once for the last place: one gets it", async () => {
		const house = await houseWithAna();
		const { client, ana } = house;
		for (let index = 1; index < mostKept; index++) await client["scenario.set"](scenarioOf(ana, `s${index}`));
		const sent = ["a", "b", "c"].map((id) => client["scenario.set"](scenarioOf(ana, id)));
		const outcomes = await Promise.allSettled(sent);
		expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
		expect(Object.keys((await record(house)).scenarios ?? {})).toHaveLength(mostKept);
	});
});

describe("a sheet", () => {
	test("is refused where another window has changed it since, or taken it away", async () => {
		const house = await houseWithAna();
		const { client, ana } = house;
		const first = await client["sheet.set"](sheetOf(ana, "hoja"));
		const second = await client["sheet.set"]({ ...sheetOf(ana, "hoja"), name: "Otoño", base: first.at });
		const late = client["sheet.set"]({ ...sheetOf(ana, "hoja"), name: "Tarde", base: first.at });
		await expect(late).rejects.toMatchObject({ code: "superseded" });
		expect((await record(house)).sheets?.["hoja"]).toMatchObject({ name: "Otoño", at: second.at });
		await client["sheet.remove"]({ learner: ana, sheet: "hoja" });
		const gone = client["sheet.set"]({ ...sheetOf(ana, "hoja"), base: second.at });
		await expect(gone).rejects.toMatchObject({ code: "superseded" });
		await expect(client["sheet.remove"]({ learner: ana, sheet: "hoja" })).rejects.toMatchObject({ code: "not-found" });
	});

	test("is one too many beyond a hundred of its laboratory, which other laboratories do not count", async () => {
		const house = await houseWithAna();
		const { client, ana } = house;
		for (let index = 0; index < mostKept; index++) await client["sheet.set"](sheetOf(ana, `h${index}`));
		await expect(client["sheet.set"](sheetOf(ana, "una-mas"))).rejects.toMatchObject({ code: "too-many" });
		await client["sheet.set"]({
			...sheetOf(ana, "otra"),
			work: { laboratory: "dashboard", months: [], rows: [] },
		});
		await client["sheet.set"]({ ...sheetOf(ana, "h3"), name: "Tres" });
		expect((await record(house)).sheets?.["h3"]?.name).toBe("Tres");
	});
});

test("kept work is out of reach while a learner is locked", async () => {
	const house = await houseWithAna();
	const { client, ana } = house;
	await client["scenario.set"](scenarioOf(ana, "uno"));
	await client["learner.set-pin"]({ learner: ana, pin: "2468" });
	await client["learner.lock"]({ learner: ana });
	for (const call of [
		client["scenario.set"](scenarioOf(ana, "dos")),
		client["scenario.remove"]({ learner: ana, scenario: "uno" }),
		client["sheet.set"](sheetOf(ana, "hoja")),
		client["sheet.remove"]({ learner: ana, sheet: "hoja" }),
	]) {
		await expect(call).rejects.toMatchObject({ code: "locked" });
	}
	await client["learner.unlock"]({ learner: ana, pin: "2468" });
	expect(Object.keys((await record(house)).scenarios ?? {})).toEqual(["uno"]);
});

test("on a full disk what is set is held, said not to be saved, and saved once there is room", async () => {
	const [home, disk] = [await freshHome(), failingDisk()];
	const now = () => new Date("2026-11-20T10:00:00.000Z");
	const learners = await open(home, { now, disk });
	const backups = createBackups({ learners, disk, now, version: "0.1.0", delay: 2 ** 30 });
	const said = { library: courseLibrary(), notices: createNotices(), version: "0.1.0", home, now };
	const random = { id: () => "id", seed: () => 1 };
	const handlers = createHandlers({ ...said, learners: backups.learners, backups, random });
	const settings = { language: "es", theme: "system", textSize: "normal" } as const;
	const { id: ana } = await handlers["learner.create"]({ name: "Ana", settings });
	disk.failAll("open", "write", "sync", "truncate", "rename", "makeFolder", "remove", "syncFolder");
	expect(await handlers["scenario.set"](scenarioOf(ana, "uno"))).toMatchObject({ saved: false });
	expect(await handlers["sheet.set"](sheetOf(ana, "hoja"))).toMatchObject({ saved: false });
	// What is held counts: it can be changed and taken away like the rest.
	expect(await handlers["scenario.set"]({ ...scenarioOf(ana, "uno"), name: "Otro" })).toMatchObject({ saved: false });
	disk.heal();
	expect(await handlers["record.retry"]({ learner: ana })).toEqual({ unsaved: 0 });
	await learners.close();
	const later = await open(home, { now });
	const course = later.state(ana)?.courses["curso"];
	expect(course?.scenarios?.["uno"]).toMatchObject({ name: "Otro" });
	expect(course?.sheets?.["hoja"]).toMatchObject({ work: { typed: { enviados: "1.000" } } });
});
