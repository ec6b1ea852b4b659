import fc from "fast-check";
import { expect, test } from "vitest";
import { workFunnel } from "../../../../core/laboratories/funnel.ts";
import { type FunnelNumbers, funnelFields, funnelProblem } from "../../../../core/laboratories/funnel-inputs.ts";
import { funnelLevers, strongest } from "../../../../core/laboratories/funnel-levers.ts";

/** 1,000 sent, 900 delivered, 200 opened, 20 clicked, 5 leads, 2 sales of 150 with 40 % margin; 50 + 0.01 an email. */
const campaign: FunnelNumbers = {
	sent: 1000,
	delivery_rate: 90,
	open_rate: 2000 / 90,
	click_rate: 10,
	lead_rate: 25,
	sale_rate: 40,
	fixed_cost: 50,
	cost_per_email: 0.01,
	average_sale: 150,
	gross_margin: 40,
	purchases_per_year: 3,
	retention: 75,
};

test("a campaign worked by hand comes out at every stage and in every figure", () => {
	const funnel = workFunnel(campaign);
	const people = [1000, 900, 200, 20, 5, 2];
	expect(funnel.stages.map((stage) => stage.people)).toEqual(people.map((number) => expect.closeTo(number, 9)));
	const lost = [100, 700, 180, 15, 3];
	expect(funnel.stages.slice(1).map((stage) => stage.lost)).toEqual(lost.map((number) => expect.closeTo(number, 9)));
	const by = {
		retained: 1.5,
		revenue: 300,
		margin: 120,
		marginPerSale: 60,
		cost: 60,
		profit: 60,
		roi: 100,
		costPerLead: 12,
		cac: 30,
		lifetime: 4,
		clv: 150 * 3 * 0.4 * 4,
		clvToCac: 720 / 30,
		lifetimeProfit: 2 * 720 - 60,
		clickThrough: 20 / 9,
		clickToSale: 10,
	};
	for (const [name, value] of Object.entries(by)) {
		expect(funnel[name as keyof typeof by].value, name).toBeCloseTo(value, 9);
	}
	// 60 of cost are one sale of 60; 0.12 of margin less 0.01 of cost an email; one of five leads; one of twenty clicks.
	expect(funnel.breakEven.sales.value).toBeCloseTo(1, 9);
	expect(funnel.breakEven.sent.value).toBeCloseTo(50 / 0.11, 9);
	// Two sales of a thousand emails; fewer emails cost less, so fewer sales than one are enough.
	expect(funnel.breakEven.sentSales.value).toBeCloseTo((50 / 0.11) * 0.002, 9);
	expect(funnel.breakEven.saleRate.value).toBeCloseTo(20, 9);
	expect(funnel.breakEven.clickToSale.value).toBeCloseTo(5, 9);
	// 0.998 to the thousandth: worked by repeated squaring elsewhere.
	expect(funnel.noSaleChance.value).toBeCloseTo(13.5064522, 6);
});

const noFigures: [
	what: string,
	change: Partial<FunnelNumbers>,
	read: (f: ReturnType<typeof workFunnel>) => unknown,
	why: string,
][] = [
	["no lead has a cost where there is none", { lead_rate: 0 }, (f) => f.costPerLead.why, "no-leads"],
	["no customer has a cost where nobody buys", { sale_rate: 0 }, (f) => f.cac.why, "no-sales"],
	["nothing to return on where nothing was spent", { fixed_cost: 0, cost_per_email: 0 }, (f) => f.roi.why, "no-cost"],
	["nor to compare", { fixed_cost: 0, cost_per_email: 0 }, (f) => f.clvToCac.why, "no-cost"],
	["no lifetime where nobody leaves", { retention: 100 }, (f) => f.clv.why, "nobody-leaves"],
	["no sale covers a cost without margin", { gross_margin: 0 }, (f) => f.breakEven.sales.why, "no-margin"],
	["more emails lose more", { cost_per_email: 0.2 }, (f) => f.breakEven.sent.why, "loses-on-each-email"],
	["not even all leads are enough", { fixed_cost: 400 }, (f) => f.breakEven.saleRate.why, "over-all"],
	["no click, no conversion", { click_rate: 0 }, (f) => f.breakEven.clickToSale.why, "no-clicks"],
	["a missing number is told where it is needed", { average_sale: Number.NaN }, (f) => f.margin.why, "missing"],
];
test.each(noFigures)("%s", (_, change, read, why) => {
	expect(read(workFunnel({ ...campaign, ...change }))).toBe(why);
});

test("an email that brings exactly what it costs covers nothing", () => {
	const all = {
		delivery_rate: 100,
		open_rate: 100,
		click_rate: 100,
		lead_rate: 100,
		sale_rate: 100,
		gross_margin: 100,
	};
	const even = { ...campaign, ...all, average_sale: 1, cost_per_email: 1 };
	expect(workFunnel(even).breakEven.sent.why).toBe("loses-on-each-email");
	expect(workFunnel({ ...even, fixed_cost: 0 }).breakEven.sent.value).toBe(0);
});

test("a missing number leaves alone what does not need it", () => {
	const funnel = workFunnel({ ...campaign, sale_rate: Number.NaN, retention: Number.NaN });
	expect(funnel.costPerLead.value).toBeCloseTo(12, 9);
	expect(funnel.stages.map(({ people }) => Number.isNaN(people))).toEqual([false, false, false, false, false, true]);
});

