import { describe, expect, it } from "vitest";
import { type Metric, metricSchema } from "../../../../core/metrics/schema.ts";
import type { Library } from "../../../../services/library/index.ts";
import { courseLibrary } from "./course.ts";
import { memoryHouse } from "./memory-learners.ts";

const range = (from: number, to: number, step: number) => ({ range: { from, to, step } });
const input = (id: string, from: number, to: number, step: number) => {
	return { id, label: id, unit: "correos", kind: "count", min: 1, example: from, ...range(from, to, step) };
};

/** The open rate, with a wrong way whose words must stay behind until somebody took it. */
const rate = metricSchema.parse({
	id: "tasa",
	name: "Tasa",
	summary: "Mide",
	formula: "abiertos / entregados * 100",
	reading: "Sobre entregados",
	inputs: [input("abiertos", 50, 300, 10), input("entregados", 500, 3000, 50)],
	variants: [
		{
			id: "sobre-enviados",
			reading: "Sobre enviados",
			formula: "abiertos / enviados * 100",
			inputs: [input("enviados", 550, 3200, 50)],
			summary: "Con los que rebotaron.",
		},
	],
	output: { unit: "%", decimals: 1 },
	direction: "higher-better",
	misconceptions: [{ name: "**secreto**", formula: "abiertos / entregados", feedback: "*secreto*" }],
	practice: { situations: ["De {entregados}, {abiertos}."], solveFor: ["abiertos"] },
});

/** `isListed`: the lesson names the metric at its end, and its calculator stands nowhere in it. */
function libraryWith(metric: Metric, isListed: boolean): Library {
	const library = courseLibrary();
	const shown = { ...metric, misconceptions: [] };
	const lesson = library.lesson("leccion");
	if (lesson === undefined) throw new Error("There is no lesson.");
	const blocks = [
		{ kind: "heading" as const, id: "que-es", level: 2 as const, html: "Qué es" },
		{ kind: "heading" as const, id: "detalle", level: 3 as const, html: "Detalle" },
		...(isListed ? [] : [{ kind: "calculator" as const, metric: metric.id }]),
		...lesson.blocks,
	];
	const { id, name, summary } = metric;
	const moreCalculators = isListed ? [{ id, name, summary }] : lesson.moreCalculators;
	return {
		...library,
		allMetrics: [metric],
		metrics: () => [{ metric: shown, lessons: [] }],
		lesson: (of) => (of === "leccion" ? { ...lesson, blocks, moreCalculators } : undefined),
	};
}

async function practising(metric: Metric = rate, { isListed = false } = {}) {
	const made = await memoryHouse(libraryWith(metric, isListed));
	const { client, ana: learner } = made;
	const open = () => client["case.open"]({ learner, metric: metric.id });
	const answer = async (value: (told: Readonly<Record<string, number>>) => number, steps = 0) => {
		const asked = await open();
		const given = value(asked.told);
		const about = { learner, metric: metric.id, seed: asked.seed, level: asked.level, steps, locale: "es" } as const;
		return client["case.answer"]({ ...about, answer: { value: given, typed: String(given) } });
	};
	return { ...made, learner, open, answer };
}

const right = ({ abiertos = 0, entregados = 0 }: Readonly<Record<string, number>>) => (abiertos / entregados) * 100;

