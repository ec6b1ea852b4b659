import {
	answersIn,
	type Groups,
	groupsOf,
	meanScore,
	npsOf,
	type ScoreCounts,
} from "../../../../core/laboratories/nps/survey.ts";
import { npsInterval, type PointsInterval } from "../../../../core/laboratories/nps/uncertainty.ts";

/** Everything that a survey's page shows of one survey. */
export interface SurveyFigures {
	counts: ScoreCounts;
	groups: Groups;
	answers: number;
	nps: number;
	interval: PointsInterval;
	mean: number;
}

export function figuresOf(counts: ScoreCounts): SurveyFigures {
	const groups = groupsOf(counts);
	return {
		counts,
		groups,
		answers: answersIn(groups),
		nps: npsOf(groups),
		interval: npsInterval(groups),
		mean: meanScore(counts),
	};
}
