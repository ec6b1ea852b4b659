/**
 * FSRS-6 as its authors publish it ("The Algorithm", wiki of open-spaced-repetition/fsrs4anki, section FSRS-6), written from
 * the formulas alone and without any rounding. It shares nothing with the library that is tested against it.
 */
const w = [
	0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
	0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
] as const;

export interface Remembered {
	stability: number;
	difficulty: number;
}

type Grade = 1 | 2 | 3 | 4;

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

const factor = 0.9 ** (-1 / w[20]) - 1;

/** R(t, S) = (1 + factor · t / S) ^ −w20, with the factor that makes R(S, S) = 0.9. */
export function recallAfter(days: number, stability: number): number {
	return (1 + (factor * days) / stability) ** -w[20];
}

/** Days until the chance of knowing has fallen to `retention`: the inverse of `recallAfter`. */
export function daysUntil(retention: number, stability: number): number {
	return (stability / factor) * (retention ** (-1 / w[20]) - 1);
}

/** D0(G) = w4 − e^(w5 · (G − 1)) + 1 */
const firstDifficulty = (grade: number) => w[4] - Math.exp(w[5] * (grade - 1)) + 1;

/** ΔD = −w6 · (G − 3); damped by (10 − D) / 9; reverted by w7 towards D0(4). */
function nextDifficulty(difficulty: number, grade: Grade): number {
	const damped = difficulty + (-w[6] * (grade - 3) * (10 - difficulty)) / 9;
	return within(w[7] * firstDifficulty(4) + (1 - w[7]) * damped, 1, 10);
}

function afterSuccess({ stability: s, difficulty: d }: Remembered, recall: number, grade: Grade): number {
	const bonus = grade === 2 ? w[15] : grade === 4 ? w[16] : 1;
	return s * (1 + Math.exp(w[8]) * (11 - d) * s ** -w[9] * (Math.exp(w[10] * (1 - recall)) - 1) * bonus);
}

function afterLapse({ stability: s, difficulty: d }: Remembered, recall: number): number {
	const forgotten = w[11] * d ** -w[12] * ((s + 1) ** w[13] - 1) * Math.exp(w[14] * (1 - recall));
	return Math.min(forgotten, s / Math.exp(w[17] * w[18]));
}

function sameDay({ stability: s }: Remembered, grade: Grade): number {
	const growth = Math.exp(w[17] * (grade - 3 + w[18])) * s ** -w[19];
	return s * (grade >= 2 ? Math.max(1, growth) : growth);
}

/** What is remembered after a review, `days` after the one before. */
export function remembered(before: Remembered | undefined, days: number, grade: Grade): Remembered {
	if (before === undefined) {
		const first = [w[0], w[1], w[2], w[3]][grade - 1] ?? w[0];
		return { stability: first, difficulty: within(firstDifficulty(grade), 1, 10) };
	}
	const recall = recallAfter(days, before.stability);
	const difficulty = nextDifficulty(before.difficulty, grade);
	const stability =
		days === 0
			? sameDay(before, grade)
			: grade === 1
				? afterLapse(before, recall)
				: afterSuccess(before, recall, grade);
	return { stability: within(stability, 0.001, 36_500), difficulty };
}