describe("a case of a metric", () => {
	it("stays the same until it is answered, and tells no wrong way before", async () => {
		const { open, answer } = await practising();
		const first = await open();
		expect(first).toMatchObject({ seed: 0, level: 1, listed: [] });
		expect(first.situation).toMatch(/^De [\d.]+, \d+\.$/);
		expect(await open()).toEqual(first);
		expect(JSON.stringify(first)).not.toContain("secreto");
		await answer(right);
		expect(await open()).toMatchObject({ seed: 1, practice: { worked: 1, right: 1, correct: true } });
	});

	it("names the wrong way that was taken, in words of the course", async () => {
		const { answer } = await practising();
		const told = await answer((numbers) => right(numbers) / 100);
		const slip = { kind: "way", name: "<i>**secreto**</i>", feedback: "<i>*secreto*</i>" };
		expect(told).toMatchObject({ correct: false, slip, practice: { worked: 1, right: 0 } });
	});

	it("is wrong where it was rounded on the way, and says so", async () => {
		const { answer } = await practising();
		const told = await answer((numbers) => right(numbers) * 1.004);
		expect(told).toMatchObject({ correct: false, slip: { kind: "early" }, practice: { worked: 1, right: 0 } });
	});

	it("gets harder after two right ones in a row, with no step told, and easier after two wrong ones", async () => {
		const { answer } = await practising();
		expect((await answer(right, 1)).practice).toMatchObject({ level: 1, streak: -1, right: 0 });
		expect((await answer(right)).practice).toMatchObject({ level: 1, streak: 1 });
		expect((await answer(right)).practice).toMatchObject({ level: 2, streak: 0, right: 2, worked: 3 });
		expect((await answer(() => -1)).practice).toMatchObject({ level: 2, streak: -1 });
		expect((await answer(() => -1)).practice).toMatchObject({ level: 1, streak: 0 });
	});

	it("asks at level 2 for other readings and at level 3 for an input, and says which", async () => {
		const { open, answer, client, learner } = await practising();
		const asked = new Set<string>();
		for (let turn = 0; turn < 40; turn++) {
			const one = await open();
			asked.add(`${one.level} ${one.reading ?? one.input ?? "own"}`);
			if (one.input !== undefined) expect([one.told[one.input], one.target]).toEqual([undefined, expect.any(Number)]);
			if (one.reading !== undefined) expect(one.listed).toEqual(["abiertos", "entregados", "enviados"]);
			const divisor = one.reading === undefined ? one.told["entregados"] : one.told["enviados"];
			const opened = one.told["abiertos"];
			const value = opened === undefined ? ((one.target ?? 0) / 100) * (divisor ?? 0) : (opened / (divisor ?? 1)) * 100;
			expect((await answer(() => value)).correct).toBe(true);
		}
		expect([...asked].sort()).toEqual(["1 own", "2 sobre-enviados", "3 abiertos", "3 own", "3 sobre-enviados"]);
		const { record } = await client["learner.view"]({ learner });
		expect(record.practised?.["tasa"]).toMatchObject({ level: 3, worked: 40, right: 40 });
	});

	it("counts once where its answer comes twice, and not at all where another one came first", async () => {
		const { client, learner, answer, open } = await practising();
		await answer(() => 1);
		const about = { learner, metric: "tasa", seed: 0, level: 1, steps: 0, locale: "es" } as const;
		const again = await client["case.answer"]({ ...about, answer: { value: 1, typed: "1" } });
		expect(again).toMatchObject({ correct: false, practice: { worked: 1 } });
		const superseded = { name: "AppError", code: "superseded" };
		const other = client["case.answer"]({ ...about, answer: { value: 2, typed: "2" } });
		await expect(other).rejects.toMatchObject(superseded);
		const early = client["case.answer"]({ ...about, seed: 7, answer: { value: 2, typed: "2" } });
		await expect(early).rejects.toMatchObject(superseded);
		expect((await open()).practice?.worked).toBe(1);
	});

	it("keeps what is half typed, with the steps told, until it is answered", async () => {
		const { client, learner, answer } = await practising();
		const place = { in: "case", metric: "tasa", seed: 0, level: 1 } as const;
		const draft = { options: [], typed: "22,", fields: { steps: "2" } };
		const drafts = async () => Object.values((await client["learner.view"]({ learner })).record.drafts ?? {});
		await client["draft.keep"]({ learner, place, draft, locale: "es" });
		expect(await drafts()).toMatchObject([{ place, draft }]);
		await answer(right);
		expect(await drafts()).toEqual([]);
		const late = client["draft.keep"]({ learner, place, draft, locale: "es" });
		await expect(late).rejects.toMatchObject({ code: "superseded" });
		const nowhere = client["draft.keep"]({ learner, place: { ...place, metric: "otra" }, draft, locale: "es" });
		await expect(nowhere).rejects.toMatchObject({ code: "not-found" });
	});

	it("is not there for a metric that is not, or whose ranges give no numbers", async () => {
		const { client, learner } = await practising();
		const missing = { name: "AppError", code: "not-found" };
		await expect(client["case.open"]({ learner, metric: "otra" })).rejects.toMatchObject(missing);
		const stopped = { id: "siempre", when: "abiertos > 0", action: "stop" as const, message: "Nunca." };
		const never = await practising({ ...rate, edgeCases: [stopped] });
		await expect(never.open()).rejects.toMatchObject(missing);
	});

	it("makes its metric count as a question more of the section in which its calculator stands", async () => {
		const { client, learner, answer } = await practising();
		const topics = async () => (await client["progress.topics"]({ learner })).topics;
		expect(await topics()).toMatchObject([{ section: "que-es", questions: 4, answered: 0, right: 0 }]);
		await answer(right);
		expect(await topics()).toMatchObject([{ section: "que-es", questions: 5, answered: 1, right: 1 }]);
		await answer(() => 1);
		expect(await topics()).toMatchObject([{ questions: 5, answered: 1, right: 0, answers: 2, reviewed: 1 }]);
	});

	it("counts a metric that a lesson only lists for its last section", async () => {
		const { client, learner, answer } = await practising(rate, { isListed: true });
		await answer(right);
		const { topics } = await client["progress.topics"]({ learner });
		expect(topics.reduce((sum, { questions }) => sum + questions, 0)).toBe(5);
		expect(topics.at(-1)).toMatchObject({ lesson: "leccion", answered: 1, right: 1, answers: 1 });
	});
});