test("without cost nothing has to be sold; without fixed cost no number of emails is needed", () => {
	expect(workFunnel({ ...campaign, fixed_cost: 0, cost_per_email: 0 }).breakEven.sales.value).toBe(0);
	expect(workFunnel({ ...campaign, fixed_cost: 0 }).breakEven.sent.value).toBe(0);
});

const numbers = fc.record(
	Object.fromEntries(
		funnelFields.map(({ id, unit, whole }) => [
			id,
			whole === true
				? fc.integer({ min: 1, max: 1_000_000 })
				: // Nothing, or what can be typed: with 1e-304 a sum of the test itself is infinite.
					fc.double({ min: 0, max: unit === "%" ? 100 : 500, noNaN: true }).map((value) => (value < 1e-6 ? 0 : value)),
		]),
	),
) as fc.Arbitrary<FunnelNumbers>;

test("nobody appears on the way: each stage is at most the one before, and what is lost adds up", () => {
	fc.assert(
		fc.property(numbers, (drawn) => {
			const { stages } = workFunnel(drawn);
			let before = drawn.sent;
			for (const { people, lost = 0 } of stages) {
				expect(people).toBeGreaterThanOrEqual(0);
				expect(people).toBeLessThanOrEqual(before);
				expect(people + lost).toBeCloseTo(before, 6);
				before = people;
			}
		}),
	);
});

/** Profit from scratch, so that the break-even is not checked by what it comes from. */
function profitOf(it: FunnelNumbers, sales: number): { profit: number; size: number } {
	const cost = it.fixed_cost + it.sent * it.cost_per_email;
	return { profit: sales * it.average_sale * (it.gross_margin / 100) - cost, size: Math.max(1, cost) };
}
const salesOf = (it: FunnelNumbers) =>
	it.sent *
	[it.delivery_rate, it.open_rate, it.click_rate, it.lead_rate, it.sale_rate].reduce((a, rate) => a * (rate / 100), 1);

test("a margin that is as good as none has no break-even", () => {
	const { breakEven } = workFunnel({ ...campaign, gross_margin: 1e-307 });
	expect(breakEven.sales).toEqual({ why: "no-margin" });
});

test("a campaign at its break-even gains and loses nothing, to the billionth", () => {
	fc.assert(
		fc.property(numbers, (drawn) => {
			const { breakEven } = workFunnel(drawn);
			const worked: [figure: number | undefined, numbers: FunnelNumbers, sales: number | undefined][] = [
				[breakEven.sales.value, drawn, breakEven.sales.value],
				[breakEven.sent.value, { ...drawn, sent: breakEven.sent.value ?? 0 }, undefined],
				[breakEven.saleRate.value, { ...drawn, sale_rate: breakEven.saleRate.value ?? 0 }, undefined],
			];
			for (const [figure, at, sales] of worked) {
				if (figure === undefined || (figure === 0 && drawn.fixed_cost === 0)) continue;
				const { profit, size } = profitOf(at, sales ?? salesOf(at));
				expect(Math.abs(profit) / size).toBeLessThan(1e-9);
			}
		}),
	);
});

test("rates change profit alike unless one is at its end: sales are their product", () => {
	const levers = funnelLevers({ ...campaign, delivery_rate: 96, retention: 30 });
	const changes = Object.fromEntries(levers.map(({ id, profit }) => [id, profit]));
	// 0.96 × 0.2222 × 0.1 × 0.25 × 0.4 × 1000 = 2.1333 sales of 60: 128 of margin.
	expect(changes["open_rate"]).toBeCloseTo(12.8, 9);
	expect(changes["sale_rate"]).toBe(changes["open_rate"]);
	expect(changes["delivery_rate"]).toBeCloseTo((128 * 4) / 96, 8);
	expect(changes["retention"]).toBe(0);
	expect(strongest(levers, "profit").map(({ id }) => id)).toEqual([
		"open_rate",
		"click_rate",
		"lead_rate",
		"sale_rate",
	]);
});

test("over the lifetime retention weighs more than any of them where it is high", () => {
	const levers = funnelLevers(campaign);
	// 75 % → 82.5 %: 4 years become 1 / 0.175; two customers, 180 a year.
	const expected = 2 * 180 * (1 / 0.175 - 4);
	expect(levers.find(({ id }) => id === "retention")?.lifetime).toBeCloseTo(expected, 6);
	expect(strongest(levers, "lifetime").map(({ id }) => id)).toEqual(["retention"]);
});

test("what a lever says is what the funnel gives with the rate moved", () => {
	fc.assert(
		fc.property(numbers, (drawn) => {
			const before = workFunnel(drawn);
			for (const { id, raised, profit } of funnelLevers(drawn)) {
				const after = workFunnel({ ...drawn, [id]: raised });
				const size = Math.max(1, before.margin.value ?? 0, before.cost.value ?? 0);
				expect(((after.profit.value ?? 0) - (before.profit.value ?? 0) - profit) / size).toBeCloseTo(0, 7);
			}
		}),
	);
});

test("no lever is told while a number is missing", () => {
	expect(funnelLevers({ ...campaign, purchases_per_year: Number.NaN })).toEqual([]);
	expect(strongest([], "profit")).toEqual([]);
});

test("what a field takes", () => {
	const [sent, rate] = funnelFields;
	if (sent === undefined || rate === undefined) throw new Error("the funnel has fields");
	expect(funnelProblem(sent, 0)?.code).toBe("below-min");
	expect(funnelProblem(sent, 2.5)?.code).toBe("not-whole");
	expect(funnelProblem(rate, 100.5)).toEqual({ code: "above-max", limit: 100 });
	expect(funnelProblem(rate, 22.5)).toBeUndefined();
});
