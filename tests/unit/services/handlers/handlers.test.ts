import { describe, expect, it } from "vitest";
import { freshHome, open } from "../learners/helpers.ts";
import { choose, house, houseWithAna, type } from "./helpers.ts";

const settings = { language: "es", theme: "dark", textSize: "large" } as const;
const lesson = "leccion";

describe("app.start", () => {
	it("says nothing of a learner before there is one", async () => {
		const { client } = await house();
		const start = await client["app.start"]({});
		expect(start).toMatchObject({ version: "0.1.0", learners: [], outline: { id: "curso" } });
		expect(start.learner).toBeUndefined();
	});

	it("brings the only learner there is, and lists everyone, who was here last first", async () => {
		const { client, ana, home } = await houseWithAna();
		expect(await client["app.start"]({})).toMatchObject({ learner: { name: "Ana" }, dataFolder: home });
		expect((await client["app.start"]({ learner: "nadie" })).learner?.name).toBe("Ana");
		const luis = await client["learner.create"]({ name: "Luis", settings });
		await client["position.set"]({ learner: ana, lesson, section: null });
		const { learners } = await client["app.start"]({});
		expect(learners.map(({ id }) => id)).toEqual([ana, luis.id]);
	});

	it("leaves the choice among several to a person, unless a page asks for one", async () => {
		const { client, ana } = await houseWithAna();
		await client["learner.create"]({ name: "Luis", settings });
		expect((await client["app.start"]({})).learner).toBeUndefined();
		expect((await client["app.start"]({ learner: "nadie" })).learner).toBeUndefined();
		expect((await client["app.start"]({ learner: ana })).learner?.name).toBe("Ana");
	});
});

describe("a record without a name", () => {
	it("is opened with all it holds, and its missing name is told of once", async () => {
		const home = await freshHome();
		const learners = await open(home);
		const id = await learners.create();
		await learners.append(id, { type: "settings-set", settings });
		await learners.close();
		const { client } = await house({ home });
		expect((await client["app.start"]({})).learner).toMatchObject({ id, name: "", settings });
		await client["app.start"]({});
		expect((await client["app.notices"]({})).notices).toEqual([{ code: "nameless-record" }]);
	});

	it("is one whose name shows nothing, too; a name is shown without what turns the text around it", async () => {
		const home = await freshHome();
		const learners = await open(home);
		const id = await learners.create();
		await learners.append(id, { type: "profile-set", name: "\u200B\u200B" });
		await learners.close();
		const { client, learners: later } = await house({ home });
		expect((await client["app.start"]({})).learner?.name).toBe("");
		await later.append(id, { type: "profile-set", name: "\u202EAna" });
		expect((await client["app.start"]({})).learner?.name).toBe("Ana");
	});
});

describe("learners", () => {
	it("are made with their name and settings, and changed one by one", async () => {
		const { client } = await house();
		const made = await client["learner.create"]({ name: "  Ana ", settings });
		expect(made).toMatchObject({ name: "Ana", settings, record: { lessons: {}, calculators: [] }, seq: 2 });
		await client["learner.update"]({ learner: made.id, name: "Ana María" });
		const english = { ...settings, language: "en" } as const;
		expect(await client["learner.update"]({ learner: made.id, settings: english })).toMatchObject({
			name: "Ana María",
			settings: english,
			seq: 4,
		});
		expect((await client["learner.update"]({ learner: made.id })).seq).toBe(4);
		await expect(client["learner.update"]({ learner: "nadie" })).rejects.toMatchObject({ code: "not-found" });
		await expect(client["learner.view"]({ learner: "nadie" })).rejects.toMatchObject({ code: "not-found" });
	});

	it("without settings have the usual ones", async () => {
		const home = await freshHome();
		const learners = await open(home);
		const id = await learners.create();
		await learners.append(id, { type: "profile-set", name: "Ana" });
		await learners.close();
		const { client } = await house({ home });
		const view = await client["learner.view"]({ learner: id });
		expect(view.settings).toEqual({ language: "es", theme: "system", textSize: "normal" });
	});
});

