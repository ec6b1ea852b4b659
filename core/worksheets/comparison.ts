import { settle } from "../metrics/precision.ts";

/** A weighted comparison as numbers: `scores[option][criterion]`, weights of 0 or more in any unit. */
export interface Comparison {
	weights: readonly number[];
	scores: readonly (readonly number[])[];
}

/** An option's weighted mean on the scale of the scores, and its rank from 1; equal totals share a rank. */
export interface Standing {
	total: number;
	rank: number;
}

/** The share of the whole weight that each criterion has, 0 to 1; undefined where all weights are 0. */
export function sharesOf(weights: readonly number[]): number[] | undefined {
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return sum > 0 ? weights.map((weight) => weight / sum) : undefined;
}

const weigh = (shares: readonly number[], scores: readonly number[]) =>
	shares.reduce((total, share, index) => total + share * (scores[index] ?? 0), 0);

/** Where each option stands, in the order of `scores`; undefined where no criterion has weight. */
export function standingsOf({ weights, scores }: Comparison): Standing[] | undefined {
	const shares = sharesOf(weights);
	if (shares === undefined) return undefined;
	const totals = scores.map((row) => settle(weigh(shares, row)));
	return totals.map((total) => ({ total, rank: 1 + totals.filter((other) => other > total).length }));
}

/** From `share` on, away from where a criterion's share is now, `leaders` are first. `share`: 0 to 1. */
export interface Turn {
	share: number;
	leaders: number[];
}

/** Two options change places as a criterion's share passes `share`: `above` was the better one until then. */
export interface Swap {
	share: number;
	above: number;
	below: number;
}

/** How far one criterion's weight would have to change, the others kept in proportion, to change the result. */
export interface Sensitivity {
	/** Its share now, 0 to 1. */
	share: number;
	/** The nearest share above and below at which others lead; undefined where there is none. */
	up: Turn | undefined;
	down: Turn | undefined;
	/** Every other change of places, the nearest first. */
	swaps: Swap[];
}

/** An option's total as one criterion's share goes from 0 to 1: a straight line. */
interface Line {
	at0: number;
	at1: number;
}

const slope = ({ at0, at1 }: Line) => at1 - at0;
const valueAt = ({ at0, at1 }: Line, share: number) => at0 * (1 - share) + at1 * share;

/** How much of a difference is the noise of fractions: shares such as 1/3 have no end. */
const noise = 1e-9;
const isSame = (one: number, other: number) =>
	Math.abs(one - other) <= noise * Math.max(1, Math.abs(one), Math.abs(other));

function bestOf(values: readonly number[], among: readonly number[]): number[] {
	const best = Math.max(...among.map((index) => values[index] ?? Number.NEGATIVE_INFINITY));
	return among.filter((index) => isSame(values[index] ?? Number.NaN, best));
}

/** Who leads at a share; with a direction, a step further on: of those that are level, the ones that gain most. */
function leadersAt(lines: readonly Line[], share: number, direction: 1 | -1 | 0): number[] {
	const level = bestOf(
		lines.map((line) => valueAt(line, share)),
		[...lines.keys()],
	);
	if (direction === 0) return level;
	return bestOf(
		lines.map((line) => direction * slope(line)),
		level,
	);
}

/** Where two lines meet strictly between shares of 0 and 1; `here` itself, where that is the place. */
function meetingOf(one: Line, other: Line, here: number): number | undefined {
	const [at0, at1] = [one.at0 - other.at0, one.at1 - other.at1];
	if (settle(at0) * settle(at1) >= 0) return undefined;
	const meeting = at0 / (at0 - at1);
	return isSame(meeting, here) ? here : meeting;
}

const same = (one: readonly number[], other: readonly number[]) =>
	one.length === other.length && one.every((index) => other.includes(index));

function sensitivityOf(lines: readonly Line[], here: number): Sensitivity {
	const swaps = lines.flatMap((one, first) =>
		lines.slice(first + 1).flatMap((other, place): Swap[] => {
			const meeting = meetingOf(one, other, here);
			if (meeting === undefined) return [];
			const second = first + 1 + place;
			const ahead = settle(valueAt(one, here) - valueAt(other, here)) || slope(other) - slope(one);
			return [{ share: meeting, ...(ahead > 0 ? { above: first, below: second } : { above: second, below: first }) }];
		}),
	);
	const now = leadersAt(lines, here, 0);
	const turn = (direction: 1 | -1): Turn | undefined => {
		const end = direction === 1 ? 1 : 0;
		const ahead = [here, ...swaps.map((swap) => swap.share)]
			.filter((at) => at !== end && direction * (at - here) >= 0)
			.sort((a, b) => direction * (a - b));
		for (const at of ahead) {
			const leaders = leadersAt(lines, at, direction);
			if (!same(leaders, now)) return { share: at, leaders };
		}
		return undefined;
	};
	const [up, down] = [turn(1), turn(-1)];
	const told = (swap: Swap) =>
		[up, down].some(
			(one) =>
				one !== undefined && one.share === swap.share && now.includes(swap.above) && one.leaders.includes(swap.below),
		);
	return {
		share: here,
		up,
		down,
		swaps: swaps
			.filter((swap) => !told(swap))
			.sort((a, b) => Math.abs(a.share - here) - Math.abs(b.share - here) || a.share - b.share),
	};
}

/**
 * For each criterion, how far its weight would have to change before the winner does, and what else would change places.
 * While a criterion's share s goes from 0 to 1, the others keep their proportions among themselves, so that the total of an
 * option is s · its score + (1 − s) · its weighted mean in the others: a straight line, and places change where lines meet.
 * A criterion that has all the weight says nothing of the others' proportions: undefined in its place.
 *
 * @returns undefined where no criterion has weight
 */
export function sensitivities({ weights, scores }: Comparison): (Sensitivity | undefined)[] | undefined {
	const shares = sharesOf(weights);
	if (shares === undefined) return undefined;
	return weights.map((_, criterion) => {
		const others = sharesOf(weights.map((weight, index) => (index === criterion ? 0 : weight)));
		if (others === undefined) return undefined;
		const lines = scores.map((row) => ({ at0: weigh(others, row), at1: row[criterion] ?? 0 }));
		return sensitivityOf(lines, shares[criterion] ?? 0);
	});
}
