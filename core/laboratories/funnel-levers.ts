import { settle } from "../metrics/precision.ts";
import { workFunnel } from "./funnel.ts";
import { type FunnelNumbers, type FunnelRate, funnelRates } from "./funnel-inputs.ts";

/**
 * What a rate a tenth larger (22 % → 24.2 %) changes, all else as it is: `profit` of the campaign, `lifetime` profit with
 * what its customers leave later. `raised`: the rate it becomes, never more than 100 %. Undefined where it says nothing.
 */
export interface FunnelLever {
	id: FunnelRate | "retention";
	from: number;
	raised: number;
	profit: number;
	lifetime: number | undefined;
}

const tenthMore = 1.1;

/**
 * What each rate would change if it were a tenth larger, exactly: sales, and so margin, grow as the rate does, costs stay.
 * Rates that a tenth more does not bring over 100 % all change the campaign's profit alike, because sales are their
 * product; retention changes only what comes later. Empty while a number is missing.
 */
export function funnelLevers(numbers: FunnelNumbers): FunnelLever[] {
	const { margin, clv, stages } = workFunnel(numbers);
	const sales = stages.at(-1)?.people;
	if (margin.value === undefined || sales === undefined || Object.values(numbers).some(Number.isNaN)) return [];
	const levers: FunnelLever[] = [];
	for (const id of funnelRates) {
		const from = numbers[id];
		const share = from === 0 ? 1 : Math.min(tenthMore, 100 / from);
		const lifetime = clv.value === undefined ? undefined : settle(sales * clv.value * (share - 1));
		levers.push({ id, from, raised: settle(from * share), profit: settle(margin.value * (share - 1)), lifetime });
	}
	const raised = settle(Math.min(100, numbers.retention * tenthMore));
	const then = workFunnel({ ...numbers, retention: raised }).clv;
	const lifetime =
		clv.value === undefined || then.value === undefined ? undefined : settle(sales * (then.value - clv.value));
	levers.push({ id: "retention", from: numbers.retention, raised, profit: 0, lifetime });
	return levers;
}

/** The levers that change something most, more than one where they change it alike; none where none changes it. */
export function strongest(levers: readonly FunnelLever[], what: "profit" | "lifetime"): FunnelLever[] {
	const most = Math.max(0, ...levers.map((lever) => lever[what] ?? 0));
	return most === 0 ? [] : levers.filter((lever) => (lever[what] ?? 0) === most);
}