describe("position.set", () => {
	it("records lesson and section with the course and its version", async () => {
		const { client, ana, learners } = await houseWithAna();
		const saved = await client["position.set"]({ learner: ana, lesson, section: "detalle" });
		expect(saved.seq).toBe(3);
		expect(learners.state(ana)?.lastAt).toBe(saved.at);
		const { record } = await client["learner.view"]({ learner: ana });
		expect(record).toMatchObject({
			lastLesson: lesson,
			lessons: { leccion: { section: "detalle", reached: ["detalle"] } },
		});
	});

	it("takes only lessons and sections that are there", async () => {
		const { client, ana } = await houseWithAna();
		for (const [where, section] of [
			["leccion", "otra"],
			["futura", null],
			["constructor", null],
		] as const) {
			const set = client["position.set"]({ learner: ana, lesson: where, section });
			await expect(set).rejects.toMatchObject({ code: "not-found" });
		}
	});
});

describe("practice", () => {
	it("can be answered again and again; the last answer is recalled with the question as it was shown", async () => {
		const { client, ana } = await houseWithAna();
		const answer = (option: string) =>
			client["practice.answer"]({ learner: ana, lesson, question: "una", answer: choose(option) });
		expect((await answer("a")).mark.correct).toBe(false);
		const said = await answer("b");
		expect(said).toMatchObject({ mark: { correct: true }, explanation: "<i>**secreto** explicación</i>" });
		expect(await client["practice.recall"]({ learner: ana, lesson })).toEqual({
			answered: [{ question: expect.objectContaining({ kind: "one-choice", id: "una", seed: 0 }), feedback: said }],
			asked: [],
		});
	});

	it("asks only what stands in the lesson: the rest of the bank belongs to the quiz", async () => {
		const { client, ana } = await houseWithAna();
		const asked = { learner: ana, lesson, question: "numero", answer: type(77.25) };
		await expect(client["practice.answer"](asked)).rejects.toMatchObject({ code: "not-found" });
		const inherited = { learner: ana, lesson, question: "constructor", answer: choose("a") };
		await expect(client["practice.answer"](inherited)).rejects.toMatchObject({ code: "not-found" });
	});
});

describe("calculator.save", () => {
	it("keeps what was typed as it was typed, apart for each place", async () => {
		const { client, ana } = await houseWithAna();
		const work = { learner: ana, metric: "tasa", values: { abiertos: "1.240 o así" }, locale: "es" as const };
		await client["calculator.save"]({ ...work, lesson });
		await client["calculator.save"]({ ...work, lesson: null, segment: "B2B" });
		await client["calculator.save"]({ ...work, lesson, values: { abiertos: "3", entregados: "" } });
		const { record } = await client["learner.view"]({ learner: ana });
		expect(record.calculators).toMatchObject([
			{ metric: "tasa", lesson: null, segment: "B2B", values: { abiertos: "1.240 o así" }, locale: "es" },
			{ metric: "tasa", lesson, values: { abiertos: "3", entregados: "" } },
		]);
	});

	it("takes only metrics, inputs and lessons that are there", async () => {
		const { client, ana } = await houseWithAna();
		const work = { learner: ana, metric: "tasa", lesson: null, values: {}, locale: "es" as const };
		for (const wrong of [{ metric: "otra" }, { values: { otra: "1" } }, { lesson: "futura" }]) {
			await expect(client["calculator.save"]({ ...work, ...wrong })).rejects.toMatchObject({ code: "not-found" });
		}
	});
});

describe("notices", () => {
	it("are told once", async () => {
		const { client, notices } = await house();
		notices.add({ code: "pack-received", file: "otro.curso" });
		expect((await client["app.notices"]({})).notices).toEqual([{ code: "pack-received", file: "otro.curso" }]);
		expect((await client["app.notices"]({})).notices).toEqual([]);
	});
});
