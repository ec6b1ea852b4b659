import { type FunnelNumbers, type FunnelPeople, type FunnelRate, funnelPeople, funnelRates } from "./funnel-inputs.ts";

/** Why a figure has no value. */
export type NoFigure =
	/** A field that it needs is empty or cannot be used. */
	| "missing"
	| "no-leads"
	| "no-clicks"
	| "no-sales"
	| "no-cost"
	/** A sale leaves nothing, so none covers a cost. */
	| "no-margin"
	/** Of 100 % retention no lifetime follows. */
	| "nobody-leaves"
	/** An email costs as much as it brings, or more: more of them cover nothing. */
	| "loses-on-each-email"
	/** More than all of them would have to. */
	| "over-all";

/** A figure, or why there is none. */
export type Figure = { value: number; why?: undefined } | { value?: undefined; why: NoFigure };

/** `people`: how many are expected, a mean and so rarely whole. `lost`: of the stage before. */
export interface FunnelStage {
	id: FunnelPeople;
	people: number;
	/** The rate that leads here; undefined for the first. */
	rate?: { id: FunnelRate; percent: number };
	lost?: number;
}

/**
 * What follows from a campaign's numbers. Money in the fields' currency, rates in percent, time in years. All that
 * comes after the emails sent is an expected value: what a campaign like this brings on average.
 */
export interface Funnel {
	stages: readonly FunnelStage[];
	/** Of the new customers, those who are still there a year later. */
	retained: Figure;
	revenue: Figure;
	/** What is left of the revenue once the goods are paid. */
	margin: Figure;
	marginPerSale: Figure;
	cost: Figure;
	/** Margin less the campaign's cost. */
	profit: Figure;
	/** Profit over cost, in percent. */
	roi: Figure;
	costPerLead: Figure;
	/** Cost of a new customer: every sale is counted as the first of one. */
	cac: Figure;
	/** Years that a customer stays on average: 1 / (1 − retention). */
	lifetime: Figure;
	/** Margin of a customer over the lifetime: average sale × purchases a year × margin × lifetime. */
	clv: Figure;
	clvToCac: Figure;
	/** What the new customers leave over their lifetimes, less the campaign's cost. */
	lifetimeProfit: Figure;
	/** Unique clicks over emails delivered, in percent. */
	clickThrough: Figure;
	/** Sales over clicks, in percent. */
	clickToSale: Figure;
	/**
	 * Where the campaign neither gains nor loses, each with all else as it is. Not rounded. `sales` keeps the cost; with
	 * `sent` it grows or falls, and `sentSales` is how many sales those emails bring: another number than `sales`.
	 */
	breakEven: { sales: Figure; sent: Figure; sentSales: Figure; saleRate: Figure; clickToSale: Figure };
	/** How likely it is that nobody buys, in percent, where each email sells independently of the others. */
	noSaleChance: Figure;
}

const figure = (value: number): Figure => (Number.isFinite(value) ? { value } : { why: "missing" });

/** A quotient whose denominator may be nothing, or as good as nothing, so that it would be infinite: then `why`. */
const ratio = (over: number, under: number, why: NoFigure): Figure =>
	under === 0 || Math.abs(over / under) === Number.POSITIVE_INFINITY ? { why } : figure(over / under);

/** A share in percent that no more than all can reach. */
function shareOfAll(over: number, under: number, why: NoFigure): Figure {
	const share = ratio(over * 100, under, why);
	return share.value !== undefined && share.value > 100 ? { why: "over-all" } : share;
}

/** How many emails cover the fixed cost: n · (what one brings − what one costs) = fixed. */
function breakEvenSent(fixed: number, gain: number): Figure {
	if (fixed === 0 && gain >= 0) return { value: 0 };
	return gain <= 0 ? { why: "loses-on-each-email" } : ratio(fixed, gain, "loses-on-each-email");
}

/** The stages with the people expected at each. A rate that is not there leaves the stages after it without number. */
function stagesOf(numbers: FunnelNumbers): FunnelStage[] {
	const stages: FunnelStage[] = [{ id: "sent", people: numbers.sent }];
	let before = numbers.sent;
	for (const [index, id] of funnelRates.entries()) {
		const stage = funnelPeople[index + 1];
		if (stage === undefined) break;
		const percent = numbers[id];
		const people = (before * percent) / 100;
		stages.push({ id: stage, people, rate: { id, percent }, lost: before - people });
		before = people;
	}
	return stages;
}

const peopleAt = (stages: readonly FunnelStage[], id: FunnelPeople) =>
	stages.find((stage) => stage.id === id)?.people ?? Number.NaN;

/**
 * Works a campaign from its first email to the value of its customers. A number that is NaN leaves what depends on it
 * without value and the rest as it is. Numbers must be within the fields' limits; nothing is thrown.
 */
export function workFunnel(numbers: FunnelNumbers): Funnel {
	const stages = stagesOf(numbers);
	const [sent, clicked, leads, sales] = [
		numbers.sent,
		peopleAt(stages, "clicked"),
		peopleAt(stages, "leads"),
		peopleAt(stages, "sales"),
	];
	const cost = numbers.fixed_cost + numbers.cost_per_email * sent;
	const marginPerSale = (numbers.average_sale * numbers.gross_margin) / 100;
	const margin = sales * marginPerSale;
	const kept = numbers.retention / 100;
	const lifetime: Figure = kept === 1 ? { why: "nobody-leaves" } : figure(1 / (1 - kept));
	const clv: Figure =
		lifetime.value === undefined ? lifetime : figure(marginPerSale * numbers.purchases_per_year * lifetime.value);
	const cac = ratio(cost, sales, "no-sales");
	const saleShare = funnelRates.reduce((share, id) => (share * numbers[id]) / 100, 1);
	const enough = breakEvenSent(numbers.fixed_cost, saleShare * marginPerSale - numbers.cost_per_email);
	return {
		stages,
		retained: figure(sales * kept),
		revenue: figure(sales * numbers.average_sale),
		margin: figure(margin),
		marginPerSale: figure(marginPerSale),
		cost: figure(cost),
		profit: figure(margin - cost),
		roi: ratio((margin - cost) * 100, cost, "no-cost"),
		costPerLead: ratio(cost, leads, "no-leads"),
		cac,
		lifetime,
		clv,
		clvToCac: clv.value === undefined ? clv : cac.value === undefined ? cac : ratio(clv.value, cac.value, "no-cost"),
		lifetimeProfit: clv.value === undefined ? clv : figure(sales * clv.value - cost),
		clickThrough: ratio(clicked * 100, peopleAt(stages, "delivered"), "missing"),
		clickToSale: ratio(sales * 100, clicked, "no-clicks"),
		breakEven: {
			sales: cost === 0 ? { value: 0 } : ratio(cost, marginPerSale, "no-margin"),
			sent: enough,
			sentSales: enough.value === undefined ? enough : figure(enough.value * saleShare),
			saleRate: marginPerSale === 0 ? { why: "no-margin" } : shareOfAll(cost, leads * marginPerSale, "no-leads"),
			clickToSale: marginPerSale === 0 ? { why: "no-margin" } : shareOfAll(cost, clicked * marginPerSale, "no-clicks"),
		},
		noSaleChance: saleShare === 1 ? { value: 0 } : figure(100 * Math.exp(sent * Math.log1p(-saleShare))),
	};
}
